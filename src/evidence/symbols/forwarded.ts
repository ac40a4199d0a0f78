import { foundInHeaders, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const FORWARDED: EvidenceSymbol = {
  id: 'FORWARDED',
  group: 'innocence',
  title: 'It only forwards mail that came from outside: what it passes on may be spam, but it does not write it.',
  counts: 'headers of forwarded messages; headers read',
  source: 'peers 3.1 forward; scoring §6.1',
  weightBits: -20,
  capBits: 20,
  headers: true,
  measure: ({ read }) => {
    const split = splitBy(read, ({ header }) => header?.origin.kind === 'forward' || header?.origin.kind === 'inbound')
    return foundInHeaders(ramp(split.share, 0.4, 0.8), split)
  },
}
