import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHeaders } from '../../src/header/parse-headers.ts'
import { parseQread } from '../../src/queue/parse-qread.ts'
import type { QueuedMessage } from '../../src/queue/queued-message.ts'
import { collapseSender } from '../../src/sample/collapse-sender.ts'
import { planSample } from '../../src/sample/plan-sample.ts'
import { SenderCounts } from '../../src/sample/sender-counts.ts'
import { compareQueues } from '../../src/verdict/compare-queues.ts'
import { scoreQueue } from '../../src/verdict/score-queue.ts'
import { TOP_PROPERTIES, topBy } from '../../src/verdict/top-by.ts'
import { buildQueue, CONTEXT, type Letter } from '../facts/queue-builder.ts'

const address = fc.oneof(
  fc.constantFrom(
    'ana@casa.test',
    'bea@casa.test',
    'shop@obst.test',
    'service@bank.test',
    '',
    'news-return-7-joe=far.test@casa.test',
    '#@[]',
  ),
  fc
    .tuple(fc.stringMatching(/^[a-z]{1,9}$/), fc.constantFrom('casa.test', 'obst.test', 'gmail.com', 'bank.test'))
    .map(([local, domain]) => `${local}@${domain}`),
)
const letter: fc.Arbitrary<Letter> = fc.record({
  by: fc.constantFrom('account', 'uid', 'bounce', 'inbound', 'forward'),
  account: fc.constantFrom('ana@casa.test', 'bea@casa.test', 'carl@obst.test'),
  uid: fc.constantFrom(33, 10021, 10022),
  sender: address,
  to: fc.array(address, { minLength: 1, maxLength: 4 }),
  subject: fc.constantFrom('You have won', 'Your order 17', 'Hello', 'Re: Hello'),
  age: fc.integer({ min: 0, max: 400_000 }),
  size: fc.integer({ min: 0, max: 100_000 }),
  bouncing: fc.boolean(),
})
const queue = fc.array(letter, { minLength: 1, maxLength: 60 })

/** Hostile messages: any text as address, any size, dates that are none. */
const wild: fc.Arbitrary<QueuedMessage> = fc.record({
  id: fc.bigInt({ min: 0n, max: 18_446_744_073_709_551_615n }).map(String),
  queue: fc.constantFrom(null, 'queue1', '/q'),
  date: fc.oneof(fc.date({ noInvalidDate: false }), fc.constant(new Date(Number.NaN))),
  size: fc.oneof(fc.maxSafeNat(), fc.constant(0)),
  sender: fc.string({ unit: 'binary' }),
  bouncing: fc.boolean(),
  recipients: fc.array(
    fc.record({ address: fc.string({ unit: 'binary' }), channel: fc.constantFrom('local', 'remote', 'todo'), done: fc.boolean() }),
    { maxLength: 5 },
  ),
})

function shuffle<T>(list: readonly T[], seed: number): T[] {
  let state = seed >>> 0
  const copy = [...list]
  for (let at = copy.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (at + 1)
    ;[copy[at], copy[other]] = [copy[other] as T, copy[at] as T]
  }
  return copy
}

describe('laws of the verdict', () => {
  test('with all headers read, the order of messages and headers does not change verdict, confidence and culprits', () => {
    fc.assert(
      fc.property(queue, fc.nat(), (list, seed) => {
        const { messages, headers, context } = buildQueue(list)
        const one = scoreQueue(messages, { headers, context })
        const other = scoreQueue(shuffle(messages, seed), { headers: shuffle(headers, seed + 1), context })
        expect(other.verdict).toBe(one.verdict)
        expect(other.confidence).toBe(one.confidence)
        const names = (report: typeof one): string[] =>
          report.suspects.map(({ principal, score, spamming }) => `${principal.type} ${principal.value} ${score} ${spamming}`)
        expect(names(other)).toEqual(names(one))
      }),
    )
  })

  test('a report is plain data: JSON gives it back', () => {
    fc.assert(
      fc.property(queue, (list) => {
        const { messages, headers, context } = buildQueue(list)
        const report = scoreQueue(messages, { headers, context })
        expect(JSON.parse(JSON.stringify(report))).toEqual(report)
      }),
    )
  })

  test('numbers are in their range, and every id of the report is one of the queue', () => {
    fc.assert(
      fc.property(queue, fc.nat({ max: 60 }), (list, read) => {
        const { messages, headers, context } = buildQueue(list)
        const report = scoreQueue(messages, { headers: headers.slice(0, read), context })
        const ids = new Set(messages.map(({ id }) => id))
        expect(report.confidence).toBeGreaterThanOrEqual(0)
        expect(report.confidence).toBeLessThanOrEqual(1)
        expect(report.messages).toBe(messages.length)
        for (const { id } of report.readNext) expect(ids).toContain(id)
        let messagesOfAll = 0
        for (const { share, messages: own, score, evidence, examples, sampled } of report.suspects) {
          messagesOfAll += own
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
          expect(Number.isFinite(score)).toBe(true)
          expect(sampled).toBeLessThanOrEqual(messages.length)
          for (const { id } of [...examples, ...evidence.flatMap((one) => one.examples)]) expect(ids).toContain(id)
        }
        expect(messagesOfAll).toBeLessThanOrEqual(messages.length + report.suspects.length)
        if (report.verdict !== 'spam') expect(report.suspects.every(({ spamming }) => !spamming)).toBe(true)
      }),
    )
  })

  test('no message throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 30 }), fc.string({ unit: 'binary' }), (messages, text) => {
        const headers = messages.map((message) => [message, parseHeaders(text)] as const)
        const report = scoreQueue(messages, { headers, context: CONTEXT })
        expect(JSON.parse(JSON.stringify(report))).toEqual(report)
        planSample(messages, { limit: 10 })
        for (const property of TOP_PROPERTIES) topBy(messages, property, { headers })
      }),
    )
  })

  test('no text throws, and a failure is never clean', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const report = scoreQueue(parseQread(`${text}\nfatal: unable to chdir: access denied\n`))
        expect(report.verdict).not.toBe('clean')
      }),
    )
  })

  test('the plan names messages of the queue, each once, in whatever order they come', () => {
    fc.assert(
      fc.property(queue, fc.nat(), fc.nat({ max: 70 }), (list, seed, limit) => {
        const { messages, context } = buildQueue(list)
        const plan = planSample(messages, { context, limit }).map(({ id }) => id)
        expect(plan.length).toBe(Math.min(limit, messages.length))
        expect(new Set(plan).size).toBe(plan.length)
        expect(planSample(shuffle(messages, seed), { context, limit }).map(({ id }) => id)).toEqual(plan)
      }),
    )
  })

  test('what arrived and left adds up', () => {
    fc.assert(
      fc.property(queue, queue, (first, second) => {
        const before = { ...parseQread(''), messages: buildQueue(first).messages }
        const after = { ...parseQread(''), messages: buildQueue(second).messages }
        const { arrived, left } = compareQueues(before, after)
        expect(before.messages.length - left.length + arrived.length).toBe(after.messages.length)
      }),
    )
  })

  test('collapsing a sender twice changes nothing more', () => {
    fc.assert(
      fc.property(address, (sender) => {
        const once = collapseSender(sender)
        if (once.kind === 'plain') expect(collapseSender(once.key).key).toBe(once.key)
      }),
    )
  })
})

describe('laws of counting senders in bounded memory', () => {
  const flood = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 400 })
  const tally = (keys: readonly number[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1)
    return counts
  }

  test('a count is never too high, and too low by the error at most, whatever the order', () => {
    fc.assert(
      fc.property(flood, fc.integer({ min: 1, max: 20 }), (keys, limit) => {
        const counts = new SenderCounts(limit)
        for (const key of keys) counts.add(String(key))
        for (const [key, truth] of tally(keys)) {
          expect(counts.get(key)).toBeLessThanOrEqual(truth)
          expect(counts.get(key)).toBeGreaterThanOrEqual(truth - counts.error)
        }
        expect(counts.error * limit).toBeLessThanOrEqual(keys.length)
      }),
    )
  })

  test('below the limit every count is exact', () => {
    fc.assert(
      fc.property(flood, (keys) => {
        const truth = tally(keys)
        const counts = new SenderCounts(truth.size)
        for (const key of keys) counts.add(String(key))
        expect(counts.error).toBe(0)
        for (const [key, count] of truth) expect(counts.get(key)).toBe(count)
      }),
    )
  })
})
