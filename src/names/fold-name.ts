import { decodePunycode } from './decode-punycode.ts'

/** Letters that NFD leaves whole. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  œ: 'oe',
  ə: 'e',
  ħ: 'h',
  ŋ: 'n',
}

/** Longest name that is folded, in UTF-16 code units: an address has at most 254 octets. Longer ones are cut. */
export const FOLDED_NAME_LIMIT = 512

/**
 * Brings a name to the letters that the model knows: `xn--` decoded, lower case, marks dropped, `ł` to `l`, `ß` to `ss`.
 *
 * Letters of other scripts stay as they are; the model counts them as unknown.
 *
 * @param name - A label or a local part. Only its first {@link FOLDED_NAME_LIMIT} code units are read.
 * @returns The folded name; the name itself where nothing is to fold. Never throws; linear.
 * @example foldName('xn--mnchen-3ya') // 'munchen'
 * @group Names
 * @see scoring §1, Input; Unicode Standard Annex 15
 */
export function foldName(name: string): string {
  const short = name.length > FOLDED_NAME_LIMIT ? name.slice(0, FOLDED_NAME_LIMIT) : name
  const lower = short.toLowerCase()
  const decoded = lower.startsWith('xn--') ? (decodePunycode(lower.slice(4)) ?? lower) : lower
  let folded = ''
  for (const character of decoded.normalize('NFD')) {
    if (isMark(character.codePointAt(0) as number)) continue
    folded += Object.hasOwn(WHOLE_LETTERS, character) ? WHOLE_LETTERS[character] : character
  }
  return folded
}

/** Combining Diacritical Marks: those that NFD parts from Latin letters. */
function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f
}
