import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanAddress, readChannelRecords, readInfoRecord, readTodoRecords } from '../../src/node/envelope-records.ts'
import { readQueue } from '../../src/node/read-queue.ts'
import { detectQueueLayout } from '../../src/queue/detect-queue-layout.ts'
import { parseQueuePath } from '../../src/queue/queue-path.ts'
import { buildQueue, MESSAGE, messageFiles } from '../disk/build-queue.ts'
import { growth, MOST_GROWTH } from './growth.ts'

/** What is read, in eightfold length at most eightfold time. */
const CASES: readonly (readonly [name: string, prepare: (count: number) => () => unknown])[] = [
  ['many records that are no recipients', (count) => prepareChannel('Xr@y.example\0'.repeat(count * 4))],
  ['many recipients', (count) => repeated(prepareChannel('Tr@y.example\0'.repeat(count / 5)))],
  ['empty records', (count) => prepareChannel('\0'.repeat(count * 10))],
  ['one recipient of control characters', (count) => prepareChannel(`T${'\x1b'.repeat(count * 10)}\0`)],
  ['many recipients with a byte that is not shown', (count) => repeated(prepareChannel('Tü@y.example\0'.repeat(count / 5)))],
  ['a recipient that never ends', (count) => prepareChannel('T'.repeat(count * 10))],
  ['a long sender', (count) => prepare(`F${'s'.repeat(count * 10)}\0`, readInfoRecord)],
  ['many records behind the sender', (count) => prepare(`Fs\0${'Tr\0'.repeat(count)}`, readInfoRecord)],
  ['many todo records', (count) => repeated(prepare(`u1\0p2\0Fs\0${'Tr\0'.repeat(count / 5)}`, readTodoRecords))],
  ['many senders in todo', (count) => prepare('Fs\0'.repeat(count), readTodoRecords)],
  ['a path of slashes', (count) => prepare(`/q/mess/8/100${'/'.repeat(count * 20)}`, parseQueuePath)],
  ['a path of numbers', (count) => prepare('/8'.repeat(count * 10), parseQueuePath)],
  [
    'a listing',
    (count) =>
      prepare(
        Array.from({ length: count }, (_, n) => `/q/mess/${n % 23}/${n}`),
        detectQueueLayout,
      ),
  ],
  [
    'a listing of ids in wrong places',
    (count) =>
      prepare(
        Array.from({ length: count }, (_, n) => `/q/mess/${n}/${n * 7}`),
        detectQueueLayout,
      ),
  ],
  [
    'a listing of queues',
    (count) =>
      prepare(
        Array.from({ length: count / 10 }, (_, n) => `/q${n}/mess/1/24`),
        detectQueueLayout,
      ),
  ],
]

function prepare<T>(input: T, read: (input: T) => unknown): () => unknown {
  return () => read(input)
}
/** Some thousand new objects at a time: of hundreds of thousands the collector's work grows faster than any reader's. */
function repeated(run: () => unknown): () => unknown {
  return () => {
    for (let turn = 0; turn < 20; turn++) run()
  }
}
function prepareChannel(text: string): () => unknown {
  return () => readChannelRecords(text, 'remote', true)
}

describe('time keeps pace with the input', () => {
  it.each(CASES)('%s', (_name, prepareCase) => {
    expect(growth(5000, prepareCase)).toBeLessThan(MOST_GROWTH)
  })
})

/** One character a byte. */
const BYTES = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1'))
/** Mostly letters of the format, so that deep states are reached. */
const RECORDS = fc
  .array(fc.oneof(fc.constantFrom('T', 'D', 'F', 'u', 'p', '\0', '\0', 'a@b.example', '12'), BYTES), { maxLength: 30 })
  .map((pieces) => pieces.join(''))

describe('records of any bytes', () => {
  it('law: what is shown is printable ASCII, as long as the bytes', () => {
    fc.assert(
      fc.property(BYTES, (bytes) => {
        const shown = cleanAddress(bytes)
        expect(shown).toMatch(/^[ -~]*$/)
        expect(shown.length).toBe(bytes.length)
        for (let at = 0; at < bytes.length; at++) expect([bytes[at], '_']).toContain(shown[at])
      }),
    )
  })

  it('law: recipients and what is damaged account for every record of a channel file', () => {
    fc.assert(
      fc.property(RECORDS, (text) => {
        const { recipients, raw, damage } = readChannelRecords(text, 'local', true)
        // Counted another way: by splitting at NUL. The last piece is no record, or one that is not ended.
        const pieces = text.split('\0')
        const rest = pieces.pop()
        const expected = pieces.filter((piece) => piece.startsWith('T') || piece.startsWith('D'))
        expect(raw).toEqual(expected.map((piece) => piece.slice(1)))
        expect(recipients.map((recipient) => recipient.done)).toEqual(expected.map((piece) => piece.startsWith('D')))
        expect(damage === null).toBe(expected.length === pieces.length && rest === '')
      }),
      { numRuns: 500 },
    )
  })

  it('law: no bytes in info/ID or todo/ID throw, and no sender holds a NUL', () => {
    fc.assert(
      fc.property(RECORDS, (text) => {
        expect(readInfoRecord(text).raw).not.toContain('\0')
        expect(readTodoRecords(text).rawSender).not.toContain('\0')
      }),
      { numRuns: 500 },
    )
  })
})

describe('any names and bytes in a queue', () => {
  it('law: reading never fails, and each name of info/ is accounted for once', async () => {
    const name = fc.oneof(
      fc.integer({ min: 0, max: 60 }).map(String),
      fc.constantFrom('007', '+1', ' 1', '1.tmp', '99999999999999999999', '18446744073709551615', 'x'),
    )
    const entry = fc.record({
      part: fc.constantFrom('info', 'mess', 'remote', 'local'),
      dir: fc.nat(2),
      name,
      text: RECORDS,
      directory: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 25 }), async (entries) => {
        const queueDir = buildQueue({ split: 3, files: { ...messageFiles('3', { place: '0' }), 'mess/1/4': MESSAGE } })
        const names = new Set(['info/0/3'])
        for (const { part, dir, name: file, text, directory } of entries) {
          const path = `${part}/${dir}/${file}`
          try {
            if (directory) mkdirSync(join(queueDir, path))
            else writeFileSync(join(queueDir, path), text, 'latin1')
          } catch {
            continue
          }
          if (part === 'info') names.add(path)
        }
        const reading = readQueue({ queueDir, split: 3 })
        const ids: string[] = []
        for await (const { id } of reading) ids.push(id)
        const { messages, vanished, unreadable, missing, misplaced, ignored } = reading.account
        expect(new Set(ids).size).toBe(ids.length)
        expect(messages).toBe(ids.length)
        expect(messages + vanished + unreadable + missing + misplaced + ignored).toBe(names.size)
        expect(vanished).toBe(0)
      }),
      { numRuns: 60 },
    )
  })
})
