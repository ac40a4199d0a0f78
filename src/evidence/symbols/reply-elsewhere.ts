import { answersElsewhere } from '../letter-marks.ts'
import { foundInHeaders, groupBy, ramp, repeated, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const REPLY_ELSEWHERE: EvidenceSymbol = {
  id: 'REPLY_ELSEWHERE',
  group: 'sender',
  title: 'Answers shall go to a free provider, not to the address in From.',
  counts: 'headers with such a Reply-To; headers read',
  source: "SpamAssassin's FREEMAIL_FORGED_REPLYTO for the idea",
  weightBits: 3,
  capBits: 5,
  headers: true,
  measure: ({ principal, read }) => {
    // The form of a web site has its visitors there.
    if (principal.type === 'uid' || principal.type === 'list') return null
    const split = splitBy(read, ({ header }) => header !== null && answersElsewhere(header))
    if (split.hits.length < 3) return null
    // One fixed address can be the owner's other mailbox.
    const several = groupBy(split.hits, ({ header }) => header?.replyTo ?? null).size > 1 ? 1 : 0.6
    return foundInHeaders(several * repeated(split) * ramp(split.share, 0.15, 0.6), split, split.hits[0]?.header?.replyTo ?? null)
  },
}
