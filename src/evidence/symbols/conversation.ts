import { foundInHeaders, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const CONVERSATION: EvidenceSymbol = {
  id: 'CONVERSATION',
  group: 'innocence',
  title: 'It answers messages: In-Reply-To or References stand in its headers.',
  counts: 'headers of answers; headers read',
  source: 'RFC 5322 §3.6.4; own reasoning',
  weightBits: -2,
  capBits: 4,
  headers: true,
  measure: ({ read }) => {
    const split = splitBy(read, ({ header }) => header?.answer ?? false)
    return foundInHeaders(ramp(split.share, 0.15, 0.6), split)
  },
}
