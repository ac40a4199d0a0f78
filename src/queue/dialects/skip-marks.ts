import { DASH, ESCAPE, GREATER } from '../../core/char-codes.ts'
import { isBlank } from '../blank.ts'

const LEFT_BRACKET = 0x5b // '['
/** The first character that can end a colour code. */
const AT = 0x40 // '@'
const ASTERISK = 0x2a // '*'
const BAR = 0x7c // '|'
const BULLET = 0x2022 // '•'

/**
 * Skips what a mail, a forum or a list puts before a copied line: blanks, `>`, and `-`, `*`, `|`, `•` when a blank follows; and the colour
 * codes of `grep --color`, without which the recipients below a painted date would go to the message above.
 *
 * @returns Offset of the first character of the line itself, `end` when there is none. Never throws; linear in what is skipped.
 */
export function skipMarks(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isBlank(code) || code === GREATER) at++
    else if (code === ESCAPE && text.charCodeAt(at + 1) === LEFT_BRACKET) at = endOfColour(text, at + 2, end)
    else if (isListMark(code) && at + 1 < end && isBlank(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}

/** Offset after a terminal's colour code whose parameters begin at `at`. */
function endOfColour(text: string, at: number, end: number): number {
  let stop = at
  while (stop < end && text.charCodeAt(stop) < AT) stop++
  return Math.min(end, stop + 1)
}

function isListMark(code: number): boolean {
  return code === DASH || code === ASTERISK || code === BAR || code === BULLET
}
