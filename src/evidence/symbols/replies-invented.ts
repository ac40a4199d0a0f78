import { foundInHeaders, ramp, repeated, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const REPLIES_INVENTED: EvidenceSymbol = {
  id: 'REPLIES_INVENTED',
  group: 'content',
  title: 'Its subjects claim to answer, and its headers name no message that they would answer.',
  counts: 'headers with Re: and without In-Reply-To and References; headers read',
  source: 'RFC 5322 §3.6.4 and §3.6.5; own reasoning: mail programs write one of them, robots only the mark',
  weightBits: 4,
  capBits: 5,
  headers: true,
  measure: ({ read }) => {
    // Some phones and ticket systems lose the fields, so a share that people reach by answering is none.
    const split = splitBy(read, ({ header }) => header?.subject.reply === true && !header.answer && !header.automatic)
    return split.hits.length < 5
      ? null
      : foundInHeaders(repeated(split) * ramp(split.share, 0.5, 0.85), split, split.hits[0]?.header?.subject.template ?? null)
  },
}
