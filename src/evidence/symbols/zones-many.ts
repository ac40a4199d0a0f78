import { groupBy, isOnePerson, measured, oneOfEach, ramp } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const ZONES_MANY: EvidenceSymbol = {
  id: 'ZONES_MANY',
  group: 'behaviour',
  title: 'The clocks of the clients of one account are set to many time zones.',
  counts: 'time zones in Date, summer and winter time taken for one; headers read',
  source: 'RFC 5322 §3.3; own reasoning: it shows many clients also where the server hides their addresses',
  weightBits: 3,
  capBits: 5,
  headers: true,
  measure: ({ principal, read }) => {
    if (!isOnePerson(principal)) return null
    // UTC is what programs write that do not know where they are.
    const zones = groupBy(read, ({ header }) => (header?.zone ? String(header.zone) : null))
    const often = [...zones].filter(([, { members }]) => members.length > 1)
    const sorted = often.map(([zone]) => Number(zone)).sort((a, b) => a - b)
    const apart = sorted.filter((zone, at) => at === 0 || zone - (sorted[at - 1] as number) > 60)
    const strength = ramp(apart.length, 1, 4)
    const examples = oneOfEach(often.map(([, group]) => group))
    return strength === 0 ? null : measured(strength, apart.length, read.length, examples)
  },
}
