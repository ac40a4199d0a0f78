// `npm run bench`: every benchmark, or the ones that are named (`npm run bench -- qread headers`). Each compares in one run: read the ratios.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from '../scripts/build.mjs'
import { setup } from '../scripts/setup.mjs'

const BENCHES = ['qread', 'headers', 'names', 'disk', 'score']

setup()
buildIfStale()
const wanted = process.argv.slice(2)
for (const name of wanted.length > 0 ? wanted : BENCHES) {
  const file = join(import.meta.dirname, `${name}.mjs`)
  if (!existsSync(file)) {
    console.error(`no benchmark ${name}: expected one of ${BENCHES.join(', ')}`)
    process.exit(1)
  }
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
