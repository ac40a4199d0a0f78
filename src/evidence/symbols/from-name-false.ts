import { namesAnother } from '../borrowed-names.ts'
import { foundInHeaders, ramp, repeated, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const FROM_NAME_FALSE: EvidenceSymbol = {
  id: 'FROM_NAME_FALSE',
  group: 'sender',
  title: 'The name in From is that of a bank, a parcel service or a brand, or an address elsewhere; the address behind it is not.',
  counts: 'headers with such a name; headers read',
  source: "borrowed-names.ts; SpamAssassin's FromNameSpoof plugin for the idea",
  weightBits: 5,
  capBits: 6,
  headers: true,
  measure: ({ read }) => {
    const split = splitBy(read, ({ header }) => header !== null && namesAnother(header.fromName, header.from))
    return split.hits.length < 2
      ? null
      : foundInHeaders(repeated(split) * ramp(split.share, 0.1, 0.6), split, split.hits[0]?.header?.fromName ?? null)
  },
}
