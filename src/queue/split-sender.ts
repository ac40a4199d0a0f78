import { GREATER } from '../core/char-codes.ts'
import { isBlank } from './blank.ts'

const BOUNCING = 'bouncing'

/** Where the sender ends, and whether the bounce mark follows it. */
export interface SenderEnd {
  /** Offset after the last character of the sender: that of its closing `>`. */
  readonly end: number
  readonly bouncing: boolean
}

/**
 * Splits the envelope sender and the bounce mark off a header whose right end may have been trimmed.
 *
 * Shape: `SENDER>`, blanks or none, and perhaps `bouncing`. qmail-qread quotes nothing, so SENDER may hold `<`, `>`, `#` and blanks:
 * the right end decides, never the first `>`. The mark means that a bounce will be sent, not that this message is one.
 *
 * @param text - Text that holds the line.
 * @param start - Offset of the first character of the sender, after the `<`.
 * @param end - Offset after the last character of the line.
 * @returns Where the sender ends, or null when no `>` closes it. Never throws; linear.
 * @example splitSender('<a>b> @c.example> ', 1, 18) // { end: 16, bouncing: false }
 * @see `qmail-qread.c`: putstats; formats §2
 */
export function splitSender(text: string, start: number, end: number): SenderEnd | null {
  let stop = trimEnd(text, start, end)
  let bouncing = false
  const word = stop - BOUNCING.length
  if (word > start && text.startsWith(BOUNCING, word)) {
    const close = trimEnd(text, start, word)
    // `>bouncing`: qmail-qread always prints blanks between, and a copy keeps at least one.
    if (close === word) return null
    stop = close
    bouncing = true
  }
  if (stop <= start || text.charCodeAt(stop - 1) !== GREATER) return null
  return { end: stop - 1, bouncing }
}

/** Moves `end` left over blanks. A loop: `/ +$/` is quadratic on a long run of blanks. */
function trimEnd(text: string, start: number, end: number): number {
  let stop = end
  while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--
  return stop
}
