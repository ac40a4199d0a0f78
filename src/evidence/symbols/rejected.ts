import { found, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const REJECTED: EvidenceSymbol = {
  id: 'REJECTED',
  group: 'mailing',
  title: 'Recipients of its messages were refused for good.',
  counts: 'messages for which a bounce is being collected; its messages to several recipients',
  source: 'formats §2, bouncing; spamreport',
  weightBits: 2.5,
  capBits: 4,
  headers: false,
  measure: ({ members }) => {
    // A message with one recipient leaves the queue when that one is refused: nothing can be learned from it.
    const several = members.filter(({ message }) => message.recipientCount > 1 && message.sender.kind !== 'list')
    const split = splitBy(several, ({ message }) => message.bouncing)
    return split.count < 3 ? null : found(ramp(split.share, 0.1, 0.5), split)
  },
}
