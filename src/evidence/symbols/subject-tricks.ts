import { foundInHeaders, ramp, splitBy } from '../measures.ts'
import { hasTrick } from '../subject-trick.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const SUBJECT_TRICKS: EvidenceSymbol = {
  id: 'SUBJECT_TRICKS',
  group: 'content',
  title: "Its subjects carry links to strangers' domains, or letters that only look like Latin ones.",
  counts: 'such subjects; headers read',
  source: 'own reasoning: forms that mail a copy have nothing but a name and a subject to fill with a link; UTS #39 for the letters',
  weightBits: 5,
  capBits: 6,
  headers: true,
  measure: ({ read, hosted }) => {
    const split = splitBy(read, (member) => hasTrick(member, hosted))
    // As with false names, a number tells as much as a share.
    const strength = Math.max(ramp(split.share, 0.05, 0.4), 0.8 * ramp(split.count, 4, 16))
    return split.hits.length < 3 ? null : foundInHeaders(strength, split, split.hits[0]?.header?.subject.template ?? null)
  },
}
