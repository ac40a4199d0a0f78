import { found, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const SUBJECT_TRICKS: EvidenceSymbol = {
  id: 'SUBJECT_TRICKS',
  group: 'content',
  title: 'Its subjects carry links, or letters that only look like Latin ones.',
  counts: 'such subjects; headers read',
  source: 'own reasoning: forms that mail a copy have nothing but a name and a subject to fill with a link; UTS #39 for the letters',
  weightBits: 3.5,
  capBits: 5,
  headers: true,
  measure: ({ read }) => {
    const split = splitBy(read, ({ header }) => header?.subject.tricky ?? false)
    return split.hits.length < 3 ? null : found(ramp(split.share, 0.05, 0.4), split, split.hits[0]?.header?.subject.template ?? null)
  },
}
