import { nameBits } from '../../names/score-name.ts'
import { measured, ramp, recipientsOf, sequentialBits, solidity } from '../measures.ts'
import type { Member } from '../principal-facts.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Background rate of odd labels and that of a spammer's list (scoring §2). */
const USUAL = 0.012
const GUILTY = 0.15
const ODD_BITS = 8

export const RECIPIENTS_RANDOM: EvidenceSymbol = {
  id: 'RECIPIENTS_RANDOM',
  group: 'recipients',
  title: 'Its recipients are at domains that look typed at random.',
  counts: 'random-looking recipient domains; recipient domains',
  source: 'scoring §2: sequential test of the share',
  weightBits: 4.5,
  capBits: 6,
  headers: false,
  measure: (facts) => {
    const { members } = facts
    const domains = new Map<string, Member>()
    for (const { member, recipient } of recipientsOf(members)) if (!domains.has(recipient.domain)) domains.set(recipient.domain, member)
    const random = [...domains].filter(([domain]) => nameBits(domain, 'domain') >= ODD_BITS)
    if (random.length < 2) return null
    const strength = ramp(solidity(facts) * sequentialBits(random.length, domains.size, USUAL, GUILTY), 1, 14)
    const examples = random.map(([, member]) => member)
    return strength === 0 ? null : measured(strength, random.length, domains.size, examples, random[0]?.[0] ?? null)
  },
}
