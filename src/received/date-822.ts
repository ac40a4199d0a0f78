/** A date of a mail header, read. */
export interface ZonedDate {
  readonly date: Date | null
  /** The zone as written (`-0000`, `+0200`, `GMT`); null when absent. */
  readonly zone: string | null
}

/** Longest date text that is read, in UTF-16 code units; a real one has some 40 with its comment. */
export const DATE_LENGTH_LIMIT = 200

const NONE: ZonedDate = { date: null, zone: null }
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'

/** What qmail and nearly everybody else prints: an optional weekday, day, month, four-digit year, time, numeric zone, optional comment. */
const USUAL = /^(?:[A-Za-z]{3},? +)?(\d{1,2}) +([A-Za-z]{3}) +(\d{4}) +(\d\d):(\d\d):(\d\d) +([+-]\d{4})(?: *\([^()]*\))?$/

/** `Z`, the North American names, and the military letters, which RFC 5322 §4.3 reads as unknown (-0000). Minutes east of UTC. */
const NAMED_ZONES: ReadonlyMap<string, number> = new Map([
  ['UT', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['Z', 0],
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
])

/**
 * Reads the date of a Received or Date field.
 *
 * Shape: `25 Nov 2026 03:27:39 -0000` (qmail), with a weekday before it, without seconds, with a zone by name, with comments
 * anywhere, with a year of two digits (00 to 49 is 20NN, 50 to 99 is 19NN) or three (19NN…), and the order of C's `ctime`.
 * A date that does not exist (`30 Feb`, `25:00`) is `null`; a missing or unknown zone counts as UTC.
 *
 * @param text - The date alone, in one line.
 * @returns The instant (second resolution) and the zone as written; both `null` when it is no date. Never throws; linear, at most
 *   {@link DATE_LENGTH_LIMIT} code units are read.
 * @example readDate822('25 Nov 2026 03:27:39 +0100').zone // '+0100'
 * @see RFC 5322 §3.3, §4.3; `date822fmt.c`
 */
export function readDate822(text: string): ZonedDate {
  const usual = USUAL.exec(text)
  if (usual !== null) {
    const [, day, month, year, hour, minute, second, zone] = usual as unknown as string[]
    return finish(Number(day), monthOf(month as string), Number(year), Number(hour), Number(minute), Number(second), zone as string)
  }
  if (text.length > DATE_LENGTH_LIMIT) return NONE
  return readObsolete(stripComments(text).split(/[\s,]+/))
}

/** Day, month, year, time and zone in either order: what the words look like decides. */
function readObsolete(words: readonly string[]): ZonedDate {
  let day = -1
  let month = -1
  let year = -1
  let time: RegExpExecArray | null = null
  let zone: string | null = null
  for (const word of words) {
    if (word === '' || (month < 0 && day < 0 && isWeekday(word))) continue
    if (time === null && word.includes(':')) {
      time = TIME.exec(word)
      if (time === null) return NONE
    } else if (month < 0 && monthOf(word) >= 0) month = monthOf(word)
    else if (day < 0 && DAY.test(word)) day = Number(word)
    else if (year < 0 && YEAR.test(word)) year = fullYear(word)
    else if (time !== null && zone === null && ZONE.test(word)) zone = word
    else return NONE
  }
  if (time === null || day < 0 || month < 0 || year < 0) return NONE
  return finish(day, month, year, Number(time[1]), Number(time[2]), Number(time[3] ?? 0), zone)
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?$/
const DAY = /^\d{1,2}$/
const YEAR = /^(?:\d{2}|\d{3}|\d{4,6})$/
const ZONE = /^(?:[+-]\d{2}:?\d{2}|[A-Za-z]{1,5})$/

function isWeekday(word: string): boolean {
  return word.length >= 3 && 'mondaytuesdaywednesdaythursdayfridaysaturdaysunday'.includes(word.toLowerCase())
}

function monthOf(word: string): number {
  if (word.length !== 3) return -1
  const at = MONTHS.indexOf(word.toLowerCase())
  return at >= 0 && at % 3 === 0 ? at / 3 : -1
}

function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return digits.length === 3 ? 1900 + year : year
}

function finish(day: number, month: number, year: number, hour: number, minute: number, second: number, zone: string | null): ZonedDate {
  const offset = zone === null ? 0 : zoneMinutes(zone)
  if (offset === null || month < 0 || day < 1 || hour > 23 || minute > 59 || second > 60 || year < 1900) return NONE
  const start = Date.UTC(year, month, day)
  // `31 Apr` would silently become 1 May.
  const check = new Date(start)
  if (check.getUTCDate() !== day || check.getUTCMonth() !== month) return NONE
  const date = new Date(start + ((hour * 60 + minute - offset) * 60 + second) * 1000)
  return Number.isNaN(date.getTime()) ? NONE : { date, zone }
}

/** Minutes east of UTC; 0 for a name nobody knows; null for a number that is no zone. */
function zoneMinutes(zone: string): number | null {
  const sign = zone.charCodeAt(0)
  if (sign !== 0x2b && sign !== 0x2d) return NAMED_ZONES.get(zone.toUpperCase()) ?? 0
  const digits = zone.replace(':', '')
  const minutes = Number(digits.slice(3))
  if (minutes > 59) return null
  return (sign === 0x2d ? -1 : 1) * (Number(digits.slice(1, 3)) * 60 + minutes)
}

/** Comments may nest; one that is never closed runs to the end. */
function stripComments(text: string): string {
  if (!text.includes('(')) return text
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x28) {
      if (depth === 0) pieces.push(text.slice(from, at), ' ')
      depth++
    } else if (code === 0x29 && depth > 0) {
      depth--
      if (depth === 0) from = at + 1
    }
  }
  if (depth === 0) pieces.push(text.slice(from))
  return pieces.join('')
}
