import type { MessageRef } from '../../queue/queued-message.ts'
import { type Envelope, refOf } from '../../sample/envelope.ts'
import { ramp } from '../measures.ts'
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
  measure: ({ members, messages, queue }) => {
    const bounces = new Set<Envelope>()
    const seen = new Set<string>()
    for (const { message } of members) {
      if (message.sender.kind !== 'plain' || seen.has(message.sender.key)) continue
      seen.add(message.sender.key)
      for (const bounce of queue.bouncesTo.get(message.sender.key) ?? []) bounces.add(bounce)
    }
    if (bounces.size < 2) return null
    const examples: MessageRef[] = [...bounces].slice(0, EXAMPLE_LIMIT).map(refOf)
    const strength = ramp(Math.log2(bounces.size), 0.5, 4) * ramp(bounces.size / Math.max(1, messages), 0.005, 0.04)
    return strength === 0 ? null : { strength, count: bounces.size, total: Math.round(messages), examples }
  },
}
