// Trains the model and prints src/names/name-table.ts. The same sources give the same bytes.
// Usage, in the project's root: npm ci --prefix tools/name-model && npx tsx tools/name-model/build.ts [--check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { prepareNameModel } from '../../src/names/name-model.ts'
import { trainingGroups } from './recipe.ts'
import { hasSources } from './sources.ts'
import { train } from './train.ts'

const TARGET = fileURLToPath(new URL('../../src/names/name-table.ts', import.meta.url))

export function printTable(dataFolder: string): string {
  const { trigram, mash, rareMash } = prepareNameModel(train(trainingGroups(dataFolder)))
  return [
    '// Printed by tools/name-model/build.ts. Sources and licences: tools/name-model/SOURCES.md; it contains data of GeoNames (CC BY 4.0).',
    '',
    '/** Cost in steps of a symbol after the two before it; a letter from `a` on per step, the symbol varying slowest. */',
    'export const TRIGRAM: string =',
    `  '${trigram}'`,
    '',
    '/** Cost in steps of a symbol after the one before it, in text mashed on common keyboards. */',
    'export const MASH: string =',
    `  '${mash}'`,
    '',
    '/** The same on Colemak and Dvorak keyboards. */',
    'export const RARE_MASH: string =',
    `  '${rareMash}'`,
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dataFolder = process.env['SPAMSCOPE_DATA'] ?? '../shared/data'
  if (!hasSources(dataFolder)) {
    console.error('build: sources are missing; run `npm ci --prefix tools/name-model` and set SPAMSCOPE_DATA')
    process.exit(3)
  }
  const text = printTable(dataFolder)
  const isFresh = existsSync(TARGET) && readFileSync(TARGET, 'utf8') === text
  console.log(`${isFresh ? 'fresh' : 'other bytes'}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`)
  if (process.argv.includes('--check')) process.exitCode = isFresh ? 0 : 1
  else writeFileSync(TARGET, text)
}
