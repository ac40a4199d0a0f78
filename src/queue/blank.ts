import { CR, SPACE, TAB } from '../core/char-codes.ts'

const NO_BREAK_SPACE = 0xa0
const IDEOGRAPHIC_SPACE = 0x3000

/** True for what a copy may hold in place of a blank: SPACE, TAB, a stray CR, NO-BREAK SPACE (from HTML), IDEOGRAPHIC SPACE. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === CR || code === NO_BREAK_SPACE || code === IDEOGRAPHIC_SPACE
}

/** Offset of the first character that is no blank, `end` when all are. Linear in the blanks. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}
