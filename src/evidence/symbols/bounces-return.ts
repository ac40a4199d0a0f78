import type { MessageRef } from '../../queue/queued-message.ts'
import { refOf } from '../../sample/envelope.ts'
import { ramp } from '../measures.ts'
import { returnedBounces } from '../returned-bounces.ts'
import { type EvidenceSymbol, EXAMPLE_LIMIT } from '../symbol.ts'

export const BOUNCES_RETURN: EvidenceSymbol = {
  id: 'BOUNCES_RETURN',
  group: 'mailing',
  title: 'Bounces for its mail are coming back.',
  counts: 'bounces in the queue to its sender addresses; its messages',
  source: 'peers 1B, spamreport: share of owner in all bounces; mailcow-dockerized#1834',
  weightBits: 3.5,
  capBits: 5,
  headers: false,
  measure: (facts) => {
    const bounces = returnedBounces(facts)
    if (bounces.length < 2) return null
    const examples: MessageRef[] = bounces.slice(0, EXAMPLE_LIMIT).map(refOf)
    const strength = ramp(Math.log2(bounces.length), 0.5, 4) * ramp(bounces.length / Math.max(1, facts.messages), 0.005, 0.04)
    return strength === 0 ? null : { strength, count: bounces.length, total: Math.round(facts.messages), examples }
  },
}
