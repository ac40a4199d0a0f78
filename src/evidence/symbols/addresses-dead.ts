import { refOf } from '../../sample/envelope.ts'
import { ramp } from '../measures.ts'
import { returnedBounces } from '../returned-bounces.ts'
import { type EvidenceSymbol, EXAMPLE_LIMIT } from '../symbol.ts'

/** Of fewer, two or three dead addresses are a tenth. */
const FEWEST_MESSAGES = 30

export const ADDRESSES_DEAD: EvidenceSymbol = {
  id: 'ADDRESSES_DEAD',
  group: 'recipients',
  title: 'So many of its messages come back that its addresses must have been bought or gathered.',
  counts: 'bounces in the queue to its sender addresses; its messages',
  source:
    'Amazon SES pauses accounts from 10 % bounces on, lists that are used have 1 to 5 %; of those in the queue more, since what arrived has left',
  weightBits: 3,
  capBits: 5,
  headers: false,
  measure: (facts) => {
    if (facts.messages < FEWEST_MESSAGES) return null
    const bounces = returnedBounces(facts)
    const strength = ramp(bounces.length / facts.messages, 0.15, 0.28)
    const examples = bounces.slice(0, EXAMPLE_LIMIT).map(refOf)
    return strength === 0 ? null : { strength, count: bounces.length, total: Math.round(facts.messages), examples }
  },
}
