import { DASH, HASH, LESS, TAB } from '../../../core/char-codes.ts'
import { isBlank, skipBlanks } from '../../blank.ts'
import type { QueuedRecipient } from '../../queued-message.ts'
import { splitSender } from '../../split-sender.ts'
import type { LineFields } from '../line-fields.ts'
import type { QreadDialect } from '../qread-dialect.ts'
import { endOfDigits, endOfId, readNumber } from '../read-number.ts'
import { readStamp, weekdayLength } from '../read-stamp.ts'
import { skipMarks } from '../skip-marks.ts'
import { COUNT_LABELS, endOfPlace } from './indimail.ts'
import { hasEscape, readRest } from './qmail.ts'

/**
 * Copies out of mails, forums and web pages: blanks collapsed, TABs lost, lines quoted, indented or run together, addresses eaten as
 * HTML tags. A line is read when its own words still say what it is.
 */
export const pasted: QreadDialect = {
  id: 'pasted',
  title: 'Listings copied out of pages, mails and terminals',
  genuine: false,
  names: 'qmail',
  source: 'formats §4',
  rules: [
    {
      id: 'pasted-header',
      kind: 'header',
      first: null,
      examples: [
        '18 Jul 2005 15:03:07 GMT #2996948 9073 <> bouncing',
        '       4 Nov 2002 18:17:55 GMT  #206850  1355  <somebody@rgrjr.dyndns.org>',
        '- 14 Jul 2026 09:03:07 GMT #23 72 <s@x.example>',
        '> > 14 Jul 2026 09:03:07 GMT  #23  72  <s@x.example> ',
        '18 Jul 2005 15:03:07 GMT #2996948 9073 <a@x.example> done remote b@y.example remote c@y.example',
        '19 Jan 2038 08:44:07 -119 GMT  #2625111  156  <a@c.example>',
      ],
      nearMisses: [
        '18 Jul 2005 15:03:07 GMT #2996948 9073 bouncing',
        '18 Jul 2005 15:03:07 GMT #2996948 <> bouncing',
        '14 Jul 2026 09:03:07 GMT  #23  72  <s@x.example> and more',
      ],
      source: 'formats §4: kb.plesk.com/en/766, rgrjr.com, users.md story 5',
      read: readPastedHeader,
    },
    {
      id: 'pasted-recipient',
      kind: 'recipient',
      first: null,
      examples: [
        'done remote user1@domain1.example',
        'done remote',
        '- local bob@mx.example',
        '\t       remote\tabuse@first.example',
        '> \tremote\tr@y.example',
        'remote a@x.example remote b@x.example',
      ],
      nearMisses: ['remote host said no', 'done', 'remotely a@x.example', 'the remote a@x.example'],
      source: 'formats §4: kb.plesk.com/fr/766, rgrjr.com, a README',
      read: readPastedRecipient,
    },
    {
      id: 'pasted-fatal',
      kind: 'fatal',
      first: null,
      examples: ['> fatal: unable to chdir: access denied'],
      nearMisses: ['> fatal: something else', '> not fatal: out of memory'],
      source: 'formats §4',
      read(text, start, end, fields) {
        const at = skipMarks(text, start, end)
        return (
          (text.startsWith('unable to ', at + FATAL.length) || text.startsWith('out of memory', at + FATAL.length)) &&
          readRest(text, at, end, fields, FATAL)
        )
      },
    },
    {
      id: 'pasted-count',
      kind: 'framing',
      first: null,
      effect: 'count',
      examples: ['Messages in local queue: 1', '> Total Messages in todo queue: 3'],
      nearMisses: ['Messages in local  queue: 1', 'Messages in other queue: 1', 'Messages in local queue: many', 'messages in queue: 3'],
      source: 'indimail-mta qmail-qread.c: putcounts, with its blanks collapsed',
      read(text, start, end, fields) {
        const at = skipMarks(text, start, end)
        const from = text.startsWith('Total ', at) ? at + 6 : at
        const label = COLLAPSED_COUNTS.find((words) => text.startsWith(words, from))
        if (label === undefined) return false
        fields.restStart = from + label.length
        fields.restEnd = endOfDigits(text, fields.restStart, end)
        return fields.restEnd > fields.restStart && skipBlanks(text, fields.restEnd, end) === end
      },
    },
    {
      id: 'pasted-qstat',
      kind: 'framing',
      first: null,
      effect: 'other',
      examples: ['messages in queue: 27645', '- messages in queue but not yet preprocessed: 82'],
      nearMisses: ['the messages in queue: 3', 'messages in the queue: 3'],
      source: 'qmail-qstat.sh; both commands in one paste, users.md story 5',
      read(text, start, end) {
        const at = skipMarks(text, start, end)
        return text.startsWith('messages in queue: ', at) || text.startsWith('messages in queue but not yet preprocessed: ', at)
      },
    },
  ],
}

const FATAL = 'fatal: '
const LABEL = 'GMT'
const PLUS = 0x2b // '+'
const ANOTHER_HEADER = /GMT {1,2}[^ #]{0,40}#[0-9]/
const HEADERS = /[0-9]{1,2} {1,2}[A-Z][a-z]{2} [0-9]{4,9} [0-9]{1,2}:[0-9]{2}:[0-9]{2} {1,2}GMT {1,2}[^ #]{0,40}#[0-9]/g
/** A shell's prompt, and the command behind it. */
const PROMPT = /(?:[#$%]|qmail-qread) {1,4}$/
const COLLAPSED_COUNTS: readonly string[] = COUNT_LABELS.map((label) => label.replace(/ +/g, ' '))
const DONE = 'done'
const HIDDEN = '[email protected]'
const CHANNELS = ['local', 'remote', 'todo'] as const

function readPastedHeader(text: string, start: number, end: number, fields: LineFields): boolean {
  const stamp = afterStamp(text, start, end, fields)
  if (stamp < 0) return false
  const place = skipBlanks(text, stamp, end)
  const hash = endOfPlace(text, place, end)
  if (hash < 0 || text.charCodeAt(hash) !== HASH) return false
  const idEnd = endOfId(text, hash + 1, end)
  const sizeAt = idEnd < 0 ? -1 : skipBlanks(text, idEnd, end)
  if (idEnd < 0 || sizeAt === idEnd) return false
  const size = readNumber(text, sizeAt, end)
  const less = skipBlanks(text, endOfDigits(text, sizeAt, end), end)
  if (size < 0 || text.charCodeAt(less) !== LESS || less >= end) return false
  fields.placeStart = place
  fields.placeEnd = Math.max(place, hash - 1)
  fields.idStart = hash + 1
  fields.idEnd = idEnd
  fields.size = size
  fields.senderStart = less + 1
  if (fields.mayBePainted && hasEscape(text, less + 1, end)) return false
  // Two messages on one line: the last bracket would make one of them, with all between as its sender.
  if (ANOTHER_HEADER.test(text.slice(less, end))) return false
  const sender = splitSender(text, less + 1, end)
  if (sender !== null) {
    fields.senderEnd = sender.end
    fields.bouncing = sender.bouncing
    return true
  }
  return readRunTogether(text, less + 1, end, fields)
}

/** `SENDER> [bouncing] CHANNEL ADDRESS …`: header and recipients on one line. */
function readRunTogether(text: string, start: number, end: number, fields: LineFields): boolean {
  // In a piece of its own: looked for in the whole text, it would be found lines above, or only at the beginning.
  const close = start + text.slice(start, end).lastIndexOf('>')
  if (close < start) return false
  let at = skipBlanks(text, close + 1, end)
  const bouncing = text.startsWith('bouncing', at) && isBlank(text.charCodeAt(at + 8))
  if (bouncing) at = skipBlanks(text, at + 8, end)
  const recipients = readItems(text, at, end)
  if (recipients === null) return false
  fields.senderEnd = close
  fields.bouncing = bouncing
  fields.recipients = recipients
  return true
}

function readPastedRecipient(text: string, start: number, end: number, fields: LineFields): boolean {
  const first = readChannel(text, skipMarks(text, start, end), end)
  if (first === null) return false
  // A TAB that was kept still ends the fixed part: all after it is address. Else outer blanks are the copy's.
  const kept = text.charCodeAt(first.end) === TAB
  const from = kept ? first.end + 1 : skipBlanks(text, first.end, end)
  let to = end
  if (!kept) while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  const address = text.slice(from, to)
  if (!kept && hasBlank(address)) {
    const several = readItems(text, skipMarks(text, start, end), end)
    if (several !== null) {
      fields.recipients = several
      return true
    }
    // `remote host said no` is prose; an address with a blank in it still has its `@`, or was hidden by the page.
    if (!address.includes('@') && !isHiddenAddress(address)) return false
  }
  fields.recipients = [{ address, channel: first.channel, done: first.done }]
  return true
}

/**
 * Every word up to `end` as `[done] CHANNEL ADDRESS` items, or null when anything else stands there or nothing does. The page may have
 * hidden an address, or eaten it.
 */
function readItems(text: string, start: number, end: number): QueuedRecipient[] | null {
  const items: QueuedRecipient[] = []
  let at = start
  while (at < end) {
    const item = readChannel(text, at, end)
    if (item === null) return null
    const from = skipBlanks(text, item.end, end)
    const eaten = from === end || readChannel(text, from, end) !== null
    let to = text.startsWith(HIDDEN, from) ? from + HIDDEN.length : from
    while (!eaten && to < end && !isBlank(text.charCodeAt(to))) to++
    const address = text.slice(from, to)
    if (!eaten && !address.includes('@') && !isHiddenAddress(address)) return null
    items.push({ address, channel: item.channel, done: item.done })
    at = skipBlanks(text, to, end)
  }
  return items.length > 0 ? items : null
}

/** `[done] CHANNEL`, and the offset after the channel, where a blank or the line's end must follow. */
function readChannel(text: string, start: number, end: number): { channel: QueuedRecipient['channel']; done: boolean; end: number } | null {
  const done = text.startsWith(DONE, start) && start + DONE.length < end && isBlank(text.charCodeAt(start + DONE.length))
  const at = done ? skipBlanks(text, start + DONE.length, end) : start
  const channel = CHANNELS.find((word) => text.startsWith(word, at))
  if (channel === undefined) return null
  const stop = at + channel.length
  return stop === end || (stop < end && isBlank(text.charCodeAt(stop))) ? { channel, done, end: stop } : null
}

/** True for what some pages show in place of every address: `[email protected]`. */
export function isHiddenAddress(address: string): boolean {
  return address.length === HIDDEN.length && address.startsWith('[email') && address.endsWith('protected]')
}

function hasBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isBlank(text.charCodeAt(at))) return true
  return false
}

/** Offset after `[Day, ]D Mon YYYY hh:mm:ss`, quoting marks before it allowed; -1 when the line does not begin so. */
function endOfStamp(text: string, start: number, end: number, fields: LineFields): number {
  const at = skipMarks(text, start, end)
  return readStamp(text, at + weekdayLength(text, at), end, fields)
}

/** Offset after such a stamp and ` GMT`, or -1. */
function afterStamp(text: string, start: number, end: number, fields: LineFields): number {
  const stamp = endOfStamp(text, start, end, fields)
  if (stamp < 0) return -1
  const label = skipBlanks(text, endOfZone(text, stamp, end), end)
  return label > stamp && text.startsWith(LABEL, label) && label + LABEL.length < end ? label + LABEL.length : -1
}

/** Offset after the piece of a zone that qmail-zone-header names, ` -119`, or `at` where there is none. */
function endOfZone(text: string, at: number, end: number): number {
  const sign = skipBlanks(text, at, end)
  if (text.charCodeAt(sign) !== DASH && text.charCodeAt(sign) !== PLUS) return at
  const zoneEnd = endOfDigits(text, sign + 1, end)
  return zoneEnd === sign + 1 ? at : zoneEnd
}

/**
 * True for a line that begins as a header does, or has a header's label and number: what follows it belongs to its message, not to the one
 * before, even when the rest of it is beyond reading (a sender that was eaten as an HTML tag, a month in another language).
 */
export function beginsAsHeader(text: string, start: number, end: number, fields: LineFields): boolean {
  return endOfStamp(text, start, end, fields) >= 0 || ANOTHER_HEADER.test(text.slice(start, end))
}

/**
 * Splits a line on which a page put several messages, or one behind a prompt.
 *
 * @returns A piece for each header; what stands before the first of them is left out. Null where no header stands, or one at the line's
 *   beginning. Linear.
 */
export function splitHeaders(line: string): readonly string[] | null {
  const starts = [...line.matchAll(HEADERS)].map(({ index }) => index)
  if (starts.length === 0 || (starts.length === 1 && !PROMPT.test(line.slice(0, starts[0])))) return null
  return starts.map((start, i) => line.slice(start, starts[i + 1]))
}
