import { found, ramp, splitBy } from '../measures.ts'
import { phraseKind } from '../spam-phrases.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const SUBJECT_WORDS: EvidenceSymbol = {
  id: 'SUBJECT_WORDS',
  group: 'content',
  title: 'Its subjects use the phrases of common fraud and advertising.',
  counts: 'subjects with such a phrase; headers read',
  source: 'spam-phrases.ts; a weak sign by itself',
  weightBits: 5,
  capBits: 5,
  headers: true,
  measure: ({ read }) => {
    const split = splitBy(read, ({ header }) => header !== null && phraseKind(header.subject.template) !== null)
    return split.hits.length < 2 ? null : found(ramp(split.share, 0.1, 0.6), split, split.hits[0]?.header?.subject.template ?? null)
  },
}
