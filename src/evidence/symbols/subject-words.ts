import { found, ramp, splitBy } from '../measures.ts'
import { phraseKind } from '../spam-phrases.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** What an offer counts beside a fraud. */
const OFFER_SHARE = 0.75

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
    const kinds = splitBy(read, ({ header }) => header !== null && phraseKind(header.subject.template) !== null)
    if (kinds.hits.length < 2) return null
    const fraud = splitBy(kinds.hits, ({ header }) => header !== null && phraseKind(header.subject.template) === 'fraud')
    const strength = ramp(kinds.share, 0.1, 0.6) * (OFFER_SHARE + (1 - OFFER_SHARE) * fraud.share)
    return found(strength, kinds, (fraud.hits[0] ?? kinds.hits[0])?.header?.subject.template ?? null)
  },
}
