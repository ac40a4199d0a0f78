import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'tsup'
import { afterAll, describe, expect, it } from 'vitest'
import { MASH, RARE_MASH, TRIGRAM } from '../../src/names/name-table.ts'
import { ROOT } from '../meta/source-files.ts'

// What an application that bundles one function of the built package carries with it.
const folder = mkdtempSync(join(tmpdir(), 'spamscope-bundle-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function bundle(name: string): Promise<string> {
  const entry = join(folder, `${name}.mjs`)
  // Windows paths have backslashes, which a module specifier cannot hold.
  const core = JSON.stringify(join(ROOT, 'dist', 'index.js').replaceAll('\\', '/'))
  writeFileSync(entry, `import { ${name} } from ${core}\nexport const used = ${name}\n`)
  const outDir = join(folder, `out-${name}`)
  await build({
    config: false,
    silent: true,
    entry: { bundle: entry },
    format: 'esm',
    target: 'es2022',
    outDir,
    outExtension: () => ({ js: '.mjs' }),
  })
  return readFileSync(join(outDir, 'bundle.mjs'), 'utf8')
}

describe('a bundle of one function', () => {
  it('that scores no names does not hold the name table', async () => {
    const code = await bundle('parseQread')
    expect(code).toContain('parseQread')
    expect(code).not.toContain(TRIGRAM.slice(0, 200))
    expect(code).not.toContain(MASH.slice(0, 200))
    expect(code).not.toContain(RARE_MASH.slice(0, 200))
  }, 60_000)

  it('that scores names holds it: the test above can fail', async () => {
    const code = await bundle('scoreName')
    expect(code).toContain(TRIGRAM)
    expect(code).toContain(MASH)
    expect(code).toContain(RARE_MASH)
  }, 60_000)
})
