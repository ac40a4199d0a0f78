import { describe, expect, test } from 'vitest'
import { parseQread } from '../../src/queue/parse-qread.ts'
import { compareQueues } from '../../src/verdict/compare-queues.ts'

const listing = (text: string): ReturnType<typeof parseQread> => parseQread({ stdout: text, exitCode: 0, stderr: '' })
const line = (id: number, time: string, size: number, sender: string, recipient = 'joe@far.test'): string =>
  `24 Nov 2026 ${time} GMT  #${id}  ${size}  <${sender}> \n\tremote\t${recipient}\n`

const BEFORE = listing(
  line(1, '10:00:00', 500, 'ana@casa.test') + line(2, '10:01:00', 600, 'bea@casa.test') + line(3, '10:02:00', 700, 'carl@obst.test'),
)

describe('compareQueues', () => {
  test('tells what arrived and what left', () => {
    const after = listing(
      line(1, '10:00:00', 500, 'ana@casa.test') + line(4, '10:30:00', 800, 'ana@casa.test') + line(5, '10:31:00', 800, 'ana@casa.test'),
    )
    const change = compareQueues(BEFORE, after, { seconds: 1800 })
    expect(change.arrived.map(({ id }) => id)).toEqual(['4', '5'])
    expect(change.left.map(({ id }) => id)).toEqual(['2', '3'])
    expect(change.arrivedPerHour).toBe(4)
    expect(change.bySender).toEqual([
      { sender: 'ana@casa.test', arrived: 2, left: 0, arrivedPerHour: 4 },
      { sender: 'bea@casa.test', arrived: 0, left: 1, arrivedPerHour: 0 },
      { sender: 'carl@obst.test', arrived: 0, left: 1, arrivedPerHour: 0 },
    ])
  })

  test('an id that is used again is one message that left and another that arrived', () => {
    const after = listing(
      line(1, '10:00:00', 500, 'ana@casa.test') + line(2, '10:40:00', 600, 'bea@casa.test') + line(3, '10:02:00', 701, 'carl@obst.test'),
    )
    const change = compareQueues(BEFORE, after)
    expect(change.arrived.map(({ id }) => id)).toEqual(['2', '3'])
    expect(change.left.map(({ id }) => id)).toEqual(['2', '3'])
  })

  test('a recipient that is done meanwhile does not make another message', () => {
    const after = listing('24 Nov 2026 10:00:00 GMT  #1  500  <ana@casa.test> \n  done\tremote\tjoe@far.test\n')
    expect(compareQueues(BEFORE, after).arrived).toEqual([])
  })

  test('the same listing twice: nothing changed', () => {
    expect(compareQueues(BEFORE, BEFORE, { seconds: 60 })).toEqual({ arrived: [], left: [], arrivedPerHour: 0, bySender: [] })
  })

  test('an id that a listing prints twice is counted twice', () => {
    const twice = listing(line(1, '10:00:00', 500, 'ana@casa.test').repeat(2))
    expect(compareQueues(BEFORE, twice).arrived).toHaveLength(1)
  })

  test('return addresses of one list are one sender', () => {
    const after = listing(
      line(8, '10:50:00', 900, 'news-return-7-joe=far.test@casa.test') + line(9, '10:50:00', 900, 'news-return-7-eve=near.test@casa.test'),
    )
    expect(compareQueues(BEFORE, after).bySender[0]).toMatchObject({ sender: 'news@casa.test', arrived: 2 })
  })

  test('without the time between, no rate', () => {
    expect(compareQueues(BEFORE, BEFORE).arrivedPerHour).toBeNull()
  })

  test('a time that is none throws and names the value', () => {
    expect(() => compareQueues(BEFORE, BEFORE, { seconds: 0 })).toThrow(/seconds: expected a number above 0, got 0/)
    expect(() => compareQueues(BEFORE, BEFORE, { seconds: Number.NaN })).toThrow(RangeError)
    expect(() => compareQueues(BEFORE, BEFORE, { seconds: '60' as unknown as number })).toThrow(TypeError)
  })
})
