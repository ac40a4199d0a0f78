import { foundInHeaders, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const SCRIPT_EVAL: EvidenceSymbol = {
  id: 'SCRIPT_EVAL',
  group: 'content',
  title: "The script that sends runs as eval()'d code.",
  counts: 'headers that say so; headers read',
  source: 'rspamd compromised_hosts.lua; lawful scripts do it too (peers 5.6): never alone',
  weightBits: 3,
  capBits: 4,
  headers: true,
  measure: ({ read }) => {
    const split = splitBy(read, ({ header }) => header?.origin.script?.file?.includes("eval()'d") ?? false)
    return foundInHeaders(ramp(split.share, 0.02, 0.5), split, split.hits[0]?.header?.origin.script?.file ?? null)
  },
}
