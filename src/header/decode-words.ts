import { describeValue } from '../core/captured.ts'
import { decodeBase64 } from '../received/decode-base64.ts'
import { decodeCharset } from './decode-utf8.ts'

/** Longest charset name that is looked up, in UTF-16 code units. */
const CHARSET_LENGTH_LIMIT = 40

/** One encoded word `=?charset?Q?text?=`, cut into its parts. Offsets are 0-based. */
interface EncodedWord {
  readonly charset: string
  readonly encoding: 'Q' | 'B'
  readonly bytes: Uint8Array
  /** One past its last code unit. */
  readonly end: number
}

/**
 * Decodes the encoded words of RFC 2047 in a field value, for display.
 *
 * Shape: `=?charset?Q?text?=` or `=?charset?B?text?=`, the charset with or without a language (`utf-8*en`, RFC 2231 §5). White space
 * between two encoded words is dropped. Adjacent words in one charset are decoded as one text, because many programs cut a character
 * of several bytes at the border. A word in a charset that the platform does not know, or that is malformed, stays as it is.
 *
 * What comes out is a sender's text: it may hold control characters and markup, and must be escaped like any other text.
 *
 * @param value - An unfolded field value.
 * @returns The value with its encoded words decoded. Never throws on content; linear.
 * @throws TypeError when `value` is no string.
 * @example decodeWords('=?utf-8?Q?J=C3=BCrgen?= <j@example.test>') // 'Jürgen <j@example.test>'
 * @see RFC 2047 §2, §6.2; RFC 2231 §5
 * @group Headers
 */
export function decodeWords(value: string): string {
  if (typeof value !== 'string') throw new TypeError(`expected the value of a header field, got ${describeValue(value)}`)
  let start = value.indexOf('=?')
  if (start < 0) return value
  const pieces: string[] = []
  let from = 0
  // Words that wait for a neighbour in the same charset.
  let waiting: EncodedWord[] = []
  const flush = (): void => {
    const [first] = waiting
    if (first === undefined) return
    pieces.push(decodeCharset(joinBytes(waiting), first.charset) ?? '')
    waiting = []
  }
  while (start >= 0) {
    const word = readWord(value, start)
    if (word === null) {
      start = value.indexOf('=?', start + 2)
      continue
    }
    const between = value.slice(from, start)
    if (waiting.length === 0 || !isWhite(between)) {
      flush()
      pieces.push(between)
    } else if (waiting[0]?.charset !== word.charset) flush()
    waiting.push(word)
    from = word.end
    start = value.indexOf('=?', from)
  }
  flush()
  pieces.push(value.slice(from))
  return pieces.join('')
}

function readWord(value: string, start: number): EncodedWord | null {
  const charsetEnd = value.indexOf('?', start + 2)
  if (charsetEnd < 0 || charsetEnd - start - 2 > CHARSET_LENGTH_LIMIT || value.charCodeAt(charsetEnd + 2) !== 0x3f) return null
  const encoding = value.charAt(charsetEnd + 1).toUpperCase()
  if (encoding !== 'Q' && encoding !== 'B') return null
  const textStart = charsetEnd + 3
  // The text itself holds no `?`, so the first one ends it.
  const textEnd = value.indexOf('?', textStart)
  if (textEnd < 0 || value.charCodeAt(textEnd + 1) !== 0x3d) return null
  const label = value.slice(start + 2, charsetEnd).toLowerCase()
  const star = label.indexOf('*')
  const charset = star < 0 ? label : label.slice(0, star)
  if (charset === '' || decodeCharset(new Uint8Array(0), charset) === null) return null
  const text = value.slice(textStart, textEnd)
  return { charset, encoding, bytes: encoding === 'B' ? decodeBase64(text) : decodeQ(text), end: textEnd + 2 }
}

/** `_` is a blank, `=XX` a byte; anything else stands for itself, 8-bit characters (which may not stand there) in UTF-8. */
function decodeQ(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5f) bytes[length++] = 0x20
    else if (code === 0x3d && HEX.test(text.slice(at + 1, at + 3))) {
      bytes[length++] = Number.parseInt(text.slice(at + 1, at + 3), 16)
      at += 2
    } else if (code < 0x80) bytes[length++] = code
    else if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6)
      bytes[length++] = 0x80 | (code & 0x3f)
    } else {
      bytes[length++] = 0xe0 | (code >> 12)
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[length++] = 0x80 | (code & 0x3f)
    }
  }
  return bytes.subarray(0, length)
}

const HEX = /^[\dA-Fa-f]{2}$/

function joinBytes(words: readonly EncodedWord[]): Uint8Array {
  const [first] = words
  if (words.length === 1 && first !== undefined) return first.bytes
  let length = 0
  for (const word of words) length += word.bytes.length
  const all = new Uint8Array(length)
  let at = 0
  for (const word of words) {
    all.set(word.bytes, at)
    at += word.bytes.length
  }
  return all
}

/** Blanks, TABs and line ends alone; the empty text too. */
function isWhite(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return false
  }
  return true
}
