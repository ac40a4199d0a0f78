import { registrableDomain } from '../../names/registrable-label.ts'
import { groupBy, heaviest, measured, ownMembers, ramp, solidity } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const LIST_HOSTS_MANY: EvidenceSymbol = {
  id: 'LIST_HOSTS_MANY',
  group: 'sender',
  title: 'Return addresses of a list stand under many host names of one domain; a list has one.',
  counts: 'host names of one domain that list senders stand under; messages with them',
  source: 'snowshoe spam as Spamhaus describes it (spread over many names); own reasoning',
  weightBits: 4,
  capBits: 5,
  headers: false,
  measure: (facts) => {
    const lists = ownMembers(facts).filter(({ message }) => message.sender.kind === 'list')
    const domain = heaviest(groupBy(lists, ({ message }) => registrableDomain(message.sender.domain)))
    if (domain === null) return null
    const hosts = groupBy(domain.members, ({ message }) => message.sender.domain)
    const strength = ramp(hosts.size * solidity(facts), 2, 8)
    const examples = [...hosts.values()].map((group) => group.members[0]).filter((member) => member !== undefined)
    return strength === 0 ? null : measured(strength, hosts.size, domain.members.length, examples, domain.key)
  },
}
