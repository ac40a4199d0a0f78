import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../meta/source-files.ts'

/** What each example must print: written from the formats, one expression a line that matters. */
const PRINTS: Readonly<Record<string, readonly RegExp[]>> = {
  '01-pasted-text.ts': [/^SPAM /m, /The culprit is uid 10021 \(tienda\)\./, /4 of 4 messages/],
  '02-counts.ts': [/^27645 82$/m, /^null [a-z-]+$/m],
  '03-stream.ts': [/^2935 info@tienda\.example 1 of 2 done$/m, /^true 3$/m],
  '04-paths.ts': [/^\/var\/qmail\/queue\/mess\/9\/150208731$/m, /part: 'remote'/, /split: 47/],
  '05-origin.ts': [
    /^web-script \{ type: 'uid', value: '10021' \}$/m,
    /^account \{ type: 'account', value: 'maria@tienda\.example' \} 203\.0\.113\.7$/m,
  ],
  '06-names.ts': [
    /^sdfsdflkjas\.br (?:odd|random) leans random$/m,
    /^universitaet-heidelberg\.de ordinary leans real$/m,
    /^unscored \S+$/m,
  ],
  '07-two-listings.ts': [/^2 1 12$/m, /sender: 'c@d\.example', arrived: 2, left: 0/],
  '08-scan.ts': [/SPAM/, /10038/],
}

const examples = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.ts'))

describe('the examples run and print what they say', () => {
  beforeAll(() => {
    execFileSync(process.execPath, [join(ROOT, 'scripts', 'unpack-sample.mjs')], { cwd: ROOT })
  })

  it('each has its expectation', () => {
    expect(examples).toEqual(Object.keys(PRINTS))
  })

  for (const name of examples) {
    it(name, () => {
      const printed = execFileSync(process.execPath, ['--import', 'tsx', join('examples', name)], { cwd: ROOT, encoding: 'utf8' })
      for (const expected of PRINTS[name] ?? []) expect(printed).toMatch(expected)
    })
  }
})
