import { DASH, GREATER } from '../../core/char-codes.ts'
import { isBlank } from '../blank.ts'

const ASTERISK = 0x2a // '*'
const BAR = 0x7c // '|'
const BULLET = 0x2022 // '•'

/**
 * Skips what a mail, a forum or a list puts before a copied line: blanks, `>`, and `-`, `*`, `|`, `•` when a blank follows.
 *
 * @returns Offset of the first character of the line itself, `end` when there is none. Never throws; linear in what is skipped.
 */
export function skipMarks(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isBlank(code) || code === GREATER) at++
    else if (isListMark(code) && at + 1 < end && isBlank(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}

function isListMark(code: number): boolean {
  return code === DASH || code === ASTERISK || code === BAR || code === BULLET
}
