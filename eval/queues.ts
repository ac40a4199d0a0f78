/**
 * Measures the verdicts on labelled queues: recall, false alarms, culprit first, beside simple rules, and how far the
 * confidence can be believed. Figures on data that the rules were developed with are regressions, not quality.
 *
 *   npm run eval:queues -- [--only queues,live,own] [--dir FOLDER]… [--own SEEDS] [--kind NAME[,NAME]] [--mode all,planned,text]
 *                          [--held] [--json FILE] [--verbose] [--no-baselines]
 *
 * --own makes queues of our own kinds for the seeds (`--own 1-3`); --held takes the kinds and seeds (500 and above) that are held out.
 * SPAMSCOPE_DATA names the folder of labelled data (default ../shared/data); what is absent is skipped and said so.
 */
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { BASELINES, fitBaseline } from './baselines.ts'
import { FIRST_HELD_SEED, KINDS, makeQueue } from './generator/write-queue.ts'
import { type Judgement, judge, MODES, type Mode, type ParsedQueue, parseQueue } from './judge.ts'
import { type LabelledQueue, listQueueFolders, readQueueFolder } from './labelled-queue.ts'
import { formatTable, percent, ratio, reliability, tally } from './tally.ts'

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    dir: { type: 'string', multiple: true, default: [] },
    own: { type: 'string' },
    held: { type: 'boolean', default: false },
    kind: { type: 'string' },
    mode: { type: 'string' },
    json: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    'no-baselines': { type: 'boolean', default: false },
  },
})
const dataDir = process.env['SPAMSCOPE_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared', 'data')
const modes = MODES.filter((mode) => options.mode === undefined || options.mode.split(',').includes(mode))
const kinds = options.kind?.split(',')
const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

function wanted(kind: string): boolean {
  return kinds === undefined || kinds.some((one) => kind === one || kind === `live-${one}`)
}

function* folders(): Generator<{ group: string; dir: string }> {
  for (const group of ['queues', 'live']) {
    if (options.only === undefined ? options.dir.length > 0 || options.own !== undefined : !options.only.split(',').includes(group))
      continue
    const dirs = listQueueFolders(join(dataDir, group))
    if (dirs.length === 0) print(`skipped: no labelled queues in SPAMSCOPE_DATA/${group}`)
    for (const dir of dirs) yield { group, dir }
  }
  for (const parent of options.dir) {
    const dirs = listQueueFolders(parent)
    if (dirs.length === 0) print(`skipped: no labelled queues below ${parent}`)
    for (const dir of dirs) yield { group: basename(parent), dir }
  }
}

function* labelledQueues(): Generator<LabelledQueue> {
  for (const { group, dir } of folders()) {
    if (wanted(basename(dir).replace(/-\d+$/, ''))) yield readQueueFolder(dir, group)
  }
  yield* ownQueues()
}

/** Our own kinds, made on the spot. The held ones only on demand. */
function* ownQueues(): Generator<LabelledQueue> {
  if (options.own === undefined) return
  const [first = 1, last = first] = options.own.split('-').map(Number)
  for (const kind of KINDS) {
    const open = kinds?.includes(kind.id) ?? (options.held || !kind.held)
    for (let seed = first; open && seed <= last; seed++) {
      if (seed >= FIRST_HELD_SEED && !options.held)
        throw new RangeError(`seed ${seed} is held out: --held takes seeds from ${FIRST_HELD_SEED} on`)
      yield makeQueue(kind, seed)
    }
  }
}

function cells(judgements: readonly Judgement[], asPercent: boolean): string[] {
  const show = asPercent ? percent : ratio
  return modes.flatMap((mode) => {
    const sums = tally(judgements.filter((one) => one.mode === mode))
    return [
      show(sums.found, sums.spamming),
      show(sums.falseAlarms, sums.innocent),
      show(sums.strict, sums.nameableFound),
      show(sums.acceptable, sums.nameableFound),
      show(sums.backscatterNamed, sums.backscatter),
    ]
  })
}

function printVerdicts(judgements: readonly Judgement[]): void {
  const groups = [...new Set(judgements.map(({ group }) => group))]
  const head = ['kind', 'n', ...modes.flatMap((mode) => [`${mode}:recall`, 'false', 'strict', 'accept', 'backsc'])]
  const rows: string[][] = [head]
  for (const group of groups) {
    const inGroup = judgements.filter((one) => one.group === group)
    for (const kind of [...new Set(inGroup.map((one) => one.kind))].sort((a, b) => (a < b ? -1 : 1))) {
      const inKind = inGroup.filter((one) => one.kind === kind)
      rows.push([`${group}/${kind}`, String(inKind.length / modes.length), ...cells(inKind, false)])
    }
  }
  for (const group of groups.length > 1 ? [...groups, 'everything'] : groups) {
    const inGroup = judgements.filter((one) => group === 'everything' || one.group === group)
    rows.push([`TOTAL ${group} %`, String(inGroup.length / modes.length), ...cells(inGroup, true)])
  }
  print(formatTable(rows))
  for (const mode of modes) {
    const sums = tally(judgements.filter((one) => one.mode === mode))
    print(
      `${mode}: of all ${sums.nameable} spamming queues with a known culprit, strict ${percent(sums.strict, sums.nameable)} %, acceptable ${percent(sums.acceptable, sums.nameable)} %; ambiguous ${sums.ambiguous}, called spam ${sums.ambiguousAsSpam}`,
    )
  }
}

function printReliability(judgements: readonly Judgement[], mode: Mode): void {
  const rows = [[`confidence (${mode})`, 'answers', 'right', '% right', 'mean conf']]
  for (const row of reliability(judgements.filter((one) => one.mode === mode))) {
    if (row.answers === 0) continue
    rows.push([
      `${row.from} … ${row.to}`,
      String(row.answers),
      String(row.right),
      percent(row.right, row.answers),
      (100 * row.meanConfidence).toFixed(1),
    ])
  }
  print(`\n${formatTable(rows)}`)
}

function isWrong({ right, truth, verdict, mode, acceptable, strict }: Judgement): boolean {
  if (truth.verdict === 'ambiguous') return false
  const nameable = (mode === 'text' ? truth.culpritsWithoutHeaders : truth.culprits).length > 0
  return !right || (truth.spamming && verdict === 'spam' && nameable && !(strict && acceptable))
}

function printWrong(one: Judgement): void {
  const names = (list: Judgement['truth']['culprits']): string => list.map(({ type, value }) => `${type} ${value}`).join(', ') || 'nobody'
  const { truth, report } = one
  print(
    `\nWRONG ${one.group}/${one.name} (${one.mode}, ${one.headersRead} headers of ${truth.messages} messages): is ${truth.verdict} by ${names(truth.culprits)}` +
      ` (text: ${names(truth.culpritsWithoutHeaders)}; also ${names(truth.acceptable)}); answered ${one.verdict} at ${one.confidence.toFixed(2)}` +
      ` ${JSON.stringify(truth.counts)} ${truth.notes}`,
  )
  print(
    `  queue: ${report.evidence.map(({ symbol, weight, count, total }) => `${symbol} ${weight.toFixed(1)} ${count}/${total}`).join(' · ')}`,
  )
  for (const suspect of report.suspects.slice(0, 3)) {
    const shown = suspect.evidence.map(({ symbol, weight, count, total }) => `${symbol} ${weight.toFixed(1)} ${count}/${total}`)
    print(
      `  ${suspect.spamming ? 'SPAMMING' : 'suspect'} ${suspect.principal.type} ${suspect.principal.value}: ${suspect.score.toFixed(1)} bits, ${suspect.messages} messages, share ${suspect.share.toFixed(2)}\n    ${shown.join(' · ')}`,
    )
  }
}

function main(): void {
  const judgements: Judgement[] = []
  const measured = BASELINES.map(() => [] as { value: number; spamming: boolean }[])
  for (const queue of labelledQueues()) {
    const parsed: ParsedQueue = parseQueue(queue)
    for (const mode of modes) judgements.push(judge(parsed, mode))
    if (options['no-baselines'] || queue.truth.verdict === 'ambiguous') continue
    for (const [index, { measure }] of BASELINES.entries()) {
      measured[index]?.push({ value: measure(parsed), spamming: queue.truth.spamming })
    }
  }
  if (judgements.length === 0) {
    print('nothing to measure')
    return
  }
  if (options.verbose) for (const one of judgements) if (isWrong(one)) printWrong(one)
  printVerdicts(judgements)
  if (!options['no-baselines']) {
    const rows = [['rule, threshold fitted on the same queues', 'recall %', 'false %', 'threshold']]
    for (const [index, { name }] of BASELINES.entries()) {
      const { recall, falseAlarms, threshold } = fitBaseline(name, measured[index] ?? [])
      rows.push([name, (100 * recall).toFixed(1), (100 * falseAlarms).toFixed(1), threshold.toPrecision(3)])
    }
    print(`\n${formatTable(rows)}`)
  }
  for (const mode of modes) printReliability(judgements, mode)
  if (options.json !== undefined) {
    const plain = judgements.map(({ truth, ...rest }) => ({ ...rest, truth: { ...truth, classes: undefined } }))
    writeFileSync(options.json, `${JSON.stringify(plain, null, 1)}\n`)
  }
}

main()
