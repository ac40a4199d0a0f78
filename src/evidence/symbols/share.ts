import { measured, ramp } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const SHARE: EvidenceSymbol = {
  id: 'SHARE',
  group: 'quantity',
  title: 'A large part of all recipients in the queue is its.',
  counts: 'recipients; all recipients of the queue',
  source: 'scoring §5, share of all recipients; peers 1D, DirectAdmin 20 %, spamreport 80 %',
  weightBits: 1.3,
  capBits: 2,
  headers: false,
  measure: ({ messages, recipients, members, queue }) => {
    if (messages < 8 || queue.recipients === 0) return null
    const strength = ramp(recipients / queue.recipients, 0.15, 0.7)
    return strength === 0 ? null : measured(strength, recipients, queue.recipients, members)
  },
}
