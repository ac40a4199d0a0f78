import { foundInHeaders, ramp, splitBy } from '../measures.ts'
import { runOf } from '../run-of.ts'
import type { EvidenceSymbol } from '../symbol.ts'

const FEWEST_ACCOUNTS = 3

export const ACCOUNTS_ALIKE: EvidenceSymbol = {
  id: 'ACCOUNTS_ALIKE',
  group: 'behaviour',
  title: 'Several accounts send the same subjects from one network, and sign with one name.',
  counts: 'messages whose subject, network and name in From three accounts or more share; headers read',
  source: 'own reasoning: many guessed passwords in one hand',
  weightBits: 4,
  capBits: 5,
  headers: true,
  measure: ({ principal, read, queue }) => {
    if (principal.type !== 'account') return null
    const split = splitBy(read, ({ header }) => {
      const run = header === null ? null : runOf(header)
      return run !== null && (queue.accountsOfRun.get(run) ?? 0) >= FEWEST_ACCOUNTS
    })
    return split.hits.length < 3
      ? null
      : foundInHeaders(ramp(split.share, 0.3, 0.8), split, split.hits[0]?.header?.subject.template ?? null)
  },
}
