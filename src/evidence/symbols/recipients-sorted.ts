import { measured, ramp } from '../measures.ts'
import type { Member } from '../principal-facts.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Fewer neighbours than this can stand in order by chance. */
const LEAST_PAIRS = 12

export const RECIPIENTS_SORTED: EvidenceSymbol = {
  id: 'RECIPIENTS_SORTED',
  group: 'mailing',
  title: 'Its recipients stand in alphabetical order, as in a list that is worked off.',
  counts: 'neighbours in order; neighbours',
  source: 'rspamd R_SUSPICIOUS recipients look alike or sorted (peers 1B)',
  weightBits: 2,
  capBits: 4,
  headers: false,
  measure: ({ members }) => {
    const sorted = [...members].sort((a, b) => a.message.time - b.message.time)
    let ordered = 0
    let pairs = 0
    const examples: Member[] = []
    let before = ''
    for (const member of sorted) {
      // A message with one recipient continues the order of the message before it.
      const addresses = member.message.recipients.map(({ local }) => local)
      if (addresses.length > 1) before = ''
      for (const address of addresses) {
        if (before !== '' && address !== before) {
          pairs++
          if (address > before) {
            ordered++
            examples.push(member)
          }
        }
        before = address
      }
    }
    const strength = pairs < LEAST_PAIRS ? 0 : ramp(ordered / pairs, 0.75, 0.95)
    return strength === 0 ? null : measured(strength, ordered, pairs, examples)
  },
}
