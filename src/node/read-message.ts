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
  readonly files: QueueFiles
  readonly ledger: Ledger
}

/** Reads one message of info/ in the order in which qmail-qread does; null when it is no message, which the account then tells. */
export function readMessage(place: QueuePlace, splitDir: number, id: string): RawQueuedMessage | null {
  const { files, ledger, root } = place
  const inSplit = `${splitDir}/${id}`
  const infoPath = `${root}/info/${inSplit}`
  const mess = files.look(`${root}/mess/${inSplit}`)
  if (mess === 'absent') {
    // qmail removes info/ID before mess/ID: where the first still stands, the message was not delivered meanwhile.
    const info = files.look(infoPath)
    if (info === 'absent') ledger.vanished++
    else {
      ledger.missing++
      ledger.note('disk-message-missing', `${root}/mess/${inSplit}`)
    }
    return null
  }
  if (mess === 'refused') return refuse(ledger)
  const info = files.look(infoPath)
  if (info === 'refused') return refuse(ledger)
  const infoText = info === 'absent' ? 'absent' : files.read(info)
  if (info === 'absent' || infoText === 'absent') {
    ledger.vanished++
    return null
  }
  if (infoText === 'refused') return refuse(ledger)
  const record = readInfoRecord(infoText.text)
  if (record.damage !== null) ledger.note('disk-record-damaged', infoPath, record.damage)
  const bouncing = files.exists(`${root}/bounce/${id}`)
  const recipients: QueuedRecipient[] = []
  const raw: string[] = []
  let tail = record.tail
  for (const channel of CHANNELS) {
    const path = `${root}/${channel}/${inSplit}`
    const file = files.look(path)
    if (file === 'absent' || file === 'refused') continue
    const text = files.read(file)
    if (text === 'absent' || text === 'refused') continue
    const records = readChannelRecords(tail + text.text, channel, place.rawBytes)
    tail = ''
    if (records.damage !== null) ledger.note('disk-record-damaged', path, records.damage)
    for (const recipient of records.recipients) recipients.push(recipient)
    for (const bytes of records.raw) raw.push(bytes)
  }
  const message = { id, queue: place.queue, date: wholeSeconds(info), size: mess.stats.size, sender: record.sender, bouncing, recipients }
  return place.rawBytes ? { ...message, raw: toRaw(record.raw, raw, null, null) } : message
}

/** Reads one message that stands in todo/ only; null when it is in info/ too, or gone. */
export function readTodoMessage(place: QueuePlace, id: string, splitDir: number): RawQueuedMessage | null {
  const { files, ledger, root } = place
  const inSplit = `${splitDir}/${id}`
  const todoPath = `${root}/todo/${place.bigTodo ? inSplit : id}`
  if (files.exists(`${root}/info/${inSplit}`)) return null
  const todo = files.look(todoPath)
  const text = typeof todo === 'string' ? todo : files.read(todo)
  const mess = files.look(`${root}/mess/${inSplit}`)
  if (todo === 'refused' || text === 'refused' || mess === 'refused') return refuse(ledger)
  if (todo === 'absent' || text === 'absent') {
    ledger.vanished++
    return null
  }
  if (mess === 'absent') {
    ledger.missing++
    ledger.note('disk-message-missing', `${root}/mess/${inSplit}`)
    return null
  }
  const record = readTodoRecords((text as { readonly text: string }).text)
  if (record.damage !== null) ledger.note('disk-record-damaged', todoPath, record.damage)
  const message = {
    id,
    queue: place.queue,
    date: wholeSeconds(todo),
    size: mess.stats.size,
    sender: record.sender,
    bouncing: false,
    recipients: record.recipients,
  }
  return place.rawBytes ? { ...message, raw: toRaw(record.rawSender, record.raw, record.uid, record.pid) } : message
}

const CHANNELS = ['local', 'remote'] as const

function refuse(ledger: Ledger): null {
  ledger.unreadable++
  return null
}

/** qmail-qread prints whole seconds; a time before 1970 rounds towards the past like any other. */
function wholeSeconds(file: LookedFile): Date {
  return new Date(Math.floor(file.stats.mtimeMs / 1000) * 1000)
}

function toRaw(sender: string, recipients: readonly string[], uid: number | null, pid: number | null): RawQueuedMessage['raw'] & object {
  return { sender: Buffer.from(sender, 'latin1'), recipients: recipients.map((bytes) => Buffer.from(bytes, 'latin1')), uid, pid }
}
