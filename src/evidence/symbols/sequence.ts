import { measured, ramp } from '../measures.ts'
import type { Member } from '../principal-facts.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const SEQUENCE: EvidenceSymbol = {
  id: 'SEQUENCE',
  group: 'innocence',
  title: 'The numbers in its subjects rise with time, as those of orders, invoices and tickets do.',
  counts: 'neighbours in time whose number rises; neighbours',
  source: 'scoring §7, invoice runs and order mails are normal; own reasoning',
  weightBits: -4,
  capBits: 6,
  headers: true,
  measure: ({ read }) => {
    const numbered = read.filter(
      ({ message, header }) => header !== null && header.subject.number !== null && Number.isFinite(message.time),
    )
    if (numbered.length < 5) return null
    const sorted = numbered.sort((a, b) => a.message.time - b.message.time || numberOf(a) - numberOf(b))
    let rising = 0
    for (let at = 1; at < sorted.length; at++) if (numberOf(sorted[at] as Member) > numberOf(sorted[at - 1] as Member)) rising++
    const pairs = sorted.length - 1
    // By chance half of them rise.
    const strength = ramp(rising / pairs, 0.7, 0.92) * ramp(numbered.length / read.length, 0.3, 0.8)
    return strength === 0 ? null : measured(strength, rising, pairs, sorted)
  },
}

function numberOf({ header }: Member): number {
  return header?.subject.number ?? 0
}
