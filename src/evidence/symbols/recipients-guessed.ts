import { measured, outsiders, ramp } from '../measures.ts'
import type { Member } from '../principal-facts.ts'
import { ROLE_NAMES } from '../role-names.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const RECIPIENTS_GUESSED: EvidenceSymbol = {
  id: 'RECIPIENTS_GUESSED',
  group: 'recipients',
  title: 'It tries the same local parts at many domains, as guessing does.',
  counts: 'recipients whose local part is tried at three domains or more; its recipients',
  source: 'Exim BlockCracking (peers 1D); rspamd, recipients look alike',
  weightBits: 5,
  capBits: 7,
  headers: false,
  measure: ({ members, hosted }) => {
    const strangers = members.flatMap((member) => outsiders(member.message, hosted).map((recipient) => ({ member, recipient })))
    const domainsOf = new Map<string, Set<string>>()
    let total = 0
    for (const { recipient } of strangers) {
      total++
      // Firms publish these themselves: a mailing to firms is no guessing.
      if (ROLE_NAMES.has(recipient.local)) continue
      // `john`, `john1`, `john2`: the number is part of the guess.
      const stem = recipient.local.replaceAll(/[0-9]+/g, '')
      const domains = domainsOf.get(stem)
      if (domains === undefined) domainsOf.set(stem, new Set([recipient.address]))
      else domains.add(recipient.address)
    }
    if (total < 8) return null
    let guessed = 0
    const examples: Member[] = []
    for (const { member, recipient } of strangers) {
      if (ROLE_NAMES.has(recipient.local)) continue
      if ((domainsOf.get(recipient.local.replaceAll(/[0-9]+/g, ''))?.size ?? 0) < 3) continue
      guessed++
      examples.push(member)
    }
    const strength = ramp(guessed / total, 0.3, 0.8)
    return strength === 0 ? null : measured(strength, guessed, total, examples)
  },
}
