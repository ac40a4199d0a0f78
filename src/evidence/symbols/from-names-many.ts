import { groupBy, heaviest, isOnePerson, measured, oneOfEach, ramp } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const FROM_NAMES_MANY: EvidenceSymbol = {
  id: 'FROM_NAMES_MANY',
  group: 'sender',
  title: 'Many different people sign with one address.',
  counts: 'different names before the commonest From address; headers read with it',
  source: 'own reasoning: an address has one owner, a shared one a few',
  weightBits: 3.5,
  capBits: 5,
  headers: true,
  measure: ({ principal, read }) => {
    // The form of a web site signs with its visitors' names, a relaying server with its staff's.
    if (!isOnePerson(principal)) return null
    const address = heaviest(groupBy(read, ({ header }) => header?.from || null))
    if (address === null) return null
    const names = groupBy(address.members, ({ header }) => header?.fromName || null)
    const strength = ramp(names.size, 2, 6)
    const examples = oneOfEach(names.values())
    return strength === 0 ? null : measured(strength, names.size, address.members.length, examples, address.key)
  },
}
