import { describe, expect, test } from 'vitest'
import { firstAddress } from '../../src/evidence/header-facts.ts'
import { readSubject } from '../../src/evidence/subject-shape.ts'
import { parseHeaders } from '../../src/header/parse-headers.ts'
import type { QueuedMessage } from '../../src/queue/queued-message.ts'
import { planSample } from '../../src/sample/plan-sample.ts'
import { scoreQueue } from '../../src/verdict/score-queue.ts'
import { topBy } from '../../src/verdict/top-by.ts'
import { growth, MOST_GROWTH } from './growth.ts'

const NOW = Date.UTC(2026, 10, 24)

function message(index: number, part: Partial<QueuedMessage> = {}): QueuedMessage {
  return {
    id: String(1000 + index),
    queue: null,
    date: new Date(NOW - 1000 * index),
    size: 1000 + (index % 700),
    sender: `s${index}@far${index}.test`,
    bouncing: false,
    recipients: [{ address: `r${index}@there${index}.test`, channel: 'remote', done: false }],
    ...part,
  }
}

const queue = (size: number): QueuedMessage[] => Array.from({ length: size }, (_, index) => message(index))

describe('hostile queues', () => {
  test('the score is linear in messages that are all different', () => {
    expect(growth(400, (size) => () => scoreQueue(queue(size)))).toBeLessThan(MOST_GROWTH)
  })

  test('the score is linear in messages that are all alike', () => {
    expect(growth(400, (size) => () => scoreQueue(queue(size).map((one) => ({ ...one, sender: 'x@far.test' }))))).toBeLessThan(MOST_GROWTH)
  })

  test('the plan is linear', () => {
    expect(growth(400, (size) => () => planSample(queue(size), { limit: 40 }))).toBeLessThan(MOST_GROWTH)
  })

  test('a plan of one cluster of 200,000 messages is made', () => {
    const flood = queue(200_000).map((one) => ({ ...one, sender: 'x@far.test' }))
    expect(planSample(flood, { limit: 40 }).length).toBe(40)
  })

  test('a hosted domain with very many senders, each with a few letters, costs in proportion and throws nothing', () => {
    const context = { hostedDomains: ['casa.test'] }
    const few = (size: number): QueuedMessage[] =>
      queue(size).map((one, index) => ({ ...one, sender: `s${index >> 2}@casa.test`, size: 4000 }))
    expect(growth(1000, (size) => () => planSample(few(size), { limit: 40, context }))).toBeLessThan(MOST_GROWTH)
    expect(planSample(few(800_000), { limit: 40, context }).length).toBe(40)
    expect(scoreQueue(few(60_000), { context }).messages).toBe(60_000)
  })

  test('a message with very many recipients costs in proportion', () => {
    const run = (size: number): void => {
      const recipients = Array.from({ length: size }, (_, index) => ({
        address: `r${index}@there.test`,
        channel: 'remote' as const,
        done: false,
      }))
      scoreQueue([message(1, { recipients })])
      topBy([message(1, { recipients })], 'recipient')
    }
    expect(growth(4000, (size) => () => run(size))).toBeLessThan(MOST_GROWTH)
  })

  test('megabytes of sender, recipient, subject and To are cut, not walked again and again', () => {
    const run = (size: number): void => {
      const long = 'a-return-7-=+'.repeat(size / 10)
      const one = message(1, { sender: `${long}@${long}`, recipients: [{ address: `${long}@${long}`, channel: 'remote', done: false }] })
      const header = parseHeaders(
        `Received: (qmail 1 invoked by uid 10021); 24 Nov 2026 00:00:00 -0000\nFrom: ${'<'.repeat(size)}\nTo: ${long}\nSubject: ${'Re: '.repeat(size)}\n\n`,
      )
      scoreQueue([one], { headers: [[one, header]] })
    }
    expect(growth(20_000, (size) => () => run(size))).toBeLessThan(MOST_GROWTH)
  })

  test('names of objects are plain values', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__@__proto__']
    const messages = names.map((name, index) =>
      message(index, { sender: name, recipients: [{ address: name, channel: 'remote', done: false }] }),
    )
    const report = scoreQueue(messages, { context: { uidNames: {}, hostedDomains: ['__proto__'] }, weights: {} })
    expect(report.messages).toBe(5)
    expect(
      topBy(messages, 'sender')
        .map(({ value }) => value)
        .sort(),
    ).toEqual([...names].sort())
  })

  test('From and Subject of any shape are read', () => {
    for (const value of ['', '<', '>', '<>', '@', '<<a@b>>', 'a@b c@d', '"x" <a@b', '<a@b> trailing', `${'('.repeat(5000)}a@b`])
      expect(typeof firstAddress(value)).toBe('string')
    expect(firstAddress('Ana <ANA@Casa.test> (x)')).toBe('ana@casa.test')
    expect(firstAddress('ana@casa.test (Ana)')).toBe('ana@casa.test')
    expect(readSubject('Re: AW: Invoice 4711 of 12')).toEqual({
      template: 'invoice # of #',
      number: 4711,
      reply: true,
      disguised: false,
      domains: [],
      phrase: null,
    })
    expect(readSubject('Reply')).toEqual({ template: 'reply', number: null, reply: false, disguised: false, domains: [], phrase: null })
    expect(readSubject(null)).toEqual({ template: '', number: null, reply: false, disguised: false, domains: [], phrase: null })
  })
})
