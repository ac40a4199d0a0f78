import { countrySpread } from '../country-spread.ts'
import { measured, ramp } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

const FEWEST = 12

export const RECIPIENTS_WORLDWIDE: EvidenceSymbol = {
  id: 'RECIPIENTS_WORLDWIDE',
  group: 'recipients',
  title: 'Its recipients are spread over more countries than those of the others, as far as the endings of their domains tell.',
  counts: 'countries; recipients under the ending of a country',
  source: 'own reasoning: customers, parents and members live near, bought lists everywhere',
  weightBits: 2.5,
  capBits: 5,
  headers: false,
  measure: ({ members, queue }) => {
    const { recipients, countries, chance } = countrySpread(members)
    if (recipients < FEWEST) return null
    const strength = ramp(chance, 0.55, 0.85) * ramp(chance - queue.countryChance, 0.2, 0.5)
    return strength === 0 ? null : measured(strength, countries.length, recipients, countries)
  },
}
