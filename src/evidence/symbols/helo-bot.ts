import { botName } from '../bot-name.ts'
import { foundInHeaders, ramp, repeated, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Somebody's terminal server may be unnamed as well. */
const UNNAMED_SHARE = 0.4

export const HELO_BOT: EvidenceSymbol = {
  id: 'HELO_BOT',
  group: 'behaviour',
  title: 'Its client greets with a name that bots are known by.',
  counts: 'headers with such a HELO; headers read',
  source: 'administrators’ blocklists of greetings (MDaemon host screening, mailcow 2366; the Cutwail botnet says `ylmf-pc`)',
  weightBits: 4,
  capBits: 6,
  headers: true,
  measure: ({ read }) => {
    const split = splitBy(read, ({ header }) => botName(header?.origin.helo ?? null) !== null)
    if (split.hits.length < 3) return null
    const known = split.hits.find(({ header }) => botName(header?.origin.helo ?? null) === 'bot')
    const strength = (known === undefined ? UNNAMED_SHARE : 1) * repeated(split) * ramp(split.share, 0.05, 0.4)
    return foundInHeaders(strength, split, (known ?? split.hits[0])?.header?.origin.helo ?? null)
  },
}
