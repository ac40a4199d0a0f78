import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQueuePath, resolveQueuePath } from '../../src/queue/queue-path.ts'

const ID = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  fc.bigInt({ min: 0n, max: 100n }),
  fc.bigInt({ min: 2n ** 53n - 50n, max: 2n ** 53n + 50n }),
)
const SPLIT = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }))
/** Base directories as administrators have them, and names that look like parts of a queue. */
const QUEUE_DIR = fc
  .array(fc.constantFrom('var', 'qmail', 'queue', 'queue1', 'mess', 'todo', 'bounce', '7', '23', 'a b', 'ü', '.'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((names) => `/${names.join('/')}`)
const LAYOUT = fc.record({ queueDir: QUEUE_DIR, split: SPLIT, bigTodo: fc.boolean() })
const PARTS = ['mess', 'info', 'local', 'remote', 'bounce', 'todo', 'intd'] as const

describe('queue paths', () => {
  it('law: each path of an id gives the id, its part and its queue back', () => {
    fc.assert(
      fc.property(ID, LAYOUT, (id, layout) => {
        const paths = resolveQueuePath(id, layout)
        for (const part of PARTS) {
          const isFlat = part === 'bounce' || (!layout.bigTodo && (part === 'todo' || part === 'intd'))
          expect(parseQueuePath(paths[part])).toEqual({
            queueDir: layout.queueDir,
            part,
            splitDir: isFlat ? null : paths.splitDir,
            id: id.toString(),
          })
        }
      }),
    )
  })

  it('law: the numbered directory is the id modulo the split, counted in whole numbers', () => {
    fc.assert(
      fc.property(ID, SPLIT, (id, split) => {
        expect(BigInt(resolveQueuePath(id, { split }).splitDir)).toBe(id % BigInt(split))
      }),
    )
  })

  it('law: string, bigint and safe number of one id give the same paths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), LAYOUT, (id, layout) => {
        const paths = resolveQueuePath(id, layout)
        expect(resolveQueuePath(BigInt(id), layout)).toEqual(paths)
        expect(resolveQueuePath(String(id), layout)).toEqual(paths)
      }),
    )
  })

  it('law: no text makes the way back throw, and what it reads can be resolved again', () => {
    const piece = fc.oneof(
      fc.constantFrom(...PARTS, '', '.', '..', '0', '7', '0001', '18446744073709551615', '\n'),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const parsed = parseQueuePath(pieces.join('/'))
        if (parsed !== null) expect(resolveQueuePath(parsed.id).id).toBe(parsed.id)
      }),
      { numRuns: 500 },
    )
  })

  it('law: any string that is no canonical id is refused, never normalised', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^0[0-9]{1,25}$/), fc.stringMatching(/^[0-9]{1,25}$/)), (text) => {
        const isId = /^(0|[1-9][0-9]*)$/.test(text) && BigInt(text) < 2n ** 64n
        if (isId) expect(resolveQueuePath(text).id).toBe(text)
        else expect(() => resolveQueuePath(text)).toThrow(/^id: expected a queue id/)
      }),
      { numRuns: 500 },
    )
  })
})
