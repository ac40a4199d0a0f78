import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PLUGIN_FOLDERS, tables } from '../../scripts/tables.ts'
import { ROOT } from './source-files.ts'

describe('what is printed from the tables', () => {
  it('has plug-in folders', () => {
    expect(PLUGIN_FOLDERS.length).toBeGreaterThan(0)
  })

  it('is fresh (npm run tables)', async () => {
    const stale = (await tables()).filter(
      ({ path, text }) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), 'utf8') !== text,
    )
    expect(stale.map((output) => output.path)).toEqual([])
  })
})
