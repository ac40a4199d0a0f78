import type { QueuedMessage, QueuedRecipient } from '../queue/queued-message.ts'
import { readChannelRecords, readInfoRecord, readTodoRecords } from './envelope-records.ts'
import type { LookedFile, QueueFiles } from './queue-file.ts'
import type { Ledger } from './read-account.ts'

/**
 * A message with the bytes behind what qmail-qread shows as `_`.
 *
 * @group Reading a queue
 */
export interface RawQueuedMessage extends QueuedMessage {
  /** With `rawBytes` only. */
  readonly raw?: {
    readonly sender: Uint8Array
    /** In the order of `recipients`. */
    readonly recipients: readonly Uint8Array[]
    /** Who called qmail-queue, and its process: known only while the message stands in todo/; else null. */
    readonly uid: number | null
    readonly pid: number | null
  }
}

/** The files of one queue and where they stand. */
export interface QueuePlace {
  /** Resolved directory of the queue, for paths. */
  readonly root: string
  /** What messages carry in `queue`. */
  readonly queue: string | null
  readonly bigTodo: boolean
  readonly rawBytes: boolean
  /** bounce/ may be looked into. */
  readonly seesBounces: boolean
  readonly files: QueueFiles
  readonly ledger: Ledger
}

export type Channel = 'local' | 'remote'

/**
 * Reads one message of info/, in the order in which qmail-qread does.
 *
 * @param channels - The channels whose directory of this number may be looked into.
 * @returns Null when it is no message that can be shown; the account then says why.
 */
export function readMessage(place: QueuePlace, splitDir: number, id: string, channels: readonly Channel[]): RawQueuedMessage | null {
  const { files, ledger, root } = place
  const inSplit = `${splitDir}/${id}`
  const mess = files.look(`${root}/mess/${inSplit}`)
  const infoPath = `${root}/info/${inSplit}`
  const info = files.look(infoPath)
  // qmail removes info/ID before mess/ID: where info/ID still stands, its message was not delivered meanwhile.
  if (info === 'absent') return vanish(ledger)
  if (mess === 'absent') return miss(ledger, `${root}/mess/${inSplit}`)
  if (info === 'refused' || mess === 'refused') return refuse(ledger)
  const text = files.read(info)
  if (text === 'absent') return vanish(ledger)
  if (text === 'refused') return refuse(ledger)
  const record = readInfoRecord(text.text)
  if (record.damage !== null) ledger.note('disk-record-damaged', infoPath, record.damage)
  const bouncing = place.seesBounces && files.exists(`${root}/bounce/${id}`)
  const { recipients, raw } = readRecipients(place, inSplit, record.tail, channels)
  const message = { id, queue: place.queue, date: wholeSeconds(info), size: mess.stats.size, sender: record.sender, bouncing, recipients }
  return place.rawBytes ? { ...message, raw: toRaw(record.raw, raw, null, null) } : message
}

/** All local recipients, then all remote ones, each in file order. A channel whose recipients are all done has no file. */
function readRecipients(
  { files, ledger, root, rawBytes }: QueuePlace,
  inSplit: string,
  infoTail: string,
  channels: readonly Channel[],
): { readonly recipients: QueuedRecipient[]; readonly raw: string[] } {
  const recipients: QueuedRecipient[] = []
  const raw: string[] = []
  let tail = infoTail
  for (const channel of channels) {
    const path = `${root}/${channel}/${inSplit}`
    const file = files.look(path)
    const text = typeof file === 'string' ? file : files.read(file)
    if (typeof text === 'string') continue
    const records = readChannelRecords(tail + text.text, channel, rawBytes)
    tail = ''
    if (records.damage !== null) ledger.note('disk-record-damaged', path, records.damage)
    // One by one: a spread of 100,000 recipients overflows the stack.
    for (const recipient of records.recipients) recipients.push(recipient)
    for (const bytes of records.raw) raw.push(bytes)
  }
  return { recipients, raw }
}

/** Reads one message of todo/. @returns Null when it is in info/ too (that one is read there), or is no message that can be shown. */
export function readTodoMessage(place: QueuePlace, splitDir: number, id: string): RawQueuedMessage | null {
  const { files, ledger, root } = place
  const inSplit = `${splitDir}/${id}`
  const messPath = `${root}/mess/${inSplit}`
  const todoPath = `${root}/todo/${place.bigTodo ? inSplit : id}`
  const todo = files.look(todoPath)
  const mess = files.look(messPath)
  // Looked for last: a message that leaves todo/ between the looks is in info/ by then.
  if (files.exists(`${root}/info/${inSplit}`)) return null
  if (todo === 'absent') return vanish(ledger)
  if (todo === 'refused' || mess === 'refused') return refuse(ledger)
  if (mess === 'absent') return miss(ledger, messPath)
  const text = files.read(todo)
  if (text === 'absent') return vanish(ledger)
  if (text === 'refused') return refuse(ledger)
  const record = readTodoRecords(text.text)
  if (record.damage !== null) ledger.note('disk-record-damaged', todoPath, record.damage)
  const { sender, recipients } = record
  const message = { id, queue: place.queue, date: wholeSeconds(todo), size: mess.stats.size, sender, bouncing: false, recipients }
  return place.rawBytes ? { ...message, raw: toRaw(record.rawSender, record.raw, record.uid, record.pid) } : message
}

function refuse(ledger: Ledger): null {
  ledger.unreadable++
  return null
}

function vanish(ledger: Ledger): null {
  ledger.vanished++
  return null
}

function miss(ledger: Ledger, path: string): null {
  ledger.missing++
  ledger.note('disk-message-missing', path)
  return null
}

/** qmail-qread prints whole seconds; a time before 1970 rounds towards the past like any other. */
function wholeSeconds(file: LookedFile): Date {
  return new Date(Math.floor(file.stats.mtimeMs / 1000) * 1000)
}

function toRaw(
  sender: string,
  recipients: readonly string[],
  uid: number | null,
  pid: number | null,
): NonNullable<RawQueuedMessage['raw']> {
  return { sender: Buffer.from(sender, 'latin1'), recipients: recipients.map((bytes) => Buffer.from(bytes, 'latin1')), uid, pid }
}
