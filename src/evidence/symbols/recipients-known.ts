import { measured, ramp, recipientsOf } from '../measures.ts'
import type { Member } from '../principal-facts.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const RECIPIENTS_KNOWN: EvidenceSymbol = {
  id: 'RECIPIENTS_KNOWN',
  group: 'innocence',
  title: 'Its recipients get mail from it again and again.',
  counts: 'recipients that had mail from it already; its recipients',
  source: 'peers 1D, spamreport: unique recipients ÷ mails ≥ 1.2 is suspect; Lam & Yeung 2007',
  weightBits: -6,
  capBits: 8,
  headers: false,
  measure: ({ principal, members }) => {
    // A list writes to the same people whatever somebody posts through it.
    if (members.length < 4 || principal.type === 'list') return null
    const seen = new Set<string>()
    const again: Member[] = []
    let total = 0
    for (const { member, recipient } of recipientsOf(members)) {
      total++
      if (seen.has(recipient.address)) again.push(member)
      seen.add(recipient.address)
    }
    if (total === 0) return null
    const strength = ramp(again.length / total, 0.15, 0.65)
    return strength === 0 ? null : measured(strength, again.length, total, again)
  },
}
