import { found, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const NULL_SENDER: EvidenceSymbol = {
  id: 'NULL_SENDER',
  group: 'sender',
  title: 'It sends under the null sender, though it is no bounce of qmail.',
  counts: 'messages under the null sender; its messages',
  source: 'formats §5.6; scoring §4',
  weightBits: 4,
  capBits: 8,
  headers: true,
  measure: ({ principal, members }) => {
    if (principal.type === 'sender' || principal.type === 'domain') return null
    const split = splitBy(members, ({ message }) => message.sender.kind === 'null')
    return split.count < 3 ? null : found(ramp(split.share, 0.05, 0.5), split)
  },
}
