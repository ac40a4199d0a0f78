import { groupBy, isOnePerson, measured, oneOfEach, ramp } from '../measures.ts'
import { networkOf } from '../network-of.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const NETWORKS_MANY: EvidenceSymbol = {
  id: 'NETWORKS_MANY',
  group: 'behaviour',
  title: 'One account is used from many networks.',
  counts: 'different addresses of clients; headers read',
  source: 'peers 1D, spamreport: > 2 /16 networks suspect, > 10 certain; wazuh#35544',
  weightBits: 2.8,
  capBits: 5,
  headers: true,
  measure: ({ principal, read }) => {
    if (!isOnePerson(principal)) return null
    const clients = groupBy(read, ({ header }) => header?.origin.ip ?? null)
    const networks = groupBy(read, ({ header }) => networkOf(header?.origin.ip ?? null))
    const strength = Math.max(ramp(networks.size, 2, 12), ramp(clients.size, 3, 16) * 0.8)
    const examples = oneOfEach(clients.values())
    return strength === 0 ? null : measured(strength, clients.size, read.length, examples)
  },
}
