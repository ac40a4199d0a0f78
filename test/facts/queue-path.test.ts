import { describe, expect, it } from 'vitest'
import { parseQueuePath, resolveQueuePath } from '../../src/queue/queue-path.ts'
import { PARSE_FACTS, REFUSE_FACTS, RESOLVE_FACTS } from './queue-path.facts.ts'

describe('resolveQueuePath', () => {
  for (const { id, fact, mark, input, layout, expect: expected } of RESOLVE_FACTS) {
    it(`${id} ${fact} (${mark})`, () => {
      expect(resolveQueuePath(input, layout)).toMatchObject(expected)
    })
  }

  for (const { id, fact, input, error, says } of REFUSE_FACTS) {
    it(`${id} refuses ${fact}`, () => {
      const call = (): unknown => resolveQueuePath(...(input as [string]))
      expect(call).toThrow(error)
      expect(call).toThrow(says)
    })
  }

  it('PATH-50 names a wrong value in bounded length', () => {
    const message = (value: string | bigint): number => {
      try {
        resolveQueuePath(value)
      } catch (error) {
        return (error as Error).message.length
      }
      return Number.POSITIVE_INFINITY
    }
    expect(message('9'.repeat(100_000))).toBeLessThan(400)
    expect(message(10n ** 5000n)).toBeLessThan(400)
  })
})

describe('parseQueuePath', () => {
  for (const { id, fact, mark, input, expect: expected } of PARSE_FACTS) {
    it(`${id} ${fact} (${mark})`, () => {
      expect(parseQueuePath(input)).toEqual(expected)
    })
  }

  it('BACK-50 refuses anything but a string', () => {
    expect(() => parseQueuePath(100 as never)).toThrow(TypeError)
    expect(() => parseQueuePath(null as never)).toThrow(/path: expected a string, got null/)
  })
})
