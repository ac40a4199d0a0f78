import { found, outsiders, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

const MANY = 8

export const RECIPIENTS_MANY: EvidenceSymbol = {
  id: 'RECIPIENTS_MANY',
  group: 'mailing',
  title: 'Message after message goes to many recipients at once.',
  counts: 'messages to eight recipients or more; its messages',
  source: 'Plesk KB 766; hestiacp#4192',
  weightBits: 3,
  capBits: 5,
  headers: false,
  measure: ({ members, hosted }) => {
    const split = splitBy(members, ({ message }) => message.sender.kind !== 'list' && outsiders(message, hosted).length >= MANY)
    return split.count < 3 ? null : found(ramp(split.share, 0.15, 0.6), split)
  },
}
