import { describe, expect, it } from 'vitest'
import { makeLineFields } from '../../src/queue/dialects/line-fields.ts'
import { QREAD_DIALECTS } from '../../src/queue/dialects/qread/index.ts'
import { parseQread } from '../../src/queue/parse-qread.ts'
import type { QueuedMessage } from '../../src/queue/queued-message.ts'
import { scoreQueue } from '../../src/verdict/score-queue.ts'
import { QREAD_FACTS } from './qread.facts.ts'

const HEADED = '14 Jul 2026 09:03:07 GMT  #23  72  <s@x.example> \n\tremote\tr@y.example\n'

function show({ queue, id, size, sender, bouncing, recipients }: QueuedMessage): string {
  const head = `${queue === null ? '' : `${queue} `}${id} ${size} <${sender}>${bouncing ? ' bouncing' : ''}`
  return [head, ...recipients.map(({ done, channel, address }) => `${done ? 'done ' : ''}${channel} ${address}`)].join(' | ')
}

describe('parseQread', () => {
  for (const { id, fact, mark, input, messages = [], expect: expected = {}, codes = [], unrecognized = [] } of QREAD_FACTS) {
    it(`${id} ${fact} (${mark})`, () => {
      const report = parseQread(input)
      expect(report.messages.map(show)).toEqual(messages)
      expect(report).toMatchObject(expected)
      expect(report.diagnostics.map(({ code }) => code).sort()).toEqual([...codes].sort())
      expect(report.unrecognized.map(({ line }) => line)).toEqual(unrecognized)
      const { total, ...parts } = report.lines
      expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total)
    })
  }

  it('QREAD-00 every id stands once', () => {
    expect(new Set(QREAD_FACTS.map(({ id }) => id)).size).toBe(QREAD_FACTS.length)
  })
})

describe('dates of a listing', () => {
  const read = (stamp: string, utcOffset?: number): number | undefined =>
    parseQread(`${stamp} GMT  #1  1  <> \n`, utcOffset === undefined ? {} : { utcOffset }).messages[0]?.date.getTime()

  it.each([
    ['31 Dec 1969 23:59:59', -1],
    ['1 Jan 1970 00:00:00', 0],
    ['29 Feb 2024 12:00:00', 1_709_208_000],
    ['25 Nov 2026 02:13:13', 1_795_572_793],
    ['01 Jul 2026 00:00:00', 1_782_864_000],
    ['10 May 2446 22:38:55', 15_032_385_535],
  ])('QREAD-80 %s is %d', (stamp, seconds) => {
    expect(read(stamp)).toBe(seconds * 1000)
  })

  it.each([
    '29 Feb 2026 12:00:00',
    '31 Apr 2026 12:00:00',
    '0 Jul 2026 12:00:00',
    '1 Jly 2026 12:00:00',
    '1 jul 2026 12:00:00',
    '1 Jul 2026 24:00:00',
    '1 Jul 2026 12:60:00',
    '1 Jul 2026 1:00:00',
    '1 Jul 26 12:00:00',
  ])('QREAD-81 %s is no date', (stamp) => {
    expect(read(stamp)).toBeUndefined()
  })

  it('QREAD-82 local time labelled GMT: 02:13:13 in Kolkata is 20:43:13 UTC', () => {
    expect(read('25 Nov 2026 02:13:13', 330)).toBe(Date.UTC(2026, 10, 24, 20, 43, 13))
    expect(read('25 Nov 2026 02:13:13', -300)).toBe(Date.UTC(2026, 10, 25, 7, 13, 13))
  })

  it('QREAD-83 an offset that is no whole number of minutes within a day is refused', () => {
    for (const wrong of [1.5, 1441, -1441, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => parseQread('', { utcOffset: wrong })).toThrow(RangeError)
    }
    expect(() => parseQread('', { utcOffset: '60' as never })).toThrow(TypeError)
  })

  it('QREAD-84 what is no captured output is refused', () => {
    for (const wrong of [null, undefined, 5, [], {}, { stdout: null }]) expect(() => parseQread(wrong as never)).toThrow(TypeError)
  })
})

describe('complete', () => {
  it.each([
    ['the output of qmail-qstat', 'messages in queue: 27645\nmessages in queue but not yet preprocessed: 82\n', 'counts-only'],
    ['the load of the queues', 'queue1     3/10     5/10   .   enabled\n', 'counts-only'],
    ['a header that cannot be read', `${HEADED}14 Jul 2026 09:03:08 GMT  #24  72  \n\tremote\tz@y.example\n`, 'header-unreadable'],
    ['recipients without their message', `\tremote\tz@y.example\n${HEADED}`, 'recipient-without-message'],
  ])('is false for %s', (_what, stdout, code) => {
    const report = parseQread({ stdout, stderr: '', exitCode: 0 })
    expect(report.complete).toBe(false)
    expect(report.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code)
    expect(scoreQueue(report).verdict).toBe('unknown')
  })

  it('both outputs may be bytes, as spawnSync gives them', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
    expect(parseQread({ stdout: bytes(HEADED), stderr: bytes(''), exitCode: 0 }).complete).toBe(true)
    expect(() => parseQread({ stdout: HEADED, stderr: 5 as never })).toThrow(TypeError)
  })
})

const RULES = QREAD_DIALECTS.flatMap((dialect) => dialect.rules.map((rule) => ({ id: rule.id, rule, genuine: dialect.genuine })))
function claims(line: string, genuine: boolean): string[] {
  return RULES.filter((row) => row.genuine === genuine)
    .filter(({ rule }) => rule.first === null || rule.first.includes(line.charAt(0)))
    .filter(({ rule }) => rule.read(line, 0, line.length, makeLineFields()))
    .map(({ id }) => id)
}

describe('rules', () => {
  it.each(RULES)('$id claims its examples, alone among genuine ones', ({ id, rule, genuine }) => {
    expect(rule.examples.length).toBeGreaterThan(0)
    for (const example of rule.examples) {
      expect(rule.read(example, 0, example.length, makeLineFields()), example).toBe(true)
      if (genuine) expect(claims(example, true), example).toEqual([id])
      else expect(claims(example, false), example).toEqual([id])
    }
  })

  it.each(RULES)('$id refuses its near misses', ({ rule }) => {
    expect(rule.nearMisses.length).toBeGreaterThan(0)
    for (const line of rule.nearMisses) expect(rule.read(line, 0, line.length, makeLineFields()), line).toBe(false)
  })

  it('an example stays within its line: what follows is not read', () => {
    for (const { rule } of RULES) {
      for (const example of rule.examples) {
        const padded = `x\n${example}\nbouncing> \n`
        expect(rule.read(padded, 2, 2 + example.length, makeLineFields()), example).toBe(true)
      }
    }
  })
})
