import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FIRST_HELD_SEED, KINDS, makeQueue } from '../../eval/generator/write-queue.ts'
import { parseHeaders } from '../../src/header/parse-headers.ts'
import { parseQread } from '../../src/queue/parse-qread.ts'

const NO_SEED = 7
const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

describe('the generator of labelled queues', () => {
  it('has kinds with unlike names, about half of them held out', () => {
    expect(new Set(KINDS.map(({ id }) => id)).size).toBe(KINDS.length)
    const held = KINDS.filter((kind) => kind.held).length
    expect(held / KINDS.length).toBeGreaterThan(0.35)
    expect(held / KINDS.length).toBeLessThan(0.65)
    expect(FIRST_HELD_SEED).toBe(500)
  })

  it('has every kind, and its being held, in docs/evaluation.md', () => {
    const page = readFileSync(new URL('../../docs/evaluation.md', import.meta.url), 'utf8')
    const shown = (kind: (typeof KINDS)[number]): boolean => page.includes(`\`${kind.id}\`${kind.held ? ' (*held*)' : ''}`)
    expect(KINDS.filter((kind) => !shown(kind)).map(({ id }) => id)).toEqual([])
    expect(KINDS.filter((kind) => !kind.held && page.includes(`\`${kind.id}\` (*held*)`)).map(({ id }) => id)).toEqual([])
  })

  for (const kind of KINDS) {
    it(`${kind.id}: same seed same bytes, every line read, labels that fit the queue`, () => {
      const queue = makeQueue(kind, NO_SEED)
      const again = makeQueue(kind, NO_SEED)
      expect(text(again.qread)).toBe(text(queue.qread))
      expect(JSON.stringify(again.truth)).toBe(JSON.stringify(queue.truth))
      expect(again.headers.map(([id, block]) => id + text(block))).toEqual(queue.headers.map(([id, block]) => id + text(block)))

      const listing = parseQread({ stdout: queue.qread, exitCode: 0 })
      expect(listing.unrecognized).toEqual([])
      expect(listing.messages).toHaveLength(queue.truth.messages)
      expect(listing.messages.reduce((sum, { recipients }) => sum + recipients.length, 0)).toBe(queue.truth.recipients)

      const ids = new Set(listing.messages.map(({ id }) => id))
      expect(ids.size).toBe(listing.messages.length)
      const labelled = Object.values(queue.truth.classes).flat().map(String)
      expect(new Set(labelled)).toEqual(ids)

      for (const [id, block] of queue.headers) {
        expect(ids.has(id)).toBe(true)
        const header = parseHeaders(block)
        expect(header.terminated).toBe(true)
        expect(header.fields[0]?.name).toBe('Received')
      }
    })

    it(`${kind.id}: a spam label names who, and no other label does`, () => {
      const { truth } = makeQueue(kind, NO_SEED)
      expect(truth.spamming).toBe(truth.verdict === 'spam')
      expect(truth.culprits.length > 0).toBe(truth.spamming)
      expect((truth.counts['spam'] ?? 0) > 0).toBe(truth.spamming)
    })
  }

  it('another seed gives another queue', () => {
    const [kind] = KINDS
    if (kind === undefined) throw new Error('no kinds')
    expect(text(makeQueue(kind, 1).qread)).not.toBe(text(makeQueue(kind, 2).qread))
  })

  it('plain endings stay within .example and .test, varied ones leave them for hosted domains', () => {
    const kind = KINDS.find(({ id }) => id === 'busy-hosting')
    if (kind === undefined) throw new Error('no such kind')
    const hosted = (endings: 'plain' | 'varied'): readonly string[] =>
      makeQueue(kind, 1, { endings, context: 'full' }).context.hostedDomains ?? []
    expect(hosted('plain').every((domain) => /\.(?:example|test)$/.test(domain))).toBe(true)
    expect(hosted('varied').some((domain) => /\.(?:example|test)$/.test(domain))).toBe(false)
  })
})
