import { groupBy, heaviest, measured, ramp } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Sizes within about 6 % of one another fall into one step. */
const STEPS_PER_DOUBLING = 12

export const SAME_SIZE: EvidenceSymbol = {
  id: 'SAME_SIZE',
  group: 'quantity',
  title: 'Many of its messages have nearly the same size.',
  counts: 'messages of the most frequent size; its messages',
  source: 'scoring §5, same-size cluster (1.2, depends on the generator: capped)',
  weightBits: 1,
  capBits: 2,
  headers: false,
  measure: ({ messages, members }) => {
    const sizes = groupBy(members, ({ message }) => String(Math.round(Math.log2(Math.max(1, message.size)) * STEPS_PER_DOUBLING)))
    const top = heaviest(sizes)
    if (top === null || messages < 8) return null
    const strength = ramp(top.weight / messages, 0.3, 0.8)
    return strength === 0 ? null : measured(strength, top.weight, messages, top.members)
  },
}
