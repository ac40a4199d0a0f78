import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RawQueuedMessage } from '../../src/node/read-message.ts'
import { type QueueReading, readQueue } from '../../src/node/read-queue.ts'
import { byText, printQread, splitListing } from '../disk/print-qread.ts'
import { asUser, giveTo, IS_ROOT, unpackQueue } from '../disk/unpack-queue.ts'

const CAPTURES = join(import.meta.dirname, '..', 'fixtures', 'captures')
const LIVE = join(process.env['SPAMSCOPE_DATA'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data'), 'live')
/** A user who owns nothing of his own on usual machines. */
const PLAIN_UID = 65534

interface TruthMessage {
  readonly id: string
  readonly state: string
  readonly size: number
  readonly mtime?: number
  readonly senderB64?: string
  readonly senderShown?: string
  readonly bouncing: boolean
  readonly warning?: string | null
  readonly listedByQread?: boolean
  readonly todoRecords?: readonly string[]
  readonly uid?: number | null
  readonly pid?: number | null
  readonly recipients: readonly { readonly channel: string; readonly done: boolean; readonly addrB64: string; readonly shown: string }[]
}

const readText = (file: string): string => readFileSync(file, 'latin1')
const readTruth = (folder: string): TruthMessage[] => JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')).messages
const bytes = (base64: string | undefined): Uint8Array => new Uint8Array(Buffer.from(base64 ?? '', 'base64'))
const plainBytes = (value: Uint8Array | undefined): Uint8Array => new Uint8Array(value ?? [])

async function collect(reading: QueueReading): Promise<RawQueuedMessage[]> {
  const messages = []
  for await (const message of reading) messages.push(message)
  return messages
}

describe.each([
  ['the main capture', CAPTURES, 72],
  ['random-1000', join(CAPTURES, 'random-1000'), 948],
])('%s', (_name, folder, count) => {
  it('equals what qmail-qread printed, line for line', async () => {
    const reading = readQueue({ queueDir: unpackQueue(join(folder, 'queue.tar.gz')) })
    const messages = await collect(reading)
    expect(messages.map(printQread).sort(byText)).toEqual(splitListing(readText(join(folder, 'qread.txt'))).messages)
    expect(messages.length).toBe(count)
    expect(reading.account).toMatchObject({ messages: count, todo: 0, vanished: 0, misplaced: 0, complete: true })
  })

  it('equals it for a plain user who owns the files', async (context) => {
    if (!IS_ROOT) context.skip('not root: the test above ran as a plain user')
    const queueDir = unpackQueue(join(folder, 'queue.tar.gz'))
    giveTo(queueDir, PLAIN_UID, PLAIN_UID)
    const messages = await asUser(PLAIN_UID, PLAIN_UID, () => collect(readQueue({ queueDir })))
    expect(messages.map(printQread).sort(byText)).toEqual(splitListing(readText(join(folder, 'qread.txt'))).messages)
  })

  it('equals the truth in every field, true bytes included', async () => {
    const messages = await collect(readQueue({ queueDir: unpackQueue(join(folder, 'queue.tar.gz')), rawBytes: true }))
    const read = new Map(messages.map((message) => [message.id, message]))
    // The main capture says what is listed; in random-1000 that is whatever is preprocessed and has its mess file.
    const listed = readTruth(folder).filter((truth) =>
      truth.listedByQread === undefined
        ? truth.state === 'preprocessed' && truth.warning === null
        : truth.listedByQread && truth.mtime !== undefined,
    )
    // The rest is a warning in the listing: an info file that is a loop, a mess file that is missing.
    const shown = listed.filter((truth) => read.has(truth.id))
    expect(shown.length).toBe(count)
    expect(messages.length).toBe(count)
    for (const truth of shown) {
      const message = read.get(truth.id)
      expect(message).toMatchObject({
        id: truth.id,
        queue: null,
        size: truth.size,
        date: new Date((truth.mtime ?? Number.NaN) * 1000),
        sender: truth.senderShown,
        bouncing: truth.bouncing,
      })
      expect(plainBytes(message?.raw?.sender)).toEqual(bytes(truth.senderB64))
      expect(message?.recipients).toEqual(truth.recipients.map(({ channel, done, shown: address }) => ({ address, channel, done })))
      expect(message?.raw?.recipients.map(plainBytes)).toEqual(truth.recipients.map((recipient) => bytes(recipient.addrB64)))
    }
  })

  it('shows the messages of todo/ when asked, each once, with the uid that qmail-queue recorded', async () => {
    const reading = readQueue({ queueDir: unpackQueue(join(folder, 'queue.tar.gz')), includeTodo: true, rawBytes: true })
    const messages = await collect(reading)
    const todo = messages.filter((message) => message.recipients.some((recipient) => recipient.channel === 'todo'))
    const expected = readTruth(folder).filter((truth) => truth.state === 'todo')
    expect(todo.map((message) => message.id).sort(byText)).toEqual(expected.map((truth) => truth.id).sort(byText))
    expect(new Set(messages.map((message) => message.id)).size).toBe(count + expected.length)
    expect(reading.account).toMatchObject({ messages: count + expected.length, todo: expected.length })
    for (const truth of expected) {
      const message = todo.find(({ id }) => id === truth.id)
      const records = (truth.todoRecords ?? []).map((record) => Buffer.from(record, 'base64').toString('latin1'))
      const addresses =
        records.length > 0
          ? records.filter((record) => record.startsWith('T')).map((record) => record.slice(1))
          : truth.recipients.map((recipient) => recipient.shown)
      expect(message?.recipients).toEqual(addresses.map((address) => ({ address, channel: 'todo', done: false })))
      const sender = records.find((record) => record.startsWith('F'))?.slice(1) ?? truth.senderShown
      expect(message).toMatchObject({ sender, size: truth.size, bouncing: false, raw: { uid: truth.uid, pid: truth.pid } })
    }
  })
})

describe('the warnings of qmail-qread', () => {
  it('have a diagnostic each, with the path', async () => {
    const reading = readQueue({ queueDir: unpackQueue(join(CAPTURES, 'queue.tar.gz')) })
    await collect(reading)
    const found = reading.account.diagnostics.map(({ code, text }) => [code, text?.split('/').slice(-3).join('/')])
    expect(splitListing(readText(join(CAPTURES, 'qread.txt'))).warnings.length).toBe(4)
    expect(found.map(String).sort(byText)).toEqual([
      'disk-message-missing,mess/7/2625158',
      'disk-symlink,info/11/2625162',
      'disk-symlink,local/8/2625159',
      'disk-symlink,remote/9/2625160',
    ])
  })

  it('of random-1000 are the messages without a mess file', async () => {
    const folder = join(CAPTURES, 'random-1000')
    const reading = readQueue({ queueDir: unpackQueue(join(folder, 'queue.tar.gz')) })
    await collect(reading)
    const missing = reading.account.diagnostics
      .filter(({ code }) => code === 'disk-message-missing')
      .map(({ text }) => text?.split('/').pop() ?? '')
    const warned = splitListing(readText(join(folder, 'qread.txt'))).warnings.map((line) => /#(\d+)/.exec(line)?.[1] ?? '')
    expect(missing.sort(byText)).toEqual(warned.sort(byText))
    expect(reading.account.missing).toBe(warned.length)
  })
})

describe('queues of re-enacted days', () => {
  const names = existsSync(LIVE) ? readdirSync(LIVE).filter((name) => existsSync(join(LIVE, name, 'queue.tar.gz'))) : []
  it.skipIf(names.length > 0)('skipped: SPAMSCOPE_DATA has no live/', () => {})
  it.each(names)('%s equals what qmail-qread printed, line for line', async (name) => {
    const reading = readQueue({ queueDir: unpackQueue(join(LIVE, name, 'queue.tar.gz')) })
    const messages = await collect(reading)
    const listing = splitListing(readText(join(LIVE, name, 'qread.txt')))
    expect(messages.map(printQread).sort(byText)).toEqual(listing.messages)
    const truth = JSON.parse(readFileSync(join(LIVE, name, 'truth.json'), 'utf8'))
    expect(messages.length).toBe(truth.messages)
    expect(messages.reduce((sum, message) => sum + message.recipients.length, 0)).toBe(truth.recipients)
  })
})
