import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type NameScore, scoreName } from '../../src/names/score-name.ts'
import { printTable } from '../../tools/name-model/build.ts'
import { hasSources } from '../../tools/name-model/sources.ts'
import { dataFolder } from '../data/spamscope-data.ts'
import { ROOT } from '../meta/source-files.ts'

const folder = dataFolder('strings')

/** Per cent of the names of 6 letters and more that reach one of the verdicts. The table was trained on most genuine ones: no quality, only a floor. */
function share(file: string, groups: RegExp, kind: 'domain' | 'local', verdicts: readonly NameScore['verdict'][]): number {
  const labels = readFileSync(join(folder as string, file), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([, label = '', group = '']) => label.length >= 6 && groups.test(group))
    .map(([, label = '']) => label)
  expect(labels.length).toBeGreaterThan(100)
  return (100 * labels.filter((label) => verdicts.includes(scoreName(label, kind).verdict)).length) / labels.length
}

describe.skipIf(folder === null)(`labelled names${folder === null ? ' (skipped: SPAMSCOPE_DATA/strings is absent)' : ''}`, () => {
  const ODD = ['odd', 'random'] as const

  it('genuine domains are seldom odd and hardly ever random', () => {
    expect(share('legit_domains.tsv', /^(?:uni|town|idn|brand|en-gov)/, 'domain', ODD)).toBeLessThan(0.15)
    expect(share('legit_domains.tsv', /^(?:uni|town|idn|brand|en-gov)/, 'domain', ['random'])).toBeLessThan(0.02)
  })

  it('no language of institutions is odd above 1 %', () => {
    for (const language of ['de', 'en', 'es', 'fr', 'id', 'in', 'it', 'nl', 'pl', 'pt', 'ru', 'sv', 'tr']) {
      expect(share('legit_domains.tsv', new RegExp(`^uni-${language}$`), 'domain', ODD)).toBeLessThan(1)
    }
  })

  it('random and mashed domains are found', () => {
    expect(share('random_domains.tsv', /^(?:dga-rand|dga-alnum|gen)/, 'domain', ODD)).toBeGreaterThan(90)
    expect(share('random_domains.tsv', /^(?:dga-rand|dga-alnum|gen)/, 'domain', ['random'])).toBeGreaterThan(78)
    expect(share('random_domains.tsv', /^mash/, 'domain', ODD)).toBeGreaterThan(84)
    expect(share('random_domains.tsv', /^mash/, 'domain', ['random'])).toBeGreaterThan(62)
  })

  it('names of people are seldom odd, random and mashed local parts are found', () => {
    expect(share('legit_locals.tsv', /^(?:name|real)/, 'local', ODD)).toBeLessThan(0.15)
    expect(share('random_locals.tsv', /^gen/, 'local', ODD)).toBeGreaterThan(90)
    expect(share('random_locals.tsv', /^mash/, 'local', ODD)).toBeGreaterThan(89)
    expect(share('random_locals.tsv', /^mash/, 'local', ['random'])).toBeGreaterThan(76)
  })

  it('no machine-made return path is odd', () => {
    expect(share('legit_locals.tsv', /^machine/, 'local', ODD)).toBe(0)
  })
})

const data = folder === null ? null : join(folder, '..')
const isBuildable = data !== null && hasSources(data)

describe.skipIf(!isBuildable)(
  `the table${isBuildable ? '' : ' (skipped: npm ci --prefix tools/name-model, or SPAMSCOPE_DATA, is missing)'}`,
  () => {
    it('comes out of its sources byte for byte', () => {
      expect(printTable(data as string)).toBe(readFileSync(join(ROOT, 'src', 'names', 'name-table.ts'), 'utf8'))
    }, 180_000)
  },
)
