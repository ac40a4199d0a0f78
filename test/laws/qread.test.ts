import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQread, type QreadReport } from '../../src/queue/parse-qread.ts'
import { parseQstat } from '../../src/queue/parse-qstat.ts'
import { QreadParser } from '../../src/queue/qread-parser.ts'
import type { QueuedMessage } from '../../src/queue/queued-message.ts'
import { streamQread } from '../../src/queue/stream-qread.ts'
import { printQread } from '../disk/print-qread.ts'

const FIRST = Date.UTC(1969, 0, 1) / 1000
const LAST = Date.UTC(2446, 4, 10) / 1000

/** Text as qmail-qread prints it: bytes 32 to 126, the pieces that could mislead a reader among them. */
const PRINTED = fc
  .array(
    fc.oneof(
      fc.constantFrom('>', '<', '#', '  bouncing', '> ', ' ', '  done', 'remote', ' GMT  #', '@', 'warning: ', '_', '1'),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join('').replace(/[^ -~]/g, '_'))
const MESSAGE: fc.Arbitrary<QueuedMessage> = fc.record({
  id: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
  queue: fc.constant(null),
  date: fc.integer({ min: FIRST, max: LAST }).map((seconds) => new Date(seconds * 1000)),
  size: fc.nat({ max: 2 ** 40 }),
  sender: PRINTED,
  bouncing: fc.boolean(),
  recipients: fc.array(fc.record({ address: PRINTED, channel: fc.constantFrom('local' as const, 'remote' as const), done: fc.boolean() }), {
    maxLength: 5,
  }),
})
const MESSAGES = fc.array(MESSAGE, { maxLength: 8 })
const print = (messages: readonly QueuedMessage[]): string => messages.map(printQread).join('')

/** Lines of every kind, whole and damaged. */
const LINE = fc.oneof(
  MESSAGE.map((message) => printQread(message).slice(0, -1)),
  fc.constantFrom(
    '',
    ' ',
    'warning: trouble with #23: access denied',
    'fatal: out of memory',
    'processing queue /q/queue1',
    'Wed, 25 Nov 2026 02:24:09 GMT  1/#2679110  128  <x@c.example> ',
    '\ttodo\tпример@r.example',
    'Messages in local  queue: 1',
    '> 14 Jul 2026 09:03:07 GMT #23 72 <s@x.example>',
    'done remote a@x.example',
    'remote a@x.example remote b@x.example',
    'messages in queue: 42',
    '14 Jul 2026 09:03:07 GMT  #23  72',
    '[root@host]# qmail-qread',
    '20 Jul 2026 09:03:07 GMT  #23  72  <ü@x.example> ',
    '\u00a0remote a@x.example',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('\t', ' ', '>', '<', '#', 'remote', 'done', '-', '1', '\r', '　'), maxLength: 10 }),
)
const LISTING = fc
  .tuple(fc.array(LINE, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, end, last]) => lines.join(end) + (last ? end : ''))

function expectSound(report: QreadReport): void {
  const { total, ...parts } = report.lines
  expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total)
  expect(report.unrecognized.length).toBe(report.lines.unrecognized)
}

describe('laws of a listing', () => {
  it('print then parse gives the listing back', () => {
    fc.assert(
      fc.property(MESSAGES, (messages) => {
        const report = parseQread({ stdout: print(messages), stderr: '', exitCode: 0 })
        expect(report.messages).toEqual(messages)
        expect(report).toMatchObject({ complete: true, unrecognized: [], diagnostics: [] })
      }),
      { numRuns: 500 },
    )
  })

  it('lines in = headers + recipients + warnings + fatals + framing + blanks + unrecognised, and nothing throws', () => {
    fc.assert(
      fc.property(LISTING, (text) => {
        const report = parseQread(text)
        expectSound(report)
        // Counted another way.
        expect(report.lines.total).toBe(text.split('\n').length - (text.endsWith('\n') || text === '' ? 1 : 0))
        parseQstat(text)
      }),
      { numRuns: 500 },
    )
  })

  it('any bytes are read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expectSound(parseQread(bytes))
        parseQstat(bytes)
      }),
    )
  })

  it('CR LF or LF, same messages and lines', () => {
    fc.assert(
      fc.property(MESSAGES, (messages) => {
        const text = print(messages)
        const report = parseQread(text.replaceAll('\n', '\r\n'))
        expect(report).toEqual(parseQread(text))
      }),
    )
  })

  it('cutting the text never adds a message, and cut in mid-line it is not complete', () => {
    fc.assert(
      fc.property(MESSAGES, fc.nat(), (messages, at) => {
        const text = print(messages)
        const cut = text.slice(0, text === '' ? 0 : at % text.length)
        const report = parseQread({ stdout: cut, stderr: '', exitCode: 0 })
        expect(report.messages.length).toBeLessThanOrEqual(messages.length)
        report.messages.slice(0, -1).forEach((message, n) => {
          expect(message).toEqual(messages[n])
        })
        const last = report.messages.at(-1)
        if (last !== undefined) expect(last.id).toBe(messages[report.messages.length - 1]?.id)
        if (cut !== '' && !cut.endsWith('\n')) expect(report.complete).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('an offset moves every date by as much', () => {
    fc.assert(
      fc.property(MESSAGES, fc.integer({ min: -1440, max: 1440 }), (messages, utcOffset) => {
        const report = parseQread(print(messages), { utcOffset })
        expect(report.messages.map(({ date }) => date.getTime() + utcOffset * 60_000)).toEqual(messages.map(({ date }) => date.getTime()))
      }),
    )
  })

  it('messages are plain data: JSON, spread and keys show all', () => {
    fc.assert(
      fc.property(MESSAGES, (messages) => {
        const report = parseQread(print(messages))
        expect(JSON.stringify(report.messages)).toBe(JSON.stringify(messages))
        expect(report.messages.map((message) => ({ ...message }))).toEqual(messages)
        expect(structuredClone(report.messages)).toEqual(messages)
        for (const message of report.messages) {
          expect(Object.keys(message)).toEqual(['id', 'queue', 'date', 'size', 'sender', 'bouncing', 'recipients'])
          expect(Object.getPrototypeOf(message)).toBe(Object.prototype)
          // Made when first asked for, then kept: a caller may change its list.
          expect(message.date).toBe(message.date)
          expect(message.recipients).toBe(message.recipients)
        }
        // The clone has plain prototypes, which fast-check does not always give.
        expect(report.messages).toStrictEqual(structuredClone(messages))
      }),
    )
  })
})

/** A text in pieces, and the same as bytes, cut anywhere. */
function cutText(text: string, cuts: readonly number[]): string[] {
  const places = cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b)
  return [0, ...places].map((from, n) => text.slice(from, places[n] ?? text.length))
}
function cutBytes(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b)
  return [0, ...places].map((from, n) => bytes.slice(from, places[n] ?? bytes.length))
}
const CUTS = fc.array(fc.nat(), { maxLength: 12 })

function pushAll(chunks: readonly (string | Uint8Array)[]): QreadReport {
  const parser = new QreadParser()
  const messages = chunks.flatMap((chunk) => {
    const out = parser.push(chunk)
    // The caller may use its buffer again.
    if (typeof chunk !== 'string') chunk.fill(0x58)
    return out
  })
  const report = parser.end()
  return { ...report, messages: [...messages, ...report.messages] }
}
async function pullAll(source: Parameters<typeof streamQread>[0]): Promise<QreadReport> {
  const messages: QueuedMessage[] = []
  const stream = streamQread(source)
  for (;;) {
    const { done, value } = await stream.next()
    if (done === true) {
      expect(value.messages).toEqual([])
      return { ...value, messages }
    }
    messages.push(value)
  }
}

describe('laws of chunks', () => {
  it('any chunking of a text equals the whole', () => {
    fc.assert(
      fc.property(LISTING, CUTS, (text, cuts) => {
        expect(pushAll(cutText(text, cuts))).toEqual(parseQread(text))
      }),
      { numRuns: 500 },
    )
  })

  it('any chunking of bytes equals the whole, also inside UTF-8 and CR LF, also when they are no UTF-8', () => {
    const latin1 = LISTING.map((text) => Uint8Array.from(Buffer.from(text, 'latin1')))
    const utf8 = LISTING.map((text) => Uint8Array.from(Buffer.from(text, 'utf8')))
    fc.assert(
      fc.property(fc.oneof(latin1, utf8), CUTS, (bytes, cuts) => {
        expect(pushAll(cutBytes(bytes, cuts))).toEqual(parseQread(bytes))
      }),
      { numRuns: 500 },
    )
  })

  it('one byte at a time equals the whole', () => {
    fc.assert(
      fc.property(LISTING, (text) => {
        const bytes = Uint8Array.from(Buffer.from(text, 'utf8'))
        expect(pushAll(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(parseQread(bytes))
      }),
    )
  })

  it('text and bytes in turns equal the whole', () => {
    fc.assert(
      fc.property(LISTING, CUTS, (text, cuts) => {
        // A character outside the BMP must not be cut in two here: half of it is no text.
        const plain = text.replace(/[\ud800-\udfff]/g, '?')
        const chunks = cutText(plain, cuts).map((piece, n) => (n % 2 === 0 ? piece : Uint8Array.from(Buffer.from(piece, 'utf8'))))
        expect(pushAll(chunks)).toEqual(parseQread(plain))
      }),
    )
  })

  it('every source of chunks gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(LISTING, CUTS, async (text, cuts) => {
        const whole = parseQread(Buffer.from(text, 'utf8'))
        const pieces = (): Uint8Array[] => cutBytes(Uint8Array.from(Buffer.from(text, 'utf8')), cuts)
        expect(await pullAll(pieces())).toEqual(whole)
        expect(await pullAll(Readable.from(pieces()))).toEqual(whole)
        const web = (): ReadableStream<Uint8Array> =>
          new ReadableStream({
            start(controller) {
              for (const piece of pieces()) controller.enqueue(piece)
              controller.close()
            },
          })
        expect(await pullAll(web() as never)).toEqual(whole)
        // Where a web stream cannot be iterated, its reader is used.
        const bare = web()
        expect(await pullAll({ getReader: () => bare.getReader() } as never)).toEqual(whole)
        expect(await pullAll(Buffer.from(text, 'utf8') as never)).toEqual(whole)
      }),
      { numRuns: 50 },
    )
  })

  it('leaving early ends the source, and its errors come through', async () => {
    let ended = false
    async function* source(): AsyncGenerator<string> {
      try {
        for (;;) yield '14 Jul 2026 09:03:07 GMT  #23  72  <> \n'
      } finally {
        ended = true
      }
    }
    for await (const message of streamQread(source())) {
      expect(message.id).toBe('23')
      break
    }
    expect(ended).toBe(true)
    const failing = new Readable({ read: () => failing.destroy(new Error('disk gone')) })
    await expect(pullAll(failing)).rejects.toThrow('disk gone')
    await expect(pullAll(5 as never)).rejects.toThrow(TypeError)
    await expect(pullAll([5] as never)).rejects.toThrow(/push: expected a string or a Uint8Array, got 5/)
  })

  it('a parser that was ended takes no more', () => {
    const parser = new QreadParser()
    expect(parser.push('')).toEqual([])
    expect(parser.end({ exitCode: 0 }).complete).toBe(true)
    expect(() => parser.push('x')).toThrow('already ended')
    expect(() => parser.end()).toThrow('already ended')
  })
})
