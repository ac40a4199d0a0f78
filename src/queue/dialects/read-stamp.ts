import { COLON, isDigit, SPACE, ZERO } from '../../core/char-codes.ts'
import type { LineFields } from './line-fields.ts'

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const MS_PER_DAY = 86_400_000
/** Last year that a `Date` can hold whole. */
const MAX_YEAR = 275_759

/**
 * Reads `D Mon YYYY hh:mm:ss`, one blank between its parts.
 *
 * Shape: day without padding (a leading zero is accepted), English month, year of four to six digits (1969 to 2446 were seen),
 * two digits each for hour, minute and second. It does not say a zone: what follows does, and even that can be wrong.
 *
 * @param fields - Receives `day` and `timeOfDay`.
 * @returns Offset after the seconds, or -1 when there is no such date at `at`. Never throws; constant time.
 * @see `date822fmt.c`; formats §8
 */
export function readStamp(text: string, at: number, end: number, fields: LineFields): number {
  let p = at
  let day = text.charCodeAt(p) - ZERO
  if (!(day >= 0 && day <= 9)) return -1
  p++
  if (isDigit(text.charCodeAt(p))) {
    day = day * 10 + (text.charCodeAt(p) - ZERO)
    p++
  }
  if (text.charCodeAt(p) !== SPACE || text.charCodeAt(p + 4) !== SPACE) return -1
  const monthKey = (text.charCodeAt(p + 1) * 0x10000 + text.charCodeAt(p + 2)) * 0x10000 + text.charCodeAt(p + 3)
  const monthAt = p + 1
  p += 5
  let year = 0
  const yearEnd = p + 6
  const yearAt = p
  for (; p < yearEnd; p++) {
    const digit = text.charCodeAt(p) - ZERO
    if (!(digit >= 0 && digit <= 9)) break
    year = year * 10 + digit
  }
  if (p - yearAt < 4 || text.charCodeAt(p) !== SPACE) return -1
  p++
  const time = readClock(text, p)
  if (time < 0 || p + 8 > end) return -1
  if (monthKey !== fields.monthKey || year !== fields.monthYear) {
    const month = readMonth(text.slice(monthAt, monthAt + 3), year)
    if (month === null) return -1
    fields.monthKey = monthKey
    fields.monthYear = year
    fields.monthStart = month.start
    fields.monthLength = month.length
  }
  if (day < 1 || day > fields.monthLength) return -1
  fields.day = fields.monthStart + day - 1
  fields.timeOfDay = time
  return p + 8
}

/** `hh:mm:ss` at `at` in milliseconds of the day, or -1. */
function readClock(text: string, at: number): number {
  const hour = twoDigits(text, at)
  const minute = twoDigits(text, at + 3)
  const second = twoDigits(text, at + 6)
  if (!(hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59)) return -1
  if (text.charCodeAt(at + 2) !== COLON || text.charCodeAt(at + 5) !== COLON) return -1
  return (hour * 3600 + minute * 60 + second) * 1000
}

/** Two digits as a number; NaN or below zero when they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/** The first day of a month and how many it has, or null. Neighbouring lines mostly share it, so this runs seldom. */
function readMonth(name: string, year: number): { readonly start: number; readonly length: number } | null {
  const at = MONTHS.indexOf(name)
  if (at < 0 || at % 3 !== 0 || name.length !== 3 || year > MAX_YEAR || year < 1000) return null
  const start = Date.UTC(year, at / 3, 1) / MS_PER_DAY
  return { start, length: Date.UTC(year, at / 3 + 1, 1) / MS_PER_DAY - start }
}

/** Length of a weekday prefix `Wed, ` at `at`, or 0. IndiMail prints one. */
export function weekdayLength(text: string, at: number): number {
  return text.charCodeAt(at + 3) === COMMA && text.charCodeAt(at + 4) === SPACE && WEEKDAYS.includes(text.slice(at, at + 3)) ? 5 : 0
}
const COMMA = 0x2c // ','
const WEEKDAYS: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
