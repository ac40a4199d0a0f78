import { measured, ramp } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const VOLUME: EvidenceSymbol = {
  id: 'VOLUME',
  group: 'quantity',
  title: 'It sent many times as many messages as a middling sender of this queue.',
  counts: 'messages; messages of the median principal',
  source: 'scoring §5, volume against the median principal',
  weightBits: 2.8,
  capBits: 4,
  headers: false,
  measure: ({ messages, members, queue }) => {
    if (messages < 8) return null
    const strength = ramp(Math.log2(messages / Math.max(1, queue.medianMessages)), 2, 7)
    return strength === 0 ? null : measured(strength, messages, queue.medianMessages, members)
  },
}
