import { describe, expect, it } from 'vitest'
import { detectQueueLayout } from '../../src/queue/detect-queue-layout.ts'
import { LAYOUT_FACTS } from './layout.facts.ts'

describe('detectQueueLayout', () => {
  for (const { id, fact, input, expect: expected } of LAYOUT_FACTS) {
    it(`${id} ${fact}`, () => {
      const { diagnostics, gaps, queueDir, split, bigTodo } = detectQueueLayout(input)
      const { codes, gaps: expectedGaps, ...layout } = expected
      expect({ queueDir, split, bigTodo }).toMatchObject(layout)
      if (codes !== undefined) expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(codes)
      if (expectedGaps !== undefined) expect(gaps.map((gap) => `${gap.queueDir}/${gap.part}/${gap.splitDir}`)).toEqual(expectedGaps)
    })
  }

  it('LAYOUT-50 reads any iterable once', () => {
    function* paths(): Generator<string> {
      yield* LAYOUT_FACTS[0]?.input ?? []
    }
    expect(detectQueueLayout(paths()).split).toBe(23)
    expect(detectQueueLayout(new Set(LAYOUT_FACTS[0]?.input)).split).toBe(23)
  })

  it('LAYOUT-51 names every queue that it saw', () => {
    expect(detectQueueLayout(['/b/mess/1/24', '/a/mess/1/24']).queueDirs).toEqual(['/b', '/a'])
  })

  it('LAYOUT-52 refuses a text, which would be read letter by letter', () => {
    expect(() => detectQueueLayout('/q/mess/1/24')).toThrow(TypeError)
    expect(() => detectQueueLayout('/q/mess/1/24')).toThrow(/paths: expected an iterable of strings, got "\/q\/mess\/1\/24"/)
  })

  it('LAYOUT-53 refuses what is no list of strings', () => {
    expect(() => detectQueueLayout(null as never)).toThrow(/got null/)
    expect(() => detectQueueLayout({} as never)).toThrow(/got an object/)
    expect(() => detectQueueLayout([5] as never)).toThrow(/expected strings, got 5/)
  })
})
