import { nameBits } from '../../names/score-name.ts'
import { found, groupBy, heaviest, ownMembers, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Bits at which one genuine domain in a hundred looks random, and one in a thousand: a single domain, so its own oddness is the weight. */
const ODD_BITS = 9
const RANDOM_BITS = 14

export const SENDER_DOMAINS_RANDOM: EvidenceSymbol = {
  id: 'SENDER_DOMAINS_RANDOM',
  group: 'sender',
  title: 'It sends under a domain whose name looks typed at random.',
  counts: 'messages whose sender domain looks random; its messages',
  source: 'scoring §2, thresholds of score-name.ts; a stranger that hosts here must buy a domain, and buys what is free',
  weightBits: 4.5,
  capBits: 6,
  headers: false,
  measure: (facts) => {
    const split = splitBy(
      ownMembers(facts),
      ({ message }) => message.sender.kind === 'plain' && nameBits(message.sender.domain, 'domain') >= ODD_BITS,
    )
    const domain = heaviest(groupBy(split.hits, ({ message }) => message.sender.domain))?.key
    if (split.hits.length < 3 || domain === undefined) return null
    const oddness = ramp(nameBits(domain, 'domain'), ODD_BITS - 3, RANDOM_BITS)
    return found(oddness * ramp(split.share, 0.2, 0.6), split, domain)
  },
}
