import { customerDomain, isBelow } from '../customer-domain.ts'
import { foundInHeaders, ramp, repeated, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const FROM_FOREIGN: EvidenceSymbol = {
  id: 'FROM_FOREIGN',
  group: 'sender',
  title: 'The From field names domains that are not hosted here.',
  counts: 'headers with a foreign From; headers read',
  source: 'spamreport, auth≠sender table; SpamExperts',
  weightBits: 3.2,
  capBits: 5,
  headers: true,
  measure: (facts) => {
    const { read, hosted } = facts
    const customer = customerDomain(facts)
    const split = splitBy(
      read,
      ({ header }) =>
        header !== null &&
        header.fromDomain !== '' &&
        hosted.owner(header.fromDomain) === 'foreign' &&
        !isBelow(header.fromDomain, customer),
    )
    return split.hits.length < 2
      ? null
      : foundInHeaders(repeated(split) * ramp(split.share, 0.1, 0.7), split, split.hits[0]?.header?.from ?? null)
  },
}
