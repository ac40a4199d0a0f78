import { COLON, isDigit, SPACE, ZERO } from '../../core/char-codes.ts'
import type { LineFields } from './line-fields.ts'

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
  const month = monthOf(text.charCodeAt(p + 1), text.charCodeAt(p + 2), text.charCodeAt(p + 3))
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
  if (month === 0 || year < 1000 || year > MAX_YEAR || day < 1 || day > daysIn(month, year)) return -1
  fields.day = dayNumber(day, month, year)
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

/** 1 to 12 for an English month of three letters, else 0. */
function monthOf(first: number, second: number, third: number): number {
  // Beyond ASCII the three codes would run into each other.
  if ((first | second | third) > 0x7f) return 0
  switch ((first << 16) | (second << 8) | third) {
    case 0x4a616e: // Jan
      return 1
    case 0x466562: // Feb
      return 2
    case 0x4d6172: // Mar
      return 3
    case 0x417072: // Apr
      return 4
    case 0x4d6179: // May
      return 5
    case 0x4a756e: // Jun
      return 6
    case 0x4a756c: // Jul
      return 7
    case 0x417567: // Aug
      return 8
    case 0x536570: // Sep
      return 9
    case 0x4f6374: // Oct
      return 10
    case 0x4e6f76: // Nov
      return 11
    case 0x446563: // Dec
      return 12
    default:
      return 0
  }
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days from 1970-01-01 to a date of the Gregorian calendar. `Date.UTC` says the same in ten times the time. */
function dayNumber(day: number, month: number, year: number): number {
  // Years from March on: the leap day is their last, and the months before it have 153 days in every five.
  const years = month > 2 ? year : year - 1
  const months = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leapDays + Math.floor((153 * months + 2) / 5) + day - 719_469
}

/** Length of a weekday prefix `Wed, ` at `at`, or 0. IndiMail prints one. */
export function weekdayLength(text: string, at: number): number {
  return text.charCodeAt(at + 3) === COMMA && text.charCodeAt(at + 4) === SPACE && WEEKDAYS.includes(text.slice(at, at + 3)) ? 5 : 0
}
const COMMA = 0x2c // ','
const WEEKDAYS: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
