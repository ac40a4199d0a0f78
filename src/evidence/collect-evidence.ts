import type { Evidence } from './evidence.ts'
import type { PrincipalFacts } from './principal-facts.ts'
import { GROUP_CAPS, MAILING_CAP, type SymbolGroup } from './symbol.ts'
import { SYMBOLS } from './symbols/index.ts'

/**
 * Measures every symbol on one principal.
 *
 * @param weights - Replaces the full weight of single symbols (bits); 0 turns one off. The cap holds all the same.
 * @returns What fired, strongest first (ties by id), each with its weight times its strength, within its cap. Never throws.
 */
export function collectEvidence(facts: PrincipalFacts, weights: Readonly<Record<string, number>> = {}): Evidence[] {
  const list: (Evidence & { readonly group: SymbolGroup })[] = []
  const sums = new Map<SymbolGroup, number>()
  for (const { id, group, weightBits, capBits, measure } of SYMBOLS) {
    const full = Object.hasOwn(weights, id) ? (weights[id] as number) : weightBits
    if (full === 0) continue
    const measurement = measure(facts)
    if (measurement === null || measurement.strength <= 0) continue
    const weight = Math.max(-capBits, Math.min(capBits, full * measurement.strength))
    if (weight > 0) sums.set(group, (sums.get(group) ?? 0) + weight)
    const { count, total, examples, detail } = measurement
    list.push({ group, symbol: id, weight, count, total, examples, detail: detail ?? null })
  }
  const mailing = facts.read.length > 0 ? MAILING_CAP.read : MAILING_CAP.unread
  return list
    .map(({ group, ...evidence }) => ({ ...evidence, weight: round(evidence.weight * scaleOf(evidence.weight, group, sums, mailing)) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.symbol < b.symbol ? -1 : 1))
}

/** Less than 1 where the accusing symbols of the group add more than its cap, or those of a mailing together more than theirs. */
function scaleOf(weight: number, group: SymbolGroup, sums: ReadonlyMap<SymbolGroup, number>, mailing: number): number {
  if (weight <= 0) return 1
  const capped = (name: SymbolGroup): number => Math.min(GROUP_CAPS[name], sums.get(name) ?? 0)
  const own = capped(group) / (sums.get(group) ?? 1)
  const groups: readonly SymbolGroup[] = MAILING_CAP.groups
  return groups.includes(group) ? own * Math.min(1, mailing / groups.reduce((sum, name) => sum + capped(name), 0)) : own
}

/** Hundredths of a bit: more digits would only differ with the order of summing. */
export function round(bits: number): number {
  return Math.round(bits * 100) / 100 || 0
}
