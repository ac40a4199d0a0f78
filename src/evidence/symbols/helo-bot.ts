import { foundInHeaders, ramp, repeated, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Greetings of programs that guess passwords and send by what they guessed. No mail program of a person says them. */
const BOT_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set(['ylmf-pc', 'user', 'friend'])
/** What Windows Server is called until somebody names it: a rented machine, not somebody's desk. */
const UNNAMED_SERVER = /^win-[0-9a-z]{4,11}$/

/** True for the greeting of a bot, and for that of a server that nobody named. */
export function isBotName(helo: string | null): boolean {
  const name = helo?.toLowerCase() ?? ''
  return BOT_NAMES.has(name) || UNNAMED_SERVER.test(name)
}

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
    const split = splitBy(read, ({ header }) => isBotName(header?.origin.helo ?? null))
    if (split.hits.length < 3) return null
    const known = split.hits.find(({ header }) => BOT_NAMES.has(header?.origin.helo?.toLowerCase() ?? ''))
    // Somebody's terminal server may be unnamed as well.
    const sure = known === undefined ? 0.4 : 1
    return foundInHeaders(
      sure * repeated(split) * ramp(split.share, 0.05, 0.4),
      split,
      (known ?? split.hits[0])?.header?.origin.helo ?? null,
    )
  },
}
