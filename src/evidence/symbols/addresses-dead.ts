import { measured, ramp } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'
import { BOUNCES_RETURN } from './bounces-return.ts'

/** A wedding has five dead addresses among forty as well. */
const FEWEST_MESSAGES = 30

export const ADDRESSES_DEAD: EvidenceSymbol = {
  id: 'ADDRESSES_DEAD',
  group: 'recipients',
  title: 'So many of its messages come back that its addresses must have been bought or gathered.',
  counts: 'bounces in the queue to its sender addresses; its messages',
  source: 'Amazon SES pauses accounts from 10 % bounces on; lists that are used have 1 to 5 %',
  weightBits: 3,
  capBits: 5,
  headers: false,
  measure: (facts) => {
    const bounces = BOUNCES_RETURN.measure(facts)
    if (bounces === null || facts.messages < FEWEST_MESSAGES) return null
    const strength = ramp(bounces.count / facts.messages, 0.09, 0.2)
    return strength === 0 ? null : { ...measured(strength, bounces.count, facts.messages, []), examples: bounces.examples }
  },
}
