import { found, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const BACKLOGGED: EvidenceSymbol = {
  id: 'BACKLOGGED',
  group: 'innocence',
  title: 'Its mail waits for destinations that the mail of many others waits for too.',
  counts: 'messages that wait for such a destination; its messages',
  source: 'scoring §4 backlog; Postfix QSHAPE',
  weightBits: -0.5,
  capBits: 2,
  headers: false,
  measure: ({ members, queue }) => {
    const split = splitBy(members, ({ message }) =>
      message.recipients.some(({ domain, done }) => !done && (queue.waiting.get(domain) ?? 0) >= 8),
    )
    return split.count < 2 ? null : found(ramp(split.share, 0.5, 0.95), split)
  },
}
