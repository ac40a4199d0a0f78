import { customerDomain, isBelow } from '../customer-domain.ts'
import { groupBy, measured, oneOfEach, ownMembers, ramp, solidity } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const SENDERS_MANY: EvidenceSymbol = {
  id: 'SENDERS_MANY',
  group: 'sender',
  title: 'It uses many different sender addresses.',
  counts: 'different envelope senders; its messages that were looked at',
  source: 'scoring §5, distinct sender local parts; hmailserver#349',
  weightBits: 4.2,
  capBits: 6,
  headers: false,
  measure: (facts) => {
    const members = ownMembers(facts)
    // The whole staff of a customer writes through one client.
    const customer = customerDomain(facts)
    const senders = groupBy(members, ({ message: { sender } }) =>
      sender.kind === 'plain' && !isBelow(sender.domain, customer) ? sender.key : null,
    )
    if (senders.size < 4) return null
    const strength = ramp(senders.size / members.length, 0.1, 0.6) * ramp(senders.size * solidity(facts), 3, 12)
    const examples = oneOfEach(senders.values())
    return strength === 0 ? null : measured(strength, senders.size, members.length, examples)
  },
}
