/** Character codes that the hot loops compare with, named once. */
export const TAB = 0x09
export const LF = 0x0a
export const CR = 0x0d
export const ESCAPE = 0x1b
export const SPACE = 0x20 // ' '
export const HASH = 0x23 // '#'
export const LEFT_PAREN = 0x28 // '('
export const RIGHT_PAREN = 0x29 // ')'
export const DASH = 0x2d // '-'
export const SLASH = 0x2f // '/'
export const ZERO = 0x30 // '0'
export const NINE = 0x39 // '9'
export const COLON = 0x3a // ':'
export const SEMICOLON = 0x3b // ';'
export const LESS = 0x3c // '<'
export const GREATER = 0x3e // '>'
export const BACKSLASH = 0x5c // '\'

/** True for the ten ASCII digits. */
export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE
}
