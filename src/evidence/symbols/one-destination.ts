import { groupBy, heaviest, measured, ramp } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const ONE_DESTINATION: EvidenceSymbol = {
  id: 'ONE_DESTINATION',
  title: 'Most of its messages go to the same few addresses.',
  counts: 'messages to its three most frequent recipients; its messages',
  source: 'scoring §5, one destination, many messages (−0.8)',
  weightBits: -5,
  capBits: 8,
  headers: false,
  measure: ({ members, messages }) => {
    if (members.length < 4) return null
    const groups = groupBy(members, ({ message }) => message.recipients[0]?.address ?? null)
    const top = [...groups.values()].sort((a, b) => b.weight - a.weight).slice(0, 3)
    const weight = top.reduce((sum, group) => sum + group.weight, 0)
    const best = heaviest(groups)
    if (best === null || best.members.length < 2) return null
    const strength = ramp(weight / messages, 0.3, 0.8) * ramp(members.length / top.length, 1.2, 3)
    return strength === 0 ? null : measured(strength, weight, messages, best.members, best.key)
  },
}
