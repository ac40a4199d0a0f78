import { foundInHeaders, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const AUTOMATIC: EvidenceSymbol = {
  id: 'AUTOMATIC',
  group: 'innocence',
  title: 'It marks its mail as automatic, as shops, tickets and monitoring do.',
  counts: 'headers with Auto-Submitted, or that cron wrote; headers read',
  source: 'RFC 3834 §5; cron(8); a sender can write either',
  weightBits: -4,
  capBits: 5,
  headers: true,
  measure: ({ read }) => {
    const split = splitBy(read, ({ header }) => header?.automatic ?? false)
    return foundInHeaders(ramp(split.share, 0.3, 0.9), split)
  },
}
