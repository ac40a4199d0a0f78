import { isDigit, NINE, ZERO } from '../../core/char-codes.ts'

/** Largest queue id: unsigned 64 bits. */
const MAX_ID = '18446744073709551615'

/**
 * Finds the end of a queue id.
 *
 * Shape: decimal digits as `fmt_ulong` prints them: no sign, no leading zero, at most 2^64 − 1.
 *
 * @returns Offset after the id, or -1 when none starts at `at`. Never throws; constant time.
 */
export function endOfId(text: string, at: number, end: number): number {
  let stop = at
  const limit = Math.min(end, at + MAX_ID.length + 1)
  while (stop < limit && isDigit(text.charCodeAt(stop))) stop++
  const length = stop - at
  if (length === 0 || length > MAX_ID.length) return -1
  if (text.charCodeAt(at) === ZERO && length > 1) return -1
  // Digits of equal number compare as text: 2^64 itself is no id.
  if (length === MAX_ID.length && text.slice(at, stop) > MAX_ID) return -1
  return stop
}

/**
 * Reads a plain decimal number of at most 20 digits.
 *
 * @returns Its value, or -1 when no digit stands at `at` or more than 20 do. The caller finds the end with {@link endOfDigits}.
 */
export function readNumber(text: string, at: number, end: number): number {
  let value = 0
  let stop = at
  for (; stop < end; stop++) {
    const code = text.charCodeAt(stop)
    if (code < ZERO || code > NINE) break
    value = value * 10 + (code - ZERO)
  }
  return stop === at || stop - at > MAX_ID.length ? -1 : value
}

/** Offset after the run of digits at `at`. Linear in the run. */
export function endOfDigits(text: string, at: number, end: number): number {
  let stop = at
  while (stop < end && isDigit(text.charCodeAt(stop))) stop++
  return stop
}
