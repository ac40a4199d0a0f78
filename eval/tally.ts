import type { Judgement } from './judge.ts'

/** Counts of one set of judgements in one mode; shares are made from them when printed. */
export interface Tally {
  readonly queues: number
  readonly spamming: number
  readonly found: number
  readonly innocent: number
  readonly falseAlarms: number
  readonly backscatter: number
  readonly backscatterNamed: number
  /** Of the spamming queues answered `spam`. */
  readonly strict: number
  readonly acceptable: number
  /** Spamming queues whose truth names a culprit, and those of them answered `spam`. */
  readonly nameable: number
  readonly nameableFound: number
  readonly ambiguous: number
  readonly ambiguousAsSpam: number
}

/** Ambiguous truths are counted apart and in no share. */
export function tally(judgements: readonly Judgement[]): Tally {
  const count = (test: (judgement: Judgement) => boolean): number => judgements.filter(test).length
  const clear = judgements.filter(({ truth }) => truth.verdict !== 'ambiguous')
  const spamming = clear.filter(({ truth }) => truth.spamming)
  const found = spamming.filter(({ verdict }) => verdict === 'spam')
  const innocent = clear.filter(({ truth }) => !truth.spamming)
  const backscatter = clear.filter(({ truth }) => truth.verdict === 'backscatter')
  const nameable = ({ truth, mode }: Judgement): boolean => (mode === 'text' ? truth.culpritsWithoutHeaders : truth.culprits).length > 0
  return {
    queues: judgements.length,
    spamming: spamming.length,
    found: found.length,
    innocent: innocent.length,
    falseAlarms: innocent.filter(({ verdict }) => verdict === 'spam').length,
    backscatter: backscatter.length,
    backscatterNamed: backscatter.filter(({ verdict }) => verdict === 'backscatter').length,
    strict: found.filter((one) => nameable(one) && one.strict).length,
    acceptable: found.filter((one) => nameable(one) && one.acceptable).length,
    nameable: spamming.filter(nameable).length,
    nameableFound: found.filter(nameable).length,
    ambiguous: count(({ truth }) => truth.verdict === 'ambiguous'),
    ambiguousAsSpam: count(({ truth, verdict }) => truth.verdict === 'ambiguous' && verdict === 'spam'),
  }
}

/** `k/n`, or `·` where there was nothing to count. */
export function ratio(part: number, whole: number): string {
  return whole === 0 ? '·' : `${part}/${whole}`
}

/** Per cent with one decimal, or `·`. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '·' : ((100 * part) / whole).toFixed(1)
}

/** Left-aligned first column, the others right-aligned. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length)
  }
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')
  return rows.map(line).join('\n')
}

export interface ReliabilityRow {
  readonly from: number
  readonly to: number
  readonly answers: number
  readonly right: number
  readonly meanConfidence: number
}

const BIN_EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 1.0001] as const

/** How often answers given at a confidence were right, by bins; ambiguous truths left out. */
export function reliability(judgements: readonly Judgement[]): ReliabilityRow[] {
  const clear = judgements.filter(({ truth }) => truth.verdict !== 'ambiguous')
  const rows: ReliabilityRow[] = []
  for (let bin = 0; bin + 1 < BIN_EDGES.length; bin++) {
    const from = BIN_EDGES[bin] ?? 0
    const to = BIN_EDGES[bin + 1] ?? 1
    const inside = clear.filter(({ confidence }) => confidence >= from && confidence < to)
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0)
    rows.push({
      from,
      to: Math.min(to, 1),
      answers: inside.length,
      right: inside.filter(({ right }) => right).length,
      meanConfidence: inside.length === 0 ? 0 : sum / inside.length,
    })
  }
  return rows
}
