import { hidesRecipients, isToStrangers } from '../letter-marks.ts'
import { foundInHeaders, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const RECIPIENTS_HIDDEN: EvidenceSymbol = {
  id: 'RECIPIENTS_HIDDEN',
  group: 'mailing',
  title: 'Its messages do not name their recipients.',
  counts: 'headers that name none of the recipients; headers read',
  source: 'SpamAssassin, undisclosed recipients; formats §10.9',
  weightBits: 3.5,
  capBits: 5,
  headers: true,
  measure: ({ read, hosted }) => {
    const split = splitBy(read, (member) => isToStrangers(member, hosted) && hidesRecipients(member))
    return split.hits.length < 3 ? null : foundInHeaders(ramp(split.share, 0.2, 0.7), split)
  },
}
