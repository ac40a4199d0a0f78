import { found, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Bytes from which on a letter carries something: a page of pictures, a document. */
const LARGE = 12_000
/** Doublings above that at which nothing else is likely. */
const SURE = 1.5

export const LETTERS_LARGE: EvidenceSymbol = {
  id: 'LETTERS_LARGE',
  group: 'innocence',
  title:
    'Its letters are large, as invoices, documents and well-made newsletters are: who pays for each byte a million times writes short.',
  counts: 'messages of 12 kB or more; its messages',
  source: 'own reasoning; counts where no header was read, which would show more',
  weightBits: -1.5,
  capBits: 3,
  headers: false,
  measure: ({ principal, members, read }) => {
    if (read.length > 0 || principal.value === '') return null
    const sizes = members.map(({ message }) => message.size).sort((a, b) => a - b)
    const middle = sizes[sizes.length >> 1] ?? 0
    const strength = ramp(Math.log2(Math.max(1, middle) / LARGE), 0, SURE)
    return found(
      strength,
      splitBy(members, ({ message }) => message.size >= LARGE),
    )
  },
}
