import { groupBy, heaviest, measured, ramp } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const SUBJECTS_FEW: EvidenceSymbol = {
  id: 'SUBJECTS_FEW',
  group: 'quantity',
  title: 'Few different subjects stand on many messages.',
  counts: 'different subjects, numbers left out; headers read',
  source: 'scoring §5, few different subjects (0.6, depends on the generator: capped)',
  weightBits: 0.5,
  capBits: 1,
  headers: true,
  measure: ({ read }) => {
    if (read.length < 6) return null
    const subjects = groupBy(read, ({ header }) => header?.subject.template ?? null)
    const strength = 1 - ramp(subjects.size / read.length, 0.1, 0.6)
    const top = heaviest(subjects)
    return strength === 0 || top === null ? null : measured(strength, subjects.size, read.length, top.members, top.key)
  },
}
