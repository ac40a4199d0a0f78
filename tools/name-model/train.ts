// Counts and smoothing: from groups of names to the quantised tables of src/names/name-table.ts.
import { MASH_STEP, SYMBOLS, TRIGRAM_STEP, type TrainedTables } from '../../src/names/name-model.ts'
import { encode } from './encode.ts'
import { type Layout, mashed } from './mash.ts'

export interface TrainingGroup {
  readonly id: string
  readonly names: readonly string[]
  /** Most rows that the group counts for: a larger one is weighted down, never a smaller one up. */
  readonly weight: number
}

/** Witten-Bell smoothing: the context counts n / (n + SMOOTHING · distinct). */
const SMOOTHING = 10
/** Costs are kept in 16 steps. */
const MAX_STEP = 15

const MASH_COUNT = 16_000
/** Keyboards that most people have before them, and two that few have: each set gets a table. */
const COMMON_KEYBOARDS: readonly (readonly [Layout, number])[] = [
  ['qwerty', 0.55],
  ['qwertz', 0.15],
  ['azerty', 0.3],
]
const RARE_KEYBOARDS: readonly (readonly [Layout, number])[] = [
  ['colemak', 0.5],
  ['dvorak', 0.5],
]

/** Trains the whole model. */
export function train(groups: readonly TrainingGroup[]): TrainedTables {
  return {
    trigram: quantize(trigramCosts(countTrigrams(groups)), TRIGRAM_STEP),
    mash: trainMash(1, COMMON_KEYBOARDS),
    rareMash: trainMash(2, RARE_KEYBOARDS),
  }
}

export function countTrigrams(groups: readonly TrainingGroup[]): Float64Array {
  const counts = new Float64Array(SYMBOLS ** 3)
  for (const { names, weight } of groups) {
    const each = Math.min(1, weight / names.length)
    for (const name of names) {
      let two = 0
      let one = 0
      for (const symbol of [...encode(name), 0]) {
        const at = (two * SYMBOLS + one) * SYMBOLS + symbol
        counts[at] = (counts[at] as number) + each
        two = one
        one = symbol
      }
    }
  }
  return counts
}

/** −log2 p of every symbol after every two. */
export function trigramCosts(counts: Float64Array): Float64Array {
  const pairs = new Float64Array(SYMBOLS ** 2)
  const singles = new Float64Array(SYMBOLS)
  for (let at = 0; at < counts.length; at++) {
    const pair = at % SYMBOLS ** 2
    pairs[pair] = (pairs[pair] as number) + (counts[at] as number)
    singles[at % SYMBOLS] = (singles[at % SYMBOLS] as number) + (counts[at] as number)
  }
  const total = singles.reduce((sum, count) => sum + count, 0)
  const p1 = singles.map((count) => (count + 0.5) / (total + 0.5 * SYMBOLS))
  return smooth(counts, smooth(pairs, p1)).map((p) => -Math.log2(p))
}

/** Mixes the shares within every context with the next shorter context's. */
function smooth(counts: Float64Array, shorter: Float64Array): Float64Array {
  const mixed = new Float64Array(counts.length)
  for (let start = 0; start < counts.length; start += SYMBOLS) {
    let total = 0
    let distinct = 0
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const count = counts[start + symbol] as number
      total += count
      if (count > 0) distinct++
    }
    const own = total > 0 ? total / (total + SMOOTHING * distinct) : 0
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const share = total > 0 ? (counts[start + symbol] as number) / total : 0
      mixed[start + symbol] = own * share + (1 - own) * (shorter[(start + symbol) % shorter.length] as number)
    }
  }
  return mixed
}

function trainMash(seed: number, layouts: readonly (readonly [Layout, number])[]): Uint8Array {
  const counts = new Float64Array(SYMBOLS ** 2)
  const singles = new Float64Array(SYMBOLS)
  for (const text of mashed(seed, MASH_COUNT, layouts)) {
    let one = 0
    for (const symbol of [...encode(text), 0]) {
      counts[one * SYMBOLS + symbol] = (counts[one * SYMBOLS + symbol] as number) + 1
      singles[symbol] = (singles[symbol] as number) + 1
      one = symbol
    }
  }
  const total = singles.reduce((sum, count) => sum + count, 0)
  const p1 = singles.map((count) => (count + 0.5) / (total + 0.5 * SYMBOLS))
  return quantize(
    smooth(counts, p1).map((p) => -Math.log2(p)),
    MASH_STEP,
  )
}

export function quantize(costs: Float64Array, step: number): Uint8Array {
  return Uint8Array.from(costs, (cost) => Math.min(MAX_STEP, Math.max(0, Math.round(cost / step))))
}
