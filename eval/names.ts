/**
 * Measures the name model on labelled names: AUC, detection at 1 % and 0.1 % false positives, false positives of each group at the
 * shipped thresholds, and the npm peers on the same rows. A group is scored by a model that has not seen it, nor the source that it
 * was drawn from. Figures on data that the recipe was chosen with are regressions, not quality.
 *
 *   npm run eval:names            needs SPAMSCOPE_DATA/strings (default ../shared/data) and `npm ci --prefix tools/name-model`
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { foldName } from '../src/names/fold-name.ts'
import { loadNameModel, measureName, type NameModel, prepareNameModel } from '../src/names/name-model.ts'
import { NAME_THRESHOLDS, scoreName } from '../src/names/score-name.ts'
import type { TrainingGroup } from '../tools/name-model/train.ts'
import { formatTable } from './tally.ts'

const dataFolder = process.env['SPAMSCOPE_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared', 'data')
const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
type Kind = 'domain' | 'local'
interface Row {
  readonly label: string
  readonly group: string
}

/** What a group is drawn from: left out of the training along with the group itself. */
const FAMILIES: readonly (readonly [family: string, group: RegExp, trained: RegExp])[] = [
  ['institutions', /^uni-/, /^(?:data:uni-|institutions:)/],
  ['places', /^(?:town|idn)-/, /^(?:data:(?:town|idn)-|places:)/],
  ['people', /^(?:name-|real-)/, /^(?:data:name-|people:)/],
  ['en-top', /^en-top$/, /^data:en-top$/],
  ['freemail', /^freemail$/, /^data:freemail$/],
  ['brand', /^brand$/, /^data:brand$/],
  ['en-gov', /^en-gov$/, /^data:en-gov$/],
  ['hand lists', /^(?:role|abbr|numeric)$/, /^data:(?:role|abbr)$/],
]
/** Scraped lists that hold machine-made names: most of what they raise is no false alarm. */
const SCRAPED = /^(?:en-top|freemail)$/

const bitsOf = (label: string, kind: Kind, model: NameModel): number => {
  const text = foldName(label)
  const bits = measureName(text, 0, text.length, kind, model)
  return Number.isNaN(bits) ? 0 : bits
}
const percent = (share: number): string => (100 * share).toFixed(share < 0.1 ? 2 : 1)
const shareOver = (bits: readonly number[], limit: number): number =>
  bits.length === 0 ? 0 : bits.filter((one) => one >= limit).length / bits.length

/** The bits that are reached by this share of genuine names. */
function limitAt(genuine: readonly number[], rate: number): number {
  const sorted = [...genuine].sort((a, b) => b - a)
  return (sorted[Math.floor(sorted.length * rate)] as number) + 1e-9
}

/** Chance that a random name has more bits than a genuine one. */
function areaUnderCurve(genuine: readonly number[], random: readonly number[]): number {
  const all = [...genuine.map((bits) => ({ bits, random: 0 })), ...random.map((bits) => ({ bits, random: 1 }))].sort(
    (a, b) => a.bits - b.bits,
  )
  let rankSum = 0
  for (let at = 0; at < all.length; ) {
    let end = at
    while (end < all.length && all[end]?.bits === all[at]?.bits) end++
    for (let one = at; one < end; one++) if (all[one]?.random === 1) rankSum += (at + end + 1) / 2
    at = end
  }
  return (rankSum - (random.length * (random.length + 1)) / 2) / (random.length * genuine.length)
}

/** Rows of our own, made in other ways than those that train the model. Seeded. */
function ownRows(): Row[] {
  let state = 20_261_125
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const pickFrom = (letters: string): string => letters[next(letters.length)] as string
  const rows: Row[] = []
  const homeRows: Readonly<Record<string, string>> = { dvorak: 'aoeuidhtns', colemak: 'arstdhneio', qwerty: 'asdfghjkl' }
  for (let at = 0; at < 1000; at++) {
    rows.push({ label: Array.from({ length: 7 + next(8) }, () => pickFrom('abcdefghijklmnopqrstuvwxyz')).join(''), group: 'own-random' })
    for (const [name, row] of Object.entries(homeRows)) {
      let key = next(row.length)
      const keys = Array.from({ length: 7 + next(7) }, () => {
        key = Math.max(0, Math.min(row.length - 1, key + next(5) - 2))
        return row[key] as string
      })
      rows.push({ label: keys.join(''), group: `own-mash-${name}` })
      if (name === 'qwerty') rows.push({ label: keys.slice(0, 9).join('') + String(next(10 ** (1 + next(4)))), group: 'own-mash-digits' })
    }
    // Two to four keys again and again, one in five of them missed.
    const group = Array.from({ length: 2 + next(3) }, () => pickFrom('asdfghjklqwertyuiop'))
    const repeated = Array.from({ length: 7 + next(7) }, (_, key) =>
      next(5) === 0 ? pickFrom('asdfghjklqwertyuiop') : (group[key % group.length] as string),
    )
    rows.push({ label: repeated.join(''), group: 'own-repeated' })
  }
  return rows
}

async function main(): Promise<void> {
  const { hasSources, readRows } = await import('../tools/name-model/sources.ts').catch(() => ({ hasSources: () => false, readRows: null }))
  if (readRows === null || !hasSources(dataFolder)) {
    print('skipped: needs SPAMSCOPE_DATA/strings and `npm ci --prefix tools/name-model`')
    return
  }
  const { trainingGroups } = await import('../tools/name-model/recipe.ts')
  const { train } = await import('../tools/name-model/train.ts')
  const groups: readonly TrainingGroup[] = trainingGroups(dataFolder)
  const read = (file: string): Row[] => readRows(join(dataFolder, 'strings', file)).filter((row) => foldName(row.label).length >= 6)
  const shipped = loadNameModel()
  const models = new Map(
    FAMILIES.map(([family, , trained]) => [family, prepareNameModel(train(groups.filter((group) => !trained.test(group.id))))]),
  )
  const modelFor = (group: string): NameModel => models.get(FAMILIES.find(([, own]) => own.test(group))?.[0] ?? '') ?? shipped

  for (const kind of ['domain', 'local'] as const) {
    const legit = read(`legit_${kind}s.tsv`).filter((row) => !row.group.startsWith('machine-'))
    const random = [...read(`random_${kind}s.tsv`), ...ownRows()]
    const scored = legit.map((row) => ({ ...row, bits: bitsOf(row.label, kind, modelFor(row.group)) }))
    const byFamily = new Map<string, number[]>()
    for (const row of random) {
      const family = row.group.startsWith('own-') ? row.group : row.group.replace(/^dga-(\w+)-.*/, 'dga-$1')
      byFamily.set(family, [...(byFamily.get(family) ?? []), bitsOf(row.label, kind, shipped)])
    }
    const all = scored.map((row) => row.bits)
    const clean = scored.filter((row) => !SCRAPED.test(row.group)).map((row) => row.bits)
    print(`\n${kind}s: ${all.length} genuine names of 6 letters and more, ${clean.length} without the scraped lists\n`)
    const rows = [...byFamily].map(([family, bits]) => [
      family,
      String(bits.length),
      areaUnderCurve(all, bits).toFixed(3),
      ...[all, clean].flatMap((genuine) => [0.01, 0.001].map((rate) => percent(shareOver(bits, limitAt(genuine, rate))))),
      percent(shareOver(bits, NAME_THRESHOLDS[kind].odd)),
      percent(shareOver(bits, NAME_THRESHOLDS[kind].random)),
    ])
    print(formatTable([['random names', 'n', 'AUC', 'det@1 %', '@0.1 %', 'clean @1 %', '@0.1 %', 'odd', 'random'], ...rows]))
    const { odd, random: sure } = NAME_THRESHOLDS[kind]
    const legitGroups = [...new Set(legit.map((row) => row.group))].map((group) => {
      const bits = scored.filter((row) => row.group === group).map((row) => row.bits)
      return { group, bits, odd: shareOver(bits, odd) }
    })
    print(
      `\nfalse positives at ${odd} bits (odd) and ${sure} bits (random): all ${percent(shareOver(all, odd))} / ${percent(shareOver(all, sure))} %, clean ${percent(shareOver(clean, odd))} / ${percent(shareOver(clean, sure))} %\n`,
    )
    const worst = legitGroups.sort((a, b) => b.odd - a.odd).slice(0, 12)
    print(
      formatTable([
        ['genuine group', 'n', 'odd %', 'random %'],
        ...worst.map(({ group, bits }) => [group, String(bits.length), percent(shareOver(bits, odd)), percent(shareOver(bits, sure))]),
      ]),
    )
    printPeers(kind, legit, random)
  }
  const machine = readRows(join(dataFolder, 'strings', 'legit_locals.tsv')).filter((row) => row.group.startsWith('machine-'))
  const wrong = machine.filter((row) => {
    const { verdict } = scoreName(row.label, 'local')
    return verdict === 'odd' || verdict === 'random'
  })
  const known = machine.filter((row) => scoreName(row.label, 'local').pattern !== null).length
  print(`\nmachine-made return paths: ${machine.length}, known by their form ${known}, called odd or random ${wrong.length}`)
}

/** The npm packages that tell gibberish, on the same rows: they give a yes or no, so one rate each. */
function printPeers(kind: Kind, legit: readonly Row[], random: readonly Row[]): void {
  const load = createRequire(join(import.meta.dirname, '..', 'tools', 'name-model', 'package.json'))
  const peers: readonly (readonly [name: string, load: () => (label: string) => boolean])[] = [
    ['is-gibberish', () => load('is-gibberish') as (label: string) => boolean],
    [
      'asdfjkl',
      () => {
        const module = load('asdfjkl') as { default?: (label: string) => boolean } & ((label: string) => boolean)
        return module.default ?? module
      },
    ],
    ['gibberish-detective', () => (load('gibberish-detective') as (options: object) => { detect(label: string): boolean })({}).detect],
  ]
  const pure = random.filter((row) => /^(?:gen-letters|own-random|dga-rand-)/.test(row.group))
  const rows: string[][] = []
  for (const [name, open] of peers) {
    try {
      const says = open()
      const share = (from: readonly Row[]): string => percent(from.filter((row) => says(row.label)).length / from.length)
      rows.push([name, share(legit), share(pure)])
    } catch (error) {
      rows.push([name, `not run: ${(error as Error).message.split('\n')[0]}`.slice(0, 60), ''])
    }
  }
  print(`\npeers on the same ${kind}s\n`)
  print(formatTable([['package', 'genuine called gibberish %', 'random letters found %'], ...rows]))
}

await main()
