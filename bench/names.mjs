// Names a second through scoreName, for genuine names and for a flood of random ones; what loading the table costs, and its size.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { scoreName } from '../dist/index.js'

const start = performance.now()
scoreName('universidad')
const first = performance.now() - start

let state = 7
const next = (below) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}
const SYLLABLES = [
  'ma',
  'ri',
  'lo',
  'pez',
  'ver',
  'lag',
  'stu',
  'dio',
  'cli',
  'nik',
  'san',
  'ta',
  'berg',
  'hof',
  'nor',
  'te',
  'can',
  'al',
  'mo',
  'tor',
]
const COUNT = 200_000
const genuine = Array.from({ length: COUNT }, () => Array.from({ length: 3 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]).join(''))
const random = Array.from({ length: COUNT }, () => Array.from({ length: 8 + next(8) }, () => String.fromCharCode(97 + next(26))).join(''))

/** The fastest of seven rounds, in names a second: other work on the machine only ever slows a round. */
function rate(names, kind) {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 7; round++) {
    const from = performance.now()
    for (const name of names) scoreName(name, kind)
    best = Math.min(best, performance.now() - from)
  }
  return `${(names.length / best / 1000).toFixed(2)} M/s`
}

console.log(`first call, table unpacked: ${first.toFixed(2)} ms`)
console.log(`genuine domains ${rate(genuine, 'domain')}, random domains ${rate(random, 'domain')}`)
console.log(`genuine local parts ${rate(genuine, 'local')}, random local parts ${rate(random, 'local')}`)
const table = readFileSync(join(import.meta.dirname, '..', 'src', 'names', 'name-table.ts'))
console.log(
  `table as it ships: ${table.length} bytes, ${gzipSync(table, { level: 9 }).length} gzipped, ${brotliCompressSync(table).length} brotli`,
)
