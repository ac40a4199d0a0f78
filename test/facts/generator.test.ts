import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FIRST_HELD_SEED, KINDS, makeQueue } from '../../eval/generator/write-queue.ts'
import { parseHeaders } from '../../src/header/parse-headers.ts'
import { parseQread } from '../../src/queue/parse-qread.ts'

const NO_SEED = 7
const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** Whether a header block, or the envelope, shows a principal as the generator writes it. */
function bearsMark(type: string, value: string, block: string, sender: string): boolean {
  switch (type) {
    case 'uid':
      return block.includes(`by uid ${value})`) || block.includes(`Script: ${value}:`)
    case 'ip':
      return block.includes(`(${value})`) || block.includes(`[${value}]`)
    case 'sender':
      return sender === value
    case 'domain':
      return sender.endsWith(`@${value}`)
    default:
      return block.includes(value) || block.includes(value.replaceAll('_', '?'))
  }
}

describe('the generator of labelled queues', () => {
  it('has kinds with unlike names, about half of them held out', () => {
    expect(new Set(KINDS.map(({ id }) => id)).size).toBe(KINDS.length)
    const held = KINDS.filter((kind) => kind.held).length
    expect(held / KINDS.length).toBeGreaterThan(0.35)
    expect(held / KINDS.length).toBeLessThan(0.65)
    expect(FIRST_HELD_SEED).toBe(500)
  })

  it('has every kind, and its being held, in docs/08-evaluation.md', () => {
    const page = readFileSync(new URL('../../docs/08-evaluation.md', import.meta.url), 'utf8')
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

  for (const kind of KINDS.filter((one) => makeQueue(one, NO_SEED).truth.spamming)) {
    it(`${kind.id}: each spam message bears the mark of a culprit, and most other messages do not`, () => {
      const { headers, truth, qread } = makeQueue(kind, NO_SEED)
      const senders = new Map(parseQread({ stdout: qread, exitCode: 0 }).messages.map(({ id, sender }) => [id, sender]))
      const spam = new Set((truth.classes['spam'] ?? []).map(String))
      const bears = (id: string, block: string): boolean =>
        truth.culprits.some(({ type, value }) => bearsMark(type, String(value), block, senders.get(id) ?? ''))
      const inSpam = headers.filter(([id]) => spam.has(id)).map(([id, block]) => bears(id, text(block)))
      const bounces = new Set((truth.classes['bounce'] ?? []).map(String))
      const elsewhere = headers.filter(([id]) => !spam.has(id) && !bounces.has(id)).map(([id, block]) => bears(id, text(block)))
      expect(inSpam.length).toBeGreaterThan(0)
      expect(inSpam.every(Boolean)).toBe(true)
      // The owner of a stolen account, other sites under a shared uid and other programs at 127.0.0.1 go on sending.
      expect(elsewhere.filter(Boolean).length).toBeLessThanOrEqual(elsewhere.length * 0.5)
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
