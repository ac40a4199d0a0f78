import { recipientsOf } from './measures.ts'
import type { Member } from './principal-facts.ts'

/** Two-letter endings that stand for no country in practice. */
const GENERIC: ReadonlySet<string> = /* @__PURE__ */ new Set(['ai', 'cc', 'co', 'eu', 'fm', 'io', 'me', 'tv', 'ws'])

/** How recipients are spread over countries. */
export interface CountrySpread {
  /** Different recipients under the ending of a country. */
  readonly recipients: number
  /** Countries, and a member that writes to each. */
  readonly countries: readonly Member[]
  /** How probably two of the recipients live in different countries: 0 to 1. */
  readonly chance: number
}

/** Measures the spread, as far as the endings of domains tell. Linear. */
export function countrySpread(members: readonly Member[]): CountrySpread {
  const countries = new Map<string, { count: number; readonly first: Member }>()
  const seen = new Set<string>()
  for (const { member, recipient } of recipientsOf(members)) {
    const ending = recipient.domain.slice(recipient.domain.lastIndexOf('.') + 1)
    if (ending.length !== 2 || GENERIC.has(ending) || seen.has(recipient.address)) continue
    seen.add(recipient.address)
    const country = countries.get(ending)
    if (country === undefined) countries.set(ending, { count: 1, first: member })
    else country.count++
  }
  const pairs = seen.size * (seen.size - 1)
  let same = 0
  for (const { count } of countries.values()) same += count * (count - 1)
  return { recipients: seen.size, countries: [...countries.values()].map(({ first }) => first), chance: pairs === 0 ? 0 : 1 - same / pairs }
}
