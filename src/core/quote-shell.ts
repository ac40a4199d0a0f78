import { isPrintable, isUnprintable } from './unprintable.ts'

/**
 * Quotes a value for a POSIX shell line that a person will paste.
 *
 * Single quotes keep every byte but themselves. Unprintable characters are worse than shell syntax here: a pasted line feed runs
 * the rest as a command of its own, ESC reaches the terminal, a bidirectional mark shows another line than the one that runs. A
 * value with one is written in the `$'…'` form, which bash, zsh, ksh93, mksh, ash and POSIX.1-2024 shells read.
 *
 * @param value - Any text, hostile text too. NUL cannot stand in a shell word and is left out.
 * @returns One shell word, printable, in one line. Words of safe characters alone stay bare. Never throws; linear.
 * @example quoteShell("it's") // 'it'\''s'
 */
export function quoteShell(value: string): string {
  if (SAFE_WORD.test(value)) return value
  if (isPrintable(value)) return `'${value.replaceAll("'", "'\\''")}'`
  const pieces: string[] = []
  for (const character of value) {
    if (character === "'" || character === '\\') pieces.push(`\\${character}`)
    else if (isUnprintable(character.codePointAt(0) as number)) pieces.push(octalEscapes(character))
    else pieces.push(character)
  }
  return `$'${pieces.join('')}'`
}

/** A leading `-` would be an option and a leading `~` a home directory: neither may stand bare. */
const SAFE_WORD = /^[A-Za-z0-9_/.:@%+,][A-Za-z0-9_/.:@%+,=-]*$/

/** The UTF-8 bytes of one character as `\ooo`; a lone surrogate has none and becomes U+FFFD. */
function octalEscapes(character: string): string {
  const point = character.codePointAt(0) as number
  if (point === 0) return ''
  const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
  const bytes =
    code < 0x80
      ? [code]
      : code < 0x800
        ? [0xc0 | (code >> 6), 0x80 | (code & 0x3f)]
        : code < 0x10000
          ? [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]
          : [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}
