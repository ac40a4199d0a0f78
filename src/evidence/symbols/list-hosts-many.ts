import { measured, ramp, solidity } from '../measures.ts'
import { strayListHosts } from '../stray-list-hosts.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const LIST_HOSTS_MANY: EvidenceSymbol = {
  id: 'LIST_HOSTS_MANY',
  group: 'sender',
  title: 'Return addresses of a list stand under many host names of one domain that nobody named; a list has one.',
  counts: 'host names of one domain that list senders stand under; messages with them',
  source: 'snowshoe spam as Spamhaus describes it (spread over many names); own reasoning',
  weightBits: 4,
  capBits: 5,
  headers: false,
  measure: (facts) => {
    const stray = strayListHosts(facts)
    const strength = stray === null ? 0 : ramp(stray.hosts.length * solidity(facts), 2, 6)
    return stray === null || strength === 0 ? null : measured(strength, stray.hosts.length, stray.messages, stray.hosts, stray.domain)
  },
}
