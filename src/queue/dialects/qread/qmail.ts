import { DASH, ESCAPE, GREATER, LESS, SPACE, TAB, ZERO } from '../../../core/char-codes.ts'
import type { LineFields } from '../line-fields.ts'
import type { QreadDialect } from '../qread-dialect.ts'
import { endOfDigits, endOfId, readNumber } from '../read-number.ts'
import { readStamp } from '../read-stamp.ts'

/**
 * The listing of every fork with one queue: qmail 1.03, netqmail, notqmail, qmail-ldap, aQmail, eQmail, and the local-time forks,
 * which print another zone under the same label.
 */
export const qmail: QreadDialect = {
  id: 'qmail',
  title: 'qmail-qread of all forks with one queue',
  genuine: true,
  names: 'qmail',
  source: 'qmail-qread.c: main, fmtstats, putstats, out; formats §2',
  rules: [
    {
      id: 'qmail-header',
      kind: 'header',
      first: '0123456789',
      examples: [
        '14 Jul 2026 09:03:07 GMT  #23  72  <s@x.example> ',
        '1 Jan 1969 00:00:00 GMT  #18446744073709551557  0  <>  bouncing',
        '10 May 2446 22:38:55 GMT  #0  6442450951  <a>b> @c.example> ',
        '24 Nov 2026 21:48:44 GMT  #2625131  172  <x>  bouncing> ',
      ],
      nearMisses: [
        '14 Jul 2026 09:03:07 GMT  #23  72  <s@x.example>',
        '14 Jul 2026 09:03:07 GMT #23  72  <s@x.example> ',
        '14 Jul 2026 09:03:07 GMT  #18446744073709551616  72  <s@x.example> ',
        '32 Jul 2026 09:03:07 GMT  #23  72  <s@x.example> ',
        '14 Jul 2026 09:03:07 GMT  #23  72  <s@x.example> bouncing',
      ],
      source: 'qmail-qread.c: fmtstats, putstats',
      read(text, start, end, fields) {
        const at = readStamp(text, start, end, fields)
        if (at < 0 || !text.startsWith(LABEL, at)) return false
        fields.placeStart = fields.placeEnd = at
        return readTail(text, at + LABEL.length, end, fields)
      },
    },
    {
      id: 'qmail-zone-header',
      kind: 'header',
      first: '0123456789',
      examples: ['19 Jan 2038 08:44:07 -119 GMT  #2625111  156  <<a@c.example>> ', '19 Jan 2038 08:44:07 +1 GMT  #1  156  <>  bouncing'],
      nearMisses: [
        '19 Jan 2038 08:44:07 119 GMT  #2625111  156  <a@c.example> ',
        '19 Jan 2038 08:44:07 - GMT  #2625111  156  <a@c.example> ',
        '19 Jan 2038 08:44:07  GMT  #2625111  156  <a@c.example> ',
      ],
      source:
        'date822fmt.c of the local-time patch: a zone of more than four digits near 2038, of which qmail-qread.c cuts the last six bytes',
      read(text, start, end, fields) {
        const at = readStamp(text, start, end, fields)
        const sign = text.charCodeAt(at + 1)
        if (at < 0 || text.charCodeAt(at) !== SPACE || (sign !== DASH && sign !== PLUS)) return false
        const zoneEnd = endOfDigits(text, at + 2, end)
        if (zoneEnd === at + 2 || !text.startsWith(LABEL, zoneEnd)) return false
        fields.placeStart = fields.placeEnd = zoneEnd
        return readTail(text, zoneEnd + LABEL.length, end, fields)
      },
    },
    {
      id: 'qmail-recipient',
      kind: 'recipient',
      first: '\t ',
      plain: true,
      examples: ['\tremote\tr@y.example', '\tlocal\tl@mx', '  done\tremote\td@y.example', '\tremote\t', '\tlocal\t  done@mx.example.test'],
      nearMisses: ['\tremote r@y.example', ' done\tremote\td@y.example', '  done \tremote\td@y.example', '\telsewhere\tr@y.example'],
      source: 'qmail-qread.c: main',
      read: (text, start, end) => {
        const at = text.charCodeAt(start) === TAB ? start : start + DONE.length
        if (at !== start && !text.startsWith(DONE, start)) return false
        // The line before all others in a listing: comparing where the channel ends first is twice as fast as comparing words alone.
        if (text.charCodeAt(at + 7) === TAB) return end - at >= 8 && text.startsWith('\tremote', at)
        return end - at >= 7 && text.startsWith('\tlocal\t', at)
      },
    },
    {
      id: 'qmail-warning',
      kind: 'warning',
      first: 'w',
      examples: ['warning: trouble with #123: file does not exist', 'warning: trouble with #18446744073709551615: access denied'],
      nearMisses: ['warning: trouble with #abc: file does not exist', 'warning: trouble with #123'],
      source: 'qmail-qread.c: warn',
      read: (text, start, end, fields) => readWarning(text, start, end, fields, 'warning: trouble with #'),
    },
    {
      id: 'qmail-fatal',
      kind: 'fatal',
      first: 'f',
      unquoted: true,
      examples: ['fatal: out of memory', 'fatal: unable to chdir: access denied', 'fatal: unable to opendir info/5: file does not exist'],
      nearMisses: ['fatal:', 'fatal error'],
      source: 'qmail-qread.c: die_nomem, die_chdir, die_opendir',
      read: (text, start, end, fields) => readRest(text, start, end, fields, 'fatal: '),
    },
  ],
}

const LABEL = ' GMT  #'
const PLUS = 0x2b // '+'
const DONE = '  done'
const MARK = '>  bouncing'

/** `ID  SIZE  <SENDER> ` or `ID  SIZE  <SENDER>  bouncing`, from the first digit of the id to the end of the line. */
export function readTail(text: string, at: number, end: number, fields: LineFields): boolean {
  const idEnd = endOfId(text, at, end)
  if (idEnd < 0 || text.charCodeAt(idEnd) !== SPACE || text.charCodeAt(idEnd + 1) !== SPACE) return false
  const sizeAt = idEnd + 2
  const sizeEnd = endOfDigits(text, sizeAt, end)
  const size = readNumber(text, sizeAt, sizeEnd)
  if (size < 0 || (sizeEnd - sizeAt > 1 && text.charCodeAt(sizeAt) === ZERO)) return false
  if (text.charCodeAt(sizeEnd) !== SPACE || text.charCodeAt(sizeEnd + 1) !== SPACE || text.charCodeAt(sizeEnd + 2) !== LESS) return false
  const senderStart = sizeEnd + 3
  // The right end decides: `<x>  bouncing> ` is the sender `x>  bouncing`, and its message is not bouncing.
  const bouncing = text.charCodeAt(end - 1) !== SPACE
  const senderEnd = bouncing ? end - MARK.length : end - 2
  if (senderEnd < senderStart) return false
  if (bouncing ? !text.startsWith(MARK, senderEnd) : text.charCodeAt(senderEnd) !== GREATER) return false
  if (fields.mayBePainted && hasEscape(text, senderStart, senderEnd)) return false
  fields.idStart = at
  fields.idEnd = idEnd
  fields.size = size
  fields.senderStart = senderStart
  fields.senderEnd = senderEnd
  fields.bouncing = bouncing
  return true
}

/** True for a terminal's colour code: qmail-qread masks that byte, so what `grep --color` or a pager painted is not the sender. */
export function hasEscape(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === ESCAPE) return true
  return false
}

/** `INTRO ID: REASON`. */
export function readWarning(text: string, start: number, end: number, fields: LineFields, intro: string): boolean {
  if (!text.startsWith(intro, start)) return false
  const at = start + intro.length
  const idEnd = endOfId(text, at, end)
  if (idEnd < 0 || idEnd + 2 > end || !text.startsWith(': ', idEnd)) return false
  fields.idStart = at
  fields.idEnd = idEnd
  fields.restStart = idEnd + 2
  fields.restEnd = end
  return true
}

/** `INTRO REST`, with something in the rest. */
export function readRest(text: string, start: number, end: number, fields: LineFields, intro: string): boolean {
  if (end - start <= intro.length || !text.startsWith(intro, start)) return false
  fields.restStart = start + intro.length
  fields.restEnd = end
  return true
}
