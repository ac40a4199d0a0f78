import { customerDomain, isBelow } from '../customer-domain.ts'
import { found, ownMembers, ramp, repeated, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Hosted domains that must have shown themselves before the others count as foreign. */
const LEARNED_ENOUGH = 3

export const SENDERS_FOREIGN: EvidenceSymbol = {
  id: 'SENDERS_FOREIGN',
  group: 'sender',
  title: 'It sends under domains that are not hosted here.',
  counts: 'messages with a foreign envelope sender; its messages',
  source: 'scoring §5, senders not hosted here; Plesk KB 766',
  weightBits: 4,
  capBits: 6,
  headers: false,
  measure: (facts) => {
    const { hosted } = facts
    const customer = customerDomain(facts)
    // Where the operator named no domains, those that were learned from the queue are a hint at least.
    const foreign = hosted.known ? 'foreign' : 'unknown'
    const trust = hosted.known ? 1 : hosted.learnedDomains >= LEARNED_ENOUGH ? 0.6 : 0
    const split = splitBy(
      ownMembers(facts),
      ({ message }) =>
        message.sender.kind === 'plain' && hosted.owner(message.sender.domain) === foreign && !isBelow(message.sender.domain, customer),
    )
    if (split.count < 3) return null
    // One domain that nobody named can be a site of this server that received nothing.
    if (!hosted.known && new Set(split.hits.map(({ message }) => message.sender.domain)).size < LEARNED_ENOUGH) return null
    return found(trust * repeated(split) * ramp(split.share, 0.05, 0.5), split, split.hits[0]?.message.sender.domain ?? null)
  },
}
