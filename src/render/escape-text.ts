import { isPrintable, isUnprintable } from '../core/unprintable.ts'

/**
 * Makes text of a sender's safe to show on a terminal or in a plain-text mail: every character that is not seen as itself
 * (ESC, LF, bidirectional marks, zero-width characters, …) is written as `\xNN` or `\u{NNNN}`.
 *
 * @param text - Any text, hostile text too.
 * @param limit - Longest result in UTF-16 code units; what is longer ends in `...`.
 * @returns One line of printable text. Never throws; linear.
 * @example escapeText('a\u001b[2Jb') // 'a\\x1b[2Jb'
 */
export function escapeText(text: string, limit: number = Number.POSITIVE_INFINITY): string {
  const short = text.length > limit ? `${text.slice(0, Math.max(0, limit - 3))}...` : text
  if (isPrintable(short)) return short
  const pieces: string[] = []
  for (const character of short) {
    const code = character.codePointAt(0) as number
    if (!isUnprintable(code)) pieces.push(character)
    else pieces.push(code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`)
  }
  return pieces.join('')
}
