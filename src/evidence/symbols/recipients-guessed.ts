import type { KeptRecipient } from '../../sample/envelope.ts'
import type { HostedNames } from '../../sample/hosted-names.ts'
import { measured, outsiders, ramp } from '../measures.ts'
import type { Member } from '../principal-facts.ts'
import { ROLE_NAMES } from '../role-names.ts'
import { type EvidenceSymbol, EXAMPLE_LIMIT } from '../symbol.ts'

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
    const addressesOf = new Map<string, Set<string>>()
    let total = 0
    for (const { recipient } of strangersOf(members, hosted)) {
      total++
      const stem = stemOf(recipient.local)
      if (stem === null) continue
      const addresses = addressesOf.get(stem)
      if (addresses === undefined) addressesOf.set(stem, new Set([recipient.address]))
      else addresses.add(recipient.address)
    }
    if (total < 8) return null
    let guessed = 0
    const examples: Member[] = []
    for (const { member, recipient } of strangersOf(members, hosted)) {
      if ((addressesOf.get(stemOf(recipient.local) ?? '')?.size ?? 0) < FEWEST_ADDRESSES) continue
      guessed++
      if (examples.length < EXAMPLE_LIMIT) examples.push(member)
    }
    const strength = ramp(guessed / total, 0.3, 0.8)
    return strength === 0 ? null : measured(strength, guessed, total, examples)
  },
}

function* strangersOf(
  members: readonly Member[],
  hosted: HostedNames,
): Generator<{ readonly member: Member; readonly recipient: KeptRecipient }> {
  for (const member of members) for (const recipient of outsiders(member.message, hosted)) yield { member, recipient }
}

/** `john` of `john1` and `john2`: the number is part of the guess. Null for what is no name, and for what firms publish themselves. */
function stemOf(local: string): string | null {
  // A university numbers its students: `s558067`.
  const stem = local.replaceAll(/[0-9]+/g, '')
  return stem.length < 3 || ROLE_NAMES.has(local) ? null : stem
}
