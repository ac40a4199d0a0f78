import { found, ramp, splitBy } from '../measures.ts'
import { leavesElsewhere, strayListHosts } from '../stray-list-hosts.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const LIST: EvidenceSymbol = {
  id: 'LIST',
  group: 'innocence',
  title: 'It carries the marks of a mailing list or newsletter under a domain of this server.',
  counts: 'messages with a list sender or list fields; its messages',
  source: 'scoring §5, list / VERP evidence (−1.15); RFC 2369, RFC 2919',
  weightBits: -5,
  capBits: 8,
  headers: false,
  measure: (facts) => {
    const { members, read, hosted } = facts
    // Unread members say nothing about fields: where any was read, those speak for the others.
    const split = splitBy(read.length > 0 ? read : members, (member) => {
      const { message, header } = member
      // A list that somebody took over keeps its fields; spam that imitates one leads its readers to hosts of its own.
      if (header !== null && (header.subject.phrase === 'fraud' || leavesElsewhere(member, hosted))) return false
      const own = message.sender.kind === 'null' || hosted.owner(message.sender.domain) !== 'foreign'
      return own && (message.sender.kind === 'list' || (header !== null && (header.list || header.bulk)))
    })
    // Under many names it is no list, whatever fields it carries.
    const doubt = ramp(strayListHosts(facts)?.hosts.length ?? 0, 2, 6)
    return found((1 - doubt) * ramp(split.share, 0.3, 0.9), split)
  },
}
