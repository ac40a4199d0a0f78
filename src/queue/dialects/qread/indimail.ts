import { HASH, SLASH, SPACE, TAB } from '../../../core/char-codes.ts'
import type { LineFields } from '../line-fields.ts'
import type { QreadDialect } from '../qread-dialect.ts'
import { endOfDigits } from '../read-number.ts'
import { readStamp, weekdayLength } from '../read-stamp.ts'
import { readRest, readTail, readWarning } from './qmail.ts'

/**
 * IndiMail's listing: several queues, weekday and split directory in the header, a third channel `todo`, counts, and recipients that
 * are printed raw. Its warnings and fatals go to standard error; `2>&1` brings them here.
 */
export const indimail: QreadDialect = {
  id: 'indimail',
  title: 'qmail-qread of IndiMail',
  genuine: true,
  names: 'indimail',
  source: 'indimail-mta qmail-qread.c: fmtstats, main_function, putcounts, usage, read_shm; process_queue.c; formats §3',
  rules: [
    {
      id: 'indimail-header',
      kind: 'header',
      first: 'MTWFS0123456789',
      examples: [
        'Wed, 25 Nov 2026 03:19:38 GMT  1/#2679110  127  <x@c.example> ',
        'Wed, 25 Nov 2026 03:19:39 GMT  0/#2679201  135  <>  bouncing',
        'Wed, 25 Nov 2026 03:19:39 GMT  queue1/#2679201  135  <> ',
        '25 Nov 2026 03:19:39 GMT  14/#2679399  163  <j__rgen@x.example> ',
        'Wed, 25 Nov 2026 03:19:39 GMT  #2679399  163  <j__rgen@x.example> ',
      ],
      nearMisses: [
        'Wod, 25 Nov 2026 03:19:38 GMT  1/#2679110  127  <x@c.example> ',
        'Wed, 25 Nov 2026 03:19:38 GMT  a b/#2679110  127  <x@c.example> ',
        'Wed, 25 Nov 2026 03:19:38 GMT  1/#2679110  127  <x@c.example>',
        '25 Nov 2026 03:19:39 GMT  #2679399  163  <j__rgen@x.example> ',
      ],
      source: 'indimail-mta qmail-qread.c: fmtstats; date822fmt.c',
      read(text, start, end, fields) {
        const weekday = weekdayLength(text, start)
        const at = readStamp(text, start + weekday, end, fields)
        if (at < 0 || !text.startsWith(LABEL, at)) return false
        const place = at + LABEL.length
        const hash = endOfPlace(text, place, end)
        // Neither weekday nor place: that line is the common dialect's.
        if (hash < 0 || (hash === place && weekday === 0)) return false
        fields.placeStart = place
        fields.placeEnd = Math.max(place, hash - 1)
        return readTail(text, hash + 1, end, fields)
      },
    },
    {
      id: 'indimail-todo-recipient',
      kind: 'recipient',
      first: '\t ',
      plain: true,
      examples: ['\ttodo\ta@remote.example', '  done\ttodo\ta@remote.example', '\ttodo\t'],
      nearMisses: ['\ttodo a@remote.example', '\tToDo\ta@remote.example'],
      source: 'indimail-mta qmail-qread.c: main_function',
      read: (text, start) =>
        text.startsWith('\ttodo\t', text.charCodeAt(start) === TAB || !text.startsWith('  done', start) ? start : start + 6),
    },
    {
      id: 'indimail-queue',
      kind: 'framing',
      first: 'p',
      effect: 'queue',
      examples: ['processing queue /var/indimail/queue/queue1', 'processing queue /var/indimail/queue/nqueue'],
      nearMisses: ['processing queue ', 'processing queues /var/indimail/queue/queue1'],
      source: 'indimail-mta process_queue.c',
      read: (text, start, end, fields) => readRest(text, start, end, fields, 'processing queue '),
    },
    {
      id: 'indimail-count',
      kind: 'framing',
      first: 'MT',
      effect: 'count',
      examples: [
        'Messages in local  queue: 1',
        'Messages in bounce queue: 0',
        'Total Messages in todo   queue: 3',
        'Total Messages in remote queue: 8',
      ],
      nearMisses: ['Messages in other  queue: 1', 'Messages in local  queue: ', 'Messages in local  queue: 1 2', 'messages in queue: 3'],
      source: 'indimail-mta qmail-qread.c: putcounts',
      read(text, start, end, fields) {
        const at = text.startsWith('Total ', start) ? start + 6 : start
        const label = COUNT_LABELS.find((words) => text.startsWith(words, at))
        if (label === undefined) return false
        fields.restStart = at + label.length
        fields.restEnd = endOfDigits(text, fields.restStart, end)
        return fields.restEnd === end && fields.restStart < end
      },
    },
    {
      id: 'indimail-usage',
      kind: 'framing',
      first: 'q\t',
      effect: 'usage',
      examples: [
        'qmail-read [-calrt]',
        '\t-a - Display local, remote and todo Queues',
        '\t-i - Display queue counts, concurrencies queue load',
      ],
      nearMisses: ['qmail-read', '\t-a', '\t- Display'],
      source: 'indimail-mta qmail-qread.c: usage',
      read: (text, start) =>
        text.startsWith('qmail-read [-', start) || (text.startsWith('\t-', start) && text.startsWith(' - Display ', start + 3)),
    },
    {
      id: 'indimail-load',
      kind: 'framing',
      first: 'qnt',
      effect: 'other',
      examples: [
        'queue      local  Remote   +/- enabled',
        'queue      local  Remote   +/- flag',
        'queue1     0/10     0/10   .   enabled',
        'queue count = 5, queue configured = 5, Total queue load = 0.0000',
        'threshold = 5',
        'no active dynamic queue',
      ],
      nearMisses: ['queue1', 'queue count', 'threshold', 'queueing 5/5 . enabled'],
      source: 'indimail-mta qmail-qread.c: read_shm',
      read: (text, start, end) =>
        text.startsWith('queue      local  Remote', start) ||
        text.startsWith('queue count = ', start) ||
        text.startsWith('threshold = ', start) ||
        (text.startsWith('no active dynamic queue', start) && end - start === 23) ||
        isLoadRow(text, start, end),
    },
    {
      id: 'indimail-warning',
      kind: 'warning',
      first: 'q',
      examples: ['qmail-qread: warn: trouble with #123: No such file or directory'],
      nearMisses: ['qmail-qread: warn: trouble with #x: No such file or directory', 'qmail-qread: warn: something else'],
      source: 'indimail-mta qmail-qread.c: err',
      read: (text, start, end, fields) => readWarning(text, start, end, fields, 'qmail-qread: warn: trouble with #'),
    },
    {
      id: 'indimail-fatal',
      kind: 'fatal',
      first: 'q',
      examples: [
        'qmail-qread: fatal: unable to opendir info/0: Permission denied',
        'qmail-qread: fatal: dynamic queue disabled / qscheduler not running',
      ],
      nearMisses: ['qmail-qread: fatal: ', 'qmail-send: fatal: unable to opendir'],
      source: 'indimail-mta qmail-qread.c: die_opendir',
      read: (text, start, end, fields) => readRest(text, start, end, fields, 'qmail-qread: fatal: '),
    },
  ],
}

const LABEL = ' GMT  '
export const COUNT_LABELS: readonly string[] = [
  'Messages in local  queue: ',
  'Messages in remote queue: ',
  'Messages in bounce queue: ',
  'Messages in todo   queue: ',
]

/**
 * Finds the `#` after an optional place: `1/#`, `queue1/#` or `#`.
 *
 * @returns Its offset, or -1. The place holds neither blank nor `#`. Linear in the place.
 */
export function endOfPlace(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) === HASH) return start
  let at = start
  while (at < end && text.charCodeAt(at) !== HASH && text.charCodeAt(at) !== SPACE && text.charCodeAt(at) !== TAB) at++
  return at > start + 1 && at < end && text.charCodeAt(at) === HASH && text.charCodeAt(at - 1) === SLASH ? at : -1
}

/** A row of the load table: `queue1     0/10     0/10   .   enabled`. */
function isLoadRow(text: string, start: number, end: number): boolean {
  if (!text.startsWith('queue', start)) return false
  const nameEnd = endOfDigits(text, start + 5, end)
  return (
    nameEnd > start + 5 &&
    text.charCodeAt(nameEnd) === SPACE &&
    (text.startsWith('enabled', end - 7) || text.startsWith('disabled', end - 8))
  )
}

/** True when the place of a header names a queue (`queue1`) rather than a split directory (`1`). */
export function placeIsQueue(text: string, fields: LineFields): boolean {
  return fields.placeEnd > fields.placeStart && endOfDigits(text, fields.placeStart, fields.placeEnd) < fields.placeEnd
}
