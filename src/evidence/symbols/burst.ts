import { measured, ramp } from '../measures.ts'
import type { Member } from '../principal-facts.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const BURST: EvidenceSymbol = {
  id: 'BURST',
  group: 'quantity',
  title: 'Many of its messages came within one hour.',
  counts: 'messages within the fullest hour; its messages',
  source: 'scoring §5, most messages in one hour; peers 1D, csf LF_SCRIPT_LIMIT 100 an hour',
  weightBits: 2.5,
  capBits: 4,
  headers: false,
  measure: ({ messages, members }) => {
    const { weight, hits } = fullestHour(members)
    const strength = ramp(Math.log2(Math.max(1, weight) / 8), 0, 5)
    return strength === 0 ? null : measured(strength, weight, messages, hits)
  },
}

/** The window of 3600 seconds with the greatest weight: two marks over the sorted times. */
function fullestHour(members: readonly Member[]): { weight: number; hits: Member[] } {
  const sorted = members.filter(({ message }) => Number.isFinite(message.time)).sort((a, b) => a.message.time - b.message.time)
  let weight = 0
  let best = { weight: 0, from: 0, to: 0 }
  for (let from = 0, to = 0; to < sorted.length; to++) {
    weight += (sorted[to] as Member).weight
    while ((sorted[to] as Member).message.time - (sorted[from] as Member).message.time >= 3600) weight -= (sorted[from++] as Member).weight
    if (weight > best.weight) best = { weight, from, to: to + 1 }
  }
  return { weight: best.weight, hits: sorted.slice(best.from, best.to) }
}
