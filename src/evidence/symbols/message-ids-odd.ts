import type { HeaderFacts } from '../header-facts.ts'
import { foundInHeaders, groupBy, isOnePerson, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const MESSAGE_IDS_ODD: EvidenceSymbol = {
  id: 'MESSAGE_IDS_ODD',
  group: 'content',
  title: 'Its Message-IDs are missing or name hosts that are none, now this way, now that.',
  counts: 'headers with such a Message-ID or none; headers read',
  source: 'rspamd MID_RHS_NOT_FQDN and MISSING_MID for the idea',
  weightBits: 2.5,
  capBits: 4,
  headers: true,
  measure: ({ principal, read }) => {
    // Behind an address stand many machines, and old mail programs write the machine's bare name.
    if (!isOnePerson(principal) && principal.type !== 'uid') return null
    const split = splitBy(read, ({ header }) => oddityOf(header) !== null)
    // One program errs in one way: always none, or always its own machine.
    const ways = groupBy(split.hits, ({ header }) => oddityOf(header)).size
    return ways < 3 ? null : foundInHeaders(ramp(ways, 2, 4) * ramp(split.share, 0.1, 0.4), split)
  },
}

/** What is odd about a Message-ID: its bare host, '' where it is missing; null where it is as it should be or others may have written it. */
function oddityOf(header: HeaderFacts | null): string | null {
  if (header === null) return null
  const { kind, evidence } = header.origin
  // A user's own forward: what it says it was given can be spam that came in.
  if (kind === 'forward' || evidence.some(({ code }) => code === 'own-text')) return null
  const host = header.messageIdDomain
  // SOGo writes a random number for the host: that is one way, and so are the machines of one office.
  return host.includes('.') || host.startsWith('[') ? null : host.replaceAll(/[0-9]+/g, '#')
}
