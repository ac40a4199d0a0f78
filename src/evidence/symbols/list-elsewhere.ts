import { foundInHeaders, ramp, repeated, splitBy } from '../measures.ts'
import { leavesElsewhere } from '../stray-list-hosts.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const LIST_ELSEWHERE: EvidenceSymbol = {
  id: 'LIST_ELSEWHERE',
  group: 'content',
  title: "Whoever wants to leave its list is led to a stranger's host.",
  counts: 'headers with such a List-Unsubscribe; headers read',
  source: 'RFC 2369 §3.2; own reasoning: a service that runs lists elsewhere sends from there as well',
  weightBits: 1,
  capBits: 3,
  headers: true,
  measure: ({ read, hosted }) => {
    const split = splitBy(read, (member) => leavesElsewhere(member, hosted))
    return foundInHeaders(repeated(split) * ramp(split.share, 0.1, 0.5), split, split.hits[0]?.header?.leaveHost ?? null)
  },
}
