import { CR, LF, SPACE, TAB } from '../core/char-codes.ts'

/**
 * Unfolds a field value and trims its outer blanks.
 *
 * A line end before a blank is removed and the blank stays, as RFC 5322 §2.2.3 wants it: `a\r\n\tb` gives `a\tb`. A line end that
 * no blank follows cannot stand inside a field; it becomes one blank, so that words do not grow together.
 *
 * @param value - A field value, folded or not, with LF or CRLF.
 * @returns The value in one line. Never throws; linear.
 * @example unfold(' a\r\n b ') // 'a b'
 */
export function unfold(value: string): string {
  let lineEnd = value.indexOf('\n')
  if (lineEnd < 0) return trimBlanks(value, 0, value.length)
  const pieces: string[] = []
  let from = 0
  while (lineEnd >= 0) {
    let end = lineEnd
    while (end > from && value.charCodeAt(end - 1) === CR) end--
    pieces.push(value.slice(from, end))
    const next = value.charCodeAt(lineEnd + 1)
    if (next !== SPACE && next !== TAB) pieces.push(' ')
    from = lineEnd + 1
    lineEnd = value.indexOf('\n', from)
  }
  pieces.push(value.slice(from))
  const text = pieces.join('')
  return trimBlanks(text, 0, text.length)
}

/**
 * A slice without blanks and line ends at either end. `String.prototype.trim` would also take a no-break space, which is content.
 *
 * @param start - First code unit (0-based).
 * @param end - One past the last.
 */
export function trimBlanks(text: string, start: number, end: number): string {
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

/** Space, TAB, CR or LF. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === LF || code === CR
}
