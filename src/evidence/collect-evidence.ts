import type { Evidence } from './evidence.ts'
import type { PrincipalFacts } from './principal-facts.ts'
import { SYMBOLS } from './symbols/index.ts'

/**
 * Measures every symbol on one principal.
 *
 * @param weights - Replaces the full weight of single symbols (bits); 0 turns one off. The cap holds all the same.
 * @returns What fired, strongest first (ties by id), each with its weight times its strength, within its cap. Never throws.
 */
export function collectEvidence(facts: PrincipalFacts, weights: Readonly<Record<string, number>> = {}): Evidence[] {
  const list: Evidence[] = []
  for (const { id, weightBits, capBits, measure } of SYMBOLS) {
    const full = Object.hasOwn(weights, id) ? (weights[id] as number) : weightBits
    if (full === 0) continue
    const measurement = measure(facts)
    if (measurement === null || measurement.strength <= 0) continue
    const weight = Math.max(-capBits, Math.min(capBits, full * measurement.strength))
    const { count, total, examples, detail } = measurement
    list.push({ symbol: id, weight: round(weight), count, total, examples, detail: detail ?? null })
  }
  return list.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.symbol < b.symbol ? -1 : 1))
}

/** Hundredths of a bit: more digits would only differ with the order of summing. */
export function round(bits: number): number {
  return Math.round(bits * 100) / 100 || 0
}
