import { describe, expect, it } from 'vitest'
import { parseQread } from '../../src/queue/parse-qread.ts'
import { parseQstat } from '../../src/queue/parse-qstat.ts'
import { QreadParser } from '../../src/queue/qread-parser.ts'
import { growth, MOST_GROWTH } from './growth.ts'

const HEADER = '14 Jul 2026 09:03:07 GMT  #23  72  <'

/** What is read: in eightfold length about eightfold time. */
const TEXTS: readonly (readonly [name: string, make: (count: number) => string])[] = [
  ['one endless line', (count) => 'x'.repeat(count * 40)],
  ['quoting marks', (count) => '> '.repeat(count * 20)],
  ['quoting marks and a word', (count) => `${'> '.repeat(count * 20)}x`],
  ['list marks', (count) => '- '.repeat(count * 20)],
  ['80,000 recipients of one message', (count) => `${HEADER}> \n${'\tremote\tr@y.example\n'.repeat(count)}`],
  ['recipients of one message, pasted', (count) => `${HEADER}>\n${'remote r@y.example\n'.repeat(count / 4)}`],
  ['recipients in one line', (count) => `remote r@y.example ${'remote r@y.example '.repeat(count / 4)}`],
  ['recipients behind a header', (count) => `${HEADER}> ${'remote r@y.example '.repeat(count / 4)}`],
  ['items and then none', (count) => `${HEADER}> ${'remote r@y.example '.repeat(count / 4)}x`],
  ['a run of blanks', (count) => ' '.repeat(count * 40)],
  ['a run of blanks after a header', (count) => `${HEADER}s>${' '.repeat(count * 40)}`],
  ['a run of blanks before the mark', (count) => `${HEADER}s>${' '.repeat(count * 40)}bouncing`],
  ['a sender that no bracket closes', (count) => HEADER + 's'.repeat(count * 40)],
  ['brackets in a sender', (count) => HEADER + '> '.repeat(count * 20)],
  ['marks in a sender', (count) => HEADER + '>  bouncing'.repeat(count * 4)],
  ['an id that never ends', (count) => `14 Jul 2026 09:03:07 GMT  #${'1'.repeat(count * 40)}`],
  ['a size that never ends', (count) => `14 Jul 2026 09:03:07 GMT  #1  ${'1'.repeat(count * 40)}`],
  ['a place that never ends', (count) => `14 Jul 2026 09:03:07 GMT  ${'a/'.repeat(count * 20)}`],
  ['carriage returns', (count) => '\r'.repeat(count * 40)],
  ['blank lines', (count) => '\n'.repeat(count * 10)],
  ['headers without recipients', (count) => `${HEADER}> \n`.repeat(count / 4)],
  ['warnings in one message', (count) => `${HEADER}> \n${'warning: trouble with #1: x\n\tremote\tr@y\n'.repeat(count / 8)}`],
  ['warnings', (count) => 'warning: trouble with #1: file does not exist\n'.repeat(count / 4)],
  ['headers that no bracket closes', (count) => `${HEADER}s\n`.repeat(count / 4)],
  ['senders that end as a hidden address does', (count) => `${HEADER}x]> \n`.repeat(count / 4)],
  ['headers in one line', (count) => `${HEADER}> remote r@y.example `.repeat(count / 8)],
  ['headers in one line, the last torn off', (count) => `${HEADER}> remote r@y.example `.repeat(count / 8) + HEADER],
  ['channels in one line', (count) => 'remote '.repeat(count * 4)],
  ['headers torn off', (count) => `${HEADER}\n`.repeat(count / 4)],
  ['headers torn off, and something else', (count) => `${HEADER}\nx\n`.repeat(count / 4)],
  ['a torn header of endless pieces', (count) => `${HEADER}${'s'.repeat(count * 20)}\n${'> '.repeat(count * 10)}\n`],
  ['entities', (count) => '&lt;&gt;&amp;'.repeat(count * 3)],
  ['colour codes', (count) => '\u001b[01;31m'.repeat(count * 4)],
  ['lines of nothing known', (count) => 'what is this\n'.repeat(count / 4)],
  ['labels of counts', (count) => 'messages in queue: '.repeat(count / 2)],
  ['labels and numbers', (count) => 'messages in queue: 1 '.repeat(count / 2)],
  ['a number that never ends', (count) => `messages in queue: ${'1'.repeat(count * 20)}`],
  ['labels whose number is on the next line', (count) => 'messages in queue:\n'.repeat(count / 4)],
]

describe('time keeps pace with the text', () => {
  it.each(TEXTS)('%s', (_name, make) => {
    expect(
      growth(10_000, (count) => {
        const text = make(count)
        return () => parseQread(text)
      }),
    ).toBeLessThan(MOST_GROWTH)
  })

  it.each(TEXTS)('counts: %s', (_name, make) => {
    expect(
      growth(1000, (count) => {
        const text = make(count)
        return () => parseQstat(text)
      }),
    ).toBeLessThan(MOST_GROWTH)
  })

  it.each(['text', 'bytes'])('one endless line in small pieces of %s', (kind) => {
    const piece = kind === 'text' ? 'x'.repeat(64) : new Uint8Array(64).fill(0x78)
    expect(
      growth(8000, (count) => () => {
        const parser = new QreadParser()
        for (let n = 0; n < count; n++) parser.push(piece)
        expect(parser.end().lines.total).toBe(1)
      }),
    ).toBeLessThan(MOST_GROWTH)
  })

  it('a listing in pieces of one byte', () => {
    const piece = new TextEncoder().encode(`${HEADER}s@x.example> \n\tremote\tr@y.example\n`)
    expect(
      growth(200, (count) => () => {
        const parser = new QreadParser()
        for (let n = 0; n < count; n++) for (let at = 0; at < piece.length; at++) parser.push(piece.subarray(at, at + 1))
        expect(parser.end().lines.header).toBe(count)
      }),
    ).toBeLessThan(MOST_GROWTH)
  })

  it('a diagnostic of an endless line is short', () => {
    const { diagnostics } = parseQread('x'.repeat(1_000_000))
    expect(JSON.stringify(diagnostics).length).toBeLessThan(10_000)
  })
})

describe('names that objects have', () => {
  it('are addresses like any other', () => {
    const report = parseQread(`${HEADER}__proto__> \n\tremote\tconstructor\n\tlocal\ttoString\n`)
    expect(report.messages[0]).toMatchObject({ sender: '__proto__' })
    expect(report.messages[0]?.recipients.map(({ address }) => address)).toEqual(['constructor', 'toString'])
    expect(parseQstat('__proto__: 5\nconstructor: 7\n').messages).toBe(null)
  })
})
