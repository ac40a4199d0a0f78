import { describe, expect, test } from 'vitest'
import type { TopProperty } from '../../src/verdict/top-by.ts'
import { topBy } from '../../src/verdict/top-by.ts'
import { buildQueue, type Letter } from './queue-builder.ts'

const LETTERS: readonly Letter[] = [
  { account: 'ana@casa.test', to: ['joe@far.test', 'eve@near.test'], size: 500, subject: 'One', age: 3600, ip: '198.51.100.1' },
  { account: 'ana@casa.test', to: ['joe@far.test'], size: 500, subject: 'Two', age: 3600, ip: '198.51.100.1' },
  { account: 'bea@casa.test', to: ['casa.test-ana@casa.test'], channel: 'local', size: 700, subject: 'One', age: 7200, ip: '198.51.100.2' },
  {
    by: 'uid',
    uid: 10021,
    sender: 'shop@obst.test',
    to: ['eve@near.test'],
    size: 900,
    subject: 'One',
    age: 3600,
    fields: ['X-PHP-Originating-Script: 10021:send.php'],
  },
]

/** Worked out by hand from the four letters: value, messages, local, remote, share. */
const EXPECTED: Readonly<Record<TopProperty, readonly (readonly [string, number, number, number, number])[]>> = {
  sender: [
    ['ana@casa.test', 2, 0, 3, 0.5],
    ['bea@casa.test', 1, 1, 0, 0.25],
    ['shop@obst.test', 1, 0, 1, 0.25],
  ],
  senderDomain: [
    ['casa.test', 3, 1, 3, 0.75],
    ['obst.test', 1, 0, 1, 0.25],
  ],
  recipient: [
    ['eve@near.test', 2, 0, 2, 0.5],
    ['joe@far.test', 2, 0, 2, 0.5],
    ['casa.test-ana@casa.test', 1, 1, 0, 0.25],
  ],
  recipientDomain: [
    ['far.test', 2, 0, 2, 0.5],
    ['near.test', 2, 0, 2, 0.5],
    ['casa.test', 1, 1, 0, 0.25],
  ],
  size: [
    ['500', 2, 0, 3, 0.5],
    ['700', 1, 1, 0, 0.25],
    ['900', 1, 0, 1, 0.25],
  ],
  hour: [
    ['2026-11-24T11', 3, 0, 4, 0.75],
    ['2026-11-24T10', 1, 1, 0, 0.25],
  ],
  subject: [
    ['One', 3, 1, 3, 0.75],
    ['Two', 1, 0, 1, 0.25],
  ],
  script: [['send.php', 1, 0, 1, 1]],
  account: [
    ['ana@casa.test', 2, 0, 3, 0.6667],
    ['bea@casa.test', 1, 1, 0, 0.3333],
  ],
  uid: [['10021', 1, 0, 1, 1]],
  ip: [
    ['198.51.100.1', 2, 0, 3, 0.6667],
    ['198.51.100.2', 1, 1, 0, 0.3333],
  ],
}

describe('topBy', () => {
  const { messages, headers, context } = buildQueue(LETTERS)

  for (const [property, rows] of Object.entries(EXPECTED)) {
    test(`counts by ${property}, largest first, ties by value`, () => {
      const found = topBy(messages, property as TopProperty, { headers, context })
      expect(found.map(({ value, messages: n, local, remote, share }) => [value, n, local, remote, share])).toEqual(rows)
    })
  }

  test('properties of the header are empty without headers', () => {
    for (const property of ['subject', 'script', 'account', 'uid', 'ip'] as const) expect(topBy(messages, property)).toEqual([])
  })

  test('an account that the SMTP daemon masked is one row with its whole name, where a sender proves it', () => {
    // safeput() of received.c writes `?` for every byte outside its set (formats §5.3).
    const accounts = (sender: string): unknown => {
      const masked = buildQueue([
        { account: 'ana?lee@casa.test', sender },
        { account: 'ana?lee@casa.test', sender: 'bea@casa.test' },
      ])
      const found = topBy(masked.messages, 'account', { headers: masked.headers, context: masked.context })
      return found.map(({ value, messages: n, share }) => [value, n, share])
    }
    expect(accounts('ana_lee@casa.test')).toEqual([['ana_lee@casa.test', 2, 1]])
    expect(accounts('anaxlee@casa.test')).toEqual([['ana?lee@casa.test', 2, 1]])
  })

  test('the limit cuts, 0 gives none', () => {
    expect(topBy(messages, 'sender', { limit: 1 })).toHaveLength(1)
    expect(topBy(messages, 'sender', { limit: 0 })).toEqual([])
  })

  test('wrong arguments throw and name the value', () => {
    expect(() => topBy(messages, 'colour' as TopProperty)).toThrow(/property: expected one of .*got "colour"/)
    expect(() => topBy(messages, 'sender', { limit: -1 })).toThrow(RangeError)
    expect(() => topBy(messages, 'sender', { limit: '9' as unknown as number })).toThrow(TypeError)
  })
})
