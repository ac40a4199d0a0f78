import { found, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const RECIPIENTS_KNOWN: EvidenceSymbol = {
  id: 'RECIPIENTS_KNOWN',
  title: 'Its recipients get mail from it again and again.',
  counts: 'messages to a recipient that is known; its messages',
  source: 'Lam & Yeung 2007, reciprocity; peers 1D, unique recipients ÷ mails ≥ 1.2',
  weightBits: -2,
  capBits: 4,
  headers: false,
  measure: ({ members }) => {
    if (members.length < 4) return null
    const times = new Map<string, number>()
    for (const { message } of members) for (const { address } of message.recipients) times.set(address, (times.get(address) ?? 0) + 1)
    const split = splitBy(members, ({ message }) => message.recipients.some(({ address }) => (times.get(address) ?? 0) > 1))
    return found(ramp(split.share, 0.1, 0.6), split)
  },
}
