import { sizeStep } from '../../sample/envelope-cells.ts'
import { groupBy, heaviest, measured, ownMembers, ramp } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const SENDERS_ALIKE: EvidenceSymbol = {
  id: 'SENDERS_ALIKE',
  group: 'sender',
  title: 'Many addresses of one domain write letters of one size, as a robot does that signs with made-up names.',
  counts: 'different senders with letters of that size; different senders of the domain',
  source: 'own reasoning: the staff of a firm writes letters of all sizes',
  weightBits: 3.5,
  capBits: 5,
  headers: false,
  measure: (facts) => {
    const plain = ownMembers(facts).filter(({ message }) => message.sender.kind === 'plain')
    const domain = heaviest(groupBy(plain, ({ message }) => message.sender.domain))
    if (domain === null) return null
    const senders = groupBy(domain.members, ({ message }) => message.sender.key)
    // One who writes most of it is a shop beside its staff.
    if ((heaviest(senders)?.weight ?? 0) > 0.3 * domain.weight) return null
    const sizes = groupBy(domain.members, ({ message }) => String(sizeStep(message.size)))
    const top = heaviest(sizes)
    if (top === null) return null
    // One size can fall on the edge of two steps.
    const near = [
      ...top.members,
      ...(sizes.get(String(Number(top.key) + 1))?.members ?? []),
      ...(sizes.get(String(Number(top.key) - 1))?.members ?? []),
    ]
    const alike = groupBy(near, ({ message }) => message.sender.key)
    const strength = ramp(alike.size, 8, 20) * ramp(near.length / domain.members.length, 0.6, 0.9)
    return strength === 0 ? null : measured(strength, alike.size, senders.size, top.members, domain.key)
  },
}
