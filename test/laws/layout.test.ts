import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectQueueLayout } from '../../src/queue/detect-queue-layout.ts'
import { listTree } from '../disk/list-tree.ts'

const ID = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 100_000, max: 9_000_000 }),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n - 1n }),
)
const TREE = fc.record({
  split: fc.integer({ min: 1, max: 60 }),
  bigTodo: fc.boolean(),
  ids: fc.uniqueArray(ID, { maxLength: 30, selector: String }),
  todo: fc.uniqueArray(ID, { maxLength: 10, selector: String }),
})
/** Any order, from one number: a shuffle that shrinks. */
const shuffled = (paths: readonly string[]): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray([...paths], { minLength: paths.length, maxLength: paths.length })

describe('detectQueueLayout', () => {
  it('law: a whole listing, in any order, gives the split that the tree was made with; big-todo as made or null', () => {
    const listing = fc
      .tuple(TREE, fc.constantFrom('plain' as const, 'slash' as const))
      .chain(([tree, directories]) => fc.tuple(fc.constant(tree), shuffled(listTree({ ...tree, directories }))))
    fc.assert(
      fc.property(listing, ([tree, paths]) => {
        const found = detectQueueLayout(paths)
        expect(found.queueDir).toBe('/q')
        expect(found.split).toBe(tree.split)
        expect([tree.bigTodo, null]).toContain(found.bigTodo)
        expect(found.gaps).toEqual([])
      }),
    )
  })

  it('law: with real ids (inode numbers) big-todo is found too', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 100_000, max: 9_000_000 }), { maxLength: 30 })
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.boolean(), ids, ids, (split, bigTodo, messages, todo) => {
        expect(detectQueueLayout(listTree({ split, bigTodo, ids: messages, todo }))).toMatchObject({ split, bigTodo })
      }),
    )
  })

  it('law: files alone, any of them, give the layout that the tree was made with, or null', () => {
    const listing = TREE.chain((tree) => fc.tuple(fc.constant(tree), fc.shuffledSubarray(listTree({ ...tree, directories: 'none' }))))
    fc.assert(
      fc.property(listing, ([tree, paths]) => {
        const found = detectQueueLayout(paths)
        expect([tree.split, null]).toContain(found.split)
        expect([tree.bigTodo, null]).toContain(found.bigTodo)
      }),
      { numRuns: 500 },
    )
  })

  it('law: many files of one split give it', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 100_000, max: 9_000_000 }), { minLength: 200, maxLength: 300 })
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), ids, (split, messages) => {
        // All but a queue where chance leaves the upper half of the directories empty: then a divisor fits too.
        const greatest = Math.max(...messages.map((id) => id % split))
        fc.pre(greatest * 2 >= split)
        expect(detectQueueLayout(listTree({ split, ids: messages, directories: 'none' })).split).toBe(split)
      }),
    )
  })

  it('law: a missing directory is reported as a gap, or the split is null', () => {
    fc.assert(
      fc.property(TREE, fc.nat(), fc.constantFrom('mess', 'info', 'local', 'remote'), (tree, number, part) => {
        fc.pre(tree.split > 1)
        const gap = `/q/${part}/${number % tree.split}`
        const found = detectQueueLayout(listTree(tree).filter((path) => path !== gap))
        expect(found.split).toBe(tree.split)
        expect(found.gaps.map(({ queueDir, part: where, splitDir }) => `${queueDir}/${where}/${splitDir}`)).toEqual([gap])
      }),
    )
  })

  it('law: no list of texts makes it throw', () => {
    const piece = fc.oneof(
      fc.constantFrom('mess', 'todo', 'intd', 'bounce', 'info', '0', '1', '7', '', '.', '\n'),
      fc.string({ unit: 'binary' }),
    )
    const path = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('/'))
    fc.assert(
      fc.property(fc.array(path, { maxLength: 20 }), (paths) => {
        const { split } = detectQueueLayout(paths)
        expect(split === null || (Number.isSafeInteger(split) && split >= 1)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
