import { SPACE } from '../core/char-codes.ts'
import type { QueuedRecipient } from '../queue/queued-message.ts'

const NUL = 0x00
const UNDERSCORE = 0x5f // '_'
const TILDE = 0x7e // '~'
const PENDING = 0x54 // 'T'
const DONE = 0x44 // 'D'

/** Bytes that qmail-qread shows as `_`, the NUL that ends each record excepted. Most files hold none. */
const DIRTY = /[^\0\x20-\x7e]/

/** The records of a channel file. */
export interface ChannelRecords {
  readonly recipients: QueuedRecipient[]
  /** The true bytes of each address, one to one in U+0000 to U+00FF. Filled only on request. */
  readonly raw: string[]
  /** What is wrong with the file, or null. */
  readonly damage: string | null
}

/** The record of info/ID. */
export interface InfoRecord {
  readonly sender: string
  readonly raw: string
  /** Whole records behind the sender's. qmail-qread prints them as recipients: its reader's buffer goes on into the next file. */
  readonly tail: string
  readonly damage: string | null
}

/** Replaces what qmail-qread replaces: each byte outside 32..126 by `_`. The text holds one byte in each character. */
export function cleanAddress(bytes: string): string {
  return DIRTY.test(bytes) || bytes.includes('\0') ? replaceBytes(bytes, UNDERSCORE) : bytes
}

/** The same for whole records: NULs stay where they are. */
function cleanRecords(text: string): string {
  return DIRTY.test(text) ? replaceBytes(text, NUL) : text
}

/** By bytes: `replace(/…/g)` keeps a list of its matches, and a file of control characters makes millions of them. */
function replaceBytes(text: string, forNul: number): string {
  const bytes = Buffer.from(text, 'latin1')
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte === NUL) bytes[at] = forNul
    else if (byte < SPACE || byte > TILDE) bytes[at] = UNDERSCORE
  }
  return bytes.toString('latin1')
}

/**
 * Reads `F<sender>\0`.
 *
 * For an empty file or one without NUL qmail-qread shows bytes of the message before; here only the message's own bytes are shown.
 */
export function readInfoRecord(text: string): InfoRecord {
  const end = text.indexOf('\0')
  const record = end === -1 ? text : text.slice(0, end)
  const raw = record.slice(1)
  const rest = end === -1 ? '' : text.slice(end + 1)
  return {
    sender: cleanAddress(raw),
    raw,
    tail: rest.slice(0, rest.lastIndexOf('\0') + 1),
    damage: findInfoDamage(text, end),
  }
}

function findInfoDamage(text: string, end: number): string | null {
  if (text === '') return 'empty: the sender is not known, and is shown as the null sender'
  if (!text.startsWith('F')) return 'the first record is no sender'
  if (end === -1) return 'the sender is not ended by NUL and may be cut'
  return end + 1 === text.length ? null : 'bytes stand behind the sender'
}

/** Reads `T<address>\0` (pending) and `D<address>\0` (done) records, in file order. Other records and an unended last one are passed over, as qmail-qread does. */
export function readChannelRecords(text: string, channel: 'local' | 'remote', keepRaw: boolean): ChannelRecords {
  const recipients: QueuedRecipient[] = []
  const raw: string[] = []
  const shown = cleanRecords(text)
  let unknown = 0
  let start = 0
  for (let end = text.indexOf('\0'); end !== -1; end = text.indexOf('\0', start)) {
    const letter = text.charCodeAt(start)
    if (letter === PENDING || letter === DONE) {
      recipients.push({ address: shown.slice(start + 1, end), channel, done: letter === DONE })
      if (keepRaw) raw.push(text.slice(start + 1, end))
    } else unknown++
    start = end + 1
  }
  const parts = []
  if (unknown > 0) parts.push(`${unknown} records are neither pending nor done`)
  if (start < text.length) parts.push('the last recipient is not ended by NUL')
  return { recipients, raw, damage: parts.length === 0 ? null : parts.join('; ') }
}

/** The records of todo/ID: what qmail-queue wrote and qmail-send has not yet sorted into channels. */
export interface TodoRecords {
  readonly uid: number | null
  readonly pid: number | null
  readonly sender: string
  readonly rawSender: string
  readonly recipients: QueuedRecipient[]
  readonly raw: string[]
  readonly damage: string | null
}

/** Reads `u<uid>\0p<pid>\0F<sender>\0T<address>\0…`. Other letters are records of forks (IndiMail's `e` and `h`). */
export function readTodoRecords(text: string): TodoRecords {
  const recipients: QueuedRecipient[] = []
  const raw: string[] = []
  let uid: number | null = null
  let pid: number | null = null
  let rawSender: string | null = null
  const shown = cleanRecords(text)
  let start = 0
  for (let end = text.indexOf('\0'); end !== -1; end = text.indexOf('\0', start)) {
    const value = text.slice(start + 1, end)
    switch (text.charAt(start)) {
      case 'u':
        uid ??= readCount(value)
        break
      case 'p':
        pid ??= readCount(value)
        break
      case 'F':
        rawSender ??= value
        break
      case 'T':
        recipients.push({ address: shown.slice(start + 1, end), channel: 'todo', done: false })
        raw.push(value)
        break
    }
    start = end + 1
  }
  const damage = rawSender === null ? 'no sender' : start < text.length ? 'the last record is not ended by NUL' : null
  return { uid, pid, sender: cleanAddress(rawSender ?? ''), rawSender: rawSender ?? '', recipients, raw, damage }
}

/** A uid or pid of at most 15 digits, or null. */
function readCount(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}
