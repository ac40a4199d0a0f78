import { nameBits } from '../../names/score-name.ts'
import { groupBy, measured, oneOfEach, ramp, sequentialBits, solidity } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Local parts of people at 8 bits: 0.12 % (scoring §1); a robot's: about a third. */
const USUAL = 0.01
const GUILTY = 0.3
const ODD_BITS = 8

export const SENDERS_RANDOM: EvidenceSymbol = {
  id: 'SENDERS_RANDOM',
  group: 'sender',
  title: 'Its sender addresses look typed at random.',
  counts: 'random-looking local parts; different sender local parts',
  source: 'scoring §2, §5: strongest name feature (+1.1)',
  weightBits: 5,
  capBits: 7,
  headers: false,
  measure: (facts) => {
    const { members } = facts
    const locals = groupBy(members, ({ message }) => (message.sender.kind === 'plain' ? message.sender.local : null))
    const random = [...locals].filter(([local]) => nameBits(local, 'local') >= ODD_BITS)
    if (random.length < 2) return null
    const strength = ramp(solidity(facts) * sequentialBits(random.length, locals.size, USUAL, GUILTY), 2, 20)
    const examples = oneOfEach(random.map(([, group]) => group))
    return strength === 0 ? null : measured(strength, random.length, locals.size, examples, random[0]?.[0] ?? null)
  },
}
