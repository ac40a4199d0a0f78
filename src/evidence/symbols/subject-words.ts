import { foundInHeaders, groupBy, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** What an offer counts beside a fraud. */
const OFFER_SHARE = 0.75
/** What one subject counts beside several. */
const ONE_THEME = 0.75

export const SUBJECT_WORDS: EvidenceSymbol = {
  id: 'SUBJECT_WORDS',
  group: 'content',
  title: 'Its subjects use the phrases of common fraud and advertising.',
  counts: 'subjects with such a phrase; headers read',
  source: 'spam-phrases.ts; a weak sign by itself',
  weightBits: 6.5,
  capBits: 6.5,
  headers: true,
  measure: ({ read }) => {
    const kinds = splitBy(read, ({ header }) => header !== null && header.subject.phrase !== null)
    if (kinds.hits.length < 2) return null
    const fraud = splitBy(kinds.hits, ({ header }) => header !== null && header.subject.phrase === 'fraud')
    // A robot turns over its subjects; a shop has one on all.
    const themes = groupBy(kinds.hits, ({ header }) => header?.subject.template ?? null).size
    const variety = ONE_THEME + (1 - ONE_THEME) * ramp(themes, 2, 5)
    const strength = ramp(kinds.share, 0.1, 0.6) * (OFFER_SHARE + (1 - OFFER_SHARE) * fraud.share) * variety
    return foundInHeaders(strength, kinds, (fraud.hits[0] ?? kinds.hits[0])?.header?.subject.template ?? null)
  },
}
