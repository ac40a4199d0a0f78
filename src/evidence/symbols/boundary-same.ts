import { foundInHeaders, groupBy, heaviest, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const BOUNDARY_SAME: EvidenceSymbol = {
  id: 'BOUNDARY_SAME',
  group: 'content',
  title: 'Many messages of a client share one MIME boundary, which mail programs make anew for each.',
  counts: 'headers with the commonest boundary; headers read',
  source: 'RFC 2046 §5.1.1; own reasoning: one template, filled in by a robot',
  weightBits: 2,
  capBits: 3,
  headers: true,
  measure: ({ principal, read }) => {
    // A web site's own script may have a fixed one.
    if (principal.type === 'uid' || principal.type === 'list') return null
    const top = heaviest(groupBy(read, ({ header }) => header?.boundary || null))
    if (top === null || top.members.length < 5) return null
    const split = splitBy(read, ({ header }) => header?.boundary === top.key)
    return foundInHeaders(ramp(split.share, 0.2, 0.7), split)
  },
}
