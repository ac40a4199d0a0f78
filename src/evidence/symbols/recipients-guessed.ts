import { measured, outsiders, ramp } from '../measures.ts'
import { ROLE_NAMES } from '../role-names.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Among some hundred people of one country three or four share a name. */
const FEWEST_ADDRESSES = 5

export const RECIPIENTS_GUESSED: EvidenceSymbol = {
  id: 'RECIPIENTS_GUESSED',
  group: 'recipients',
  title: 'It tries the same local parts again and again, at other domains or with other numbers, as guessing does.',
  counts: 'recipients whose local part, numbers aside, five addresses or more share; its recipients',
  source: 'Exim BlockCracking (peers 1D); rspamd, recipients look alike',
  weightBits: 5,
  capBits: 7,
  headers: false,
  measure: ({ members, hosted }) => {
    const strangers = members.flatMap((member) => outsiders(member.message, hosted).map((recipient) => ({ member, recipient })))
    const addressesOf = new Map<string, Set<string>>()
    for (const { recipient } of strangers) {
      const stem = stemOf(recipient.local)
      if (stem === null) continue
      const addresses = addressesOf.get(stem)
      if (addresses === undefined) addressesOf.set(stem, new Set([recipient.address]))
      else addresses.add(recipient.address)
    }
    if (strangers.length < 8) return null
    const guessed = strangers.filter(({ recipient }) => (addressesOf.get(stemOf(recipient.local) ?? '')?.size ?? 0) >= FEWEST_ADDRESSES)
    const strength = ramp(guessed.length / strangers.length, 0.3, 0.8)
    const examples = guessed.map(({ member }) => member)
    return strength === 0 ? null : measured(strength, guessed.length, strangers.length, examples)
  },
}

/** `john` of `john1` and `john2`: the number is part of the guess. Null for what is no name, and for what firms publish themselves. */
function stemOf(local: string): string | null {
  // A university numbers its students: `s558067`.
  const stem = local.replaceAll(/[0-9]+/g, '')
  return stem.length < 3 || ROLE_NAMES.has(local) ? null : stem
}
