import { domainOf } from '../../sample/hosted-names.ts'
import { found, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const ACCOUNT_MISMATCH: EvidenceSymbol = {
  id: 'ACCOUNT_MISMATCH',
  group: 'sender',
  title: 'The account that logged in and the sender it claims are of different domains.',
  counts: 'messages under another domain than the account; its messages',
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
    return split.count < 3 ? null : found(ramp(split.share, 0.1, 0.6), split, split.hits[0]?.message.sender.domain ?? null)
  },
}
