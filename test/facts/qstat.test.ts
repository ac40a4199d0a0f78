import { describe, expect, it } from 'vitest'
import { QSTAT_DIALECTS } from '../../src/queue/dialects/qstat/index.ts'
import { parseQstat } from '../../src/queue/parse-qstat.ts'
import { QSTAT_FACTS } from './qstat.facts.ts'

const KEYS = ['dialect', 'messages', 'unprocessed', 'local', 'remote', 'bouncing', 'todo', 'split', 'unrecognized', 'diagnostics']

describe('parseQstat', () => {
  for (const { id, fact, mark, input, expect: expected, codes, unrecognized = [] } of QSTAT_FACTS) {
    it(`${id} ${fact} (${mark})`, () => {
      const report = parseQstat(input)
      expect(report).toMatchObject(expected)
      expect(report.diagnostics.map((diagnostic) => diagnostic.code).sort()).toEqual([...codes].sort())
      expect(report.unrecognized.map(({ line }) => line)).toEqual(unrecognized)
      expect(Object.keys(report)).toEqual(KEYS)
    })
  }

  it('QSTAT-90 every id stands once', () => {
    expect(new Set(QSTAT_FACTS.map(({ id }) => id)).size).toBe(QSTAT_FACTS.length)
  })

  it('QSTAT-91 bytes and text are the same', () => {
    for (const { input } of QSTAT_FACTS) {
      if (typeof input === 'string') expect(parseQstat(new TextEncoder().encode(input))).toEqual(parseQstat(input))
    }
  })

  it('QSTAT-92 refuses what is no captured output', () => {
    expect(() => parseQstat(null as never)).toThrow(TypeError)
    expect(() => parseQstat(5 as never)).toThrow(/got 5/)
    expect(() => parseQstat({ stdout: 5 } as never)).toThrow(TypeError)
  })

  it.each(QSTAT_DIALECTS.flatMap((dialect) => dialect.examples.map((example) => ({ id: dialect.id, names: dialect.names, example }))))(
    'QSTAT-93 $id claims $example',
    ({ names, example }) => {
      const report = parseQstat(`${example}\n`)
      expect(report.dialect).toBe(names)
      expect(report.unrecognized).toEqual([])
    },
  )
})
