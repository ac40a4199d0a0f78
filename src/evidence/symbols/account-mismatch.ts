import { domainOf } from '../../sample/hosted-names.ts'
import { found, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const ACCOUNT_MISMATCH: EvidenceSymbol = {
  id: 'ACCOUNT_MISMATCH',
  group: 'sender',
  title: 'The account that logged in and the senders it claims do not fit: another domain, or one made-up address after another.',
  counts: 'messages under another domain (or address) than the account; its messages',
  source: 'peers 3.5 AUTH_FROM_MISMATCH; spamreport, auth≠sender table; hmailserver#349',
  weightBits: 2,
  capBits: 4,
  headers: true,
  measure: ({ principal, members }) => {
    if ((principal.type !== 'account' && principal.type !== 'webmail') || !principal.value.includes('@')) return null
    const own = domainOf(principal.value)
    const split = splitBy(
      members,
      ({ message, header }) =>
        (message.sender.kind === 'plain' && message.sender.domain !== own) ||
        (header !== null && header.fromDomain !== '' && header.fromDomain !== own),
    )
    const byDomain = split.count < 3 ? 0 : ramp(split.share, 0.1, 0.6)
    // Address after address of the own domain is no alias either.
    const others = splitBy(
      members,
      ({ message }) => message.sender.kind === 'plain' && message.sender.key !== principal.value.toLowerCase(),
    )
    const senders = new Set(others.hits.map(({ message }) => message.sender.key)).size
    const bySender = senders < 6 ? 0 : 0.6 * ramp(others.share, 0.2, 0.7) * ramp(senders / others.hits.length, 0.3, 0.8)
    return bySender > byDomain
      ? found(bySender, others, others.hits[0]?.message.sender.key ?? null)
      : found(byDomain, split, split.hits[0]?.message.sender.domain ?? null)
  },
}
