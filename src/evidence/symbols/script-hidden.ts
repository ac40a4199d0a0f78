import { foundInHeaders, ramp, splitBy } from '../measures.ts'
import { isHiddenScript } from '../script-path.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const SCRIPT_HIDDEN: EvidenceSymbol = {
  id: 'SCRIPT_HIDDEN',
  group: 'content',
  title: 'The script that sends lies in an upload, cache or hidden folder, or has a name typed at random.',
  counts: 'headers that name such a script; headers read',
  source: 'peers 3.5 SCRIPT_HIDDEN_PATH; scoring §5, dot-directory in the script path',
  weightBits: 5,
  capBits: 7,
  headers: true,
  measure: ({ read }) => {
    const split = splitBy(
      read,
      ({ header }) => isHiddenScript(header?.origin.script?.url ?? null) || isHiddenScript(header?.origin.script?.file ?? null),
    )
    return foundInHeaders(
      ramp(split.share, 0.02, 0.3),
      split,
      split.hits[0]?.header?.origin.script?.url ?? split.hits[0]?.header?.origin.script?.file ?? null,
    )
  },
}
