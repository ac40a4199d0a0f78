import { CR, LF } from '../core/char-codes.ts'
import { decodeLatin1 } from '../core/decode-bytes.ts'
import { decodeUtf8 } from './decode-utf8.ts'

/** The header section of a message as text with LF line ends, or with CRLF, or mixed. */
export interface HeaderSection {
  /** Up to and with the empty line. */
  readonly text: string
  /** True when `text` still has one code unit a byte, because the section as a whole is no UTF-8: each field is to be decoded by itself. */
  readonly undecoded: boolean
  /** Length in units of the input. */
  readonly length: number
  readonly terminated: boolean
}

/** How far a text is searched for its first LF, in units of the input. Without one so far, CR alone ends its lines. */
export const LINE_END_WINDOW = 65_536

/**
 * Cuts the header section off a message, so that its body is never read.
 *
 * The empty line may be LF, CRLF, or any number of CR before the LF. A text that has CR but no LF in its first
 * {@link LINE_END_WINDOW} units is taken as a text whose lines end in CR alone.
 *
 * @returns Never throws; linear in the header.
 */
export function cutHeaderSection(input: string | Uint8Array): HeaderSection {
  if (typeof input === 'string') return endsInCr(input) ? cutCrText(input) : cutText(input)
  const crOnly = endsInCr(input)
  const end = findEmptyLine(input, crOnly ? CR : LF)
  const length = end < 0 ? input.length : end
  const bytes = input.subarray(0, length)
  const decoded = decodeUtf8(bytes)
  const text = decoded ?? decodeLatin1(bytes)
  return { text: crOnly ? text.replaceAll('\r', '\n') : text, undecoded: decoded === null, length, terminated: end >= 0 }
}

function cutText(text: string): HeaderSection {
  let at = 0
  for (;;) {
    const lineEnd = text.indexOf('\n', at)
    if (lineEnd < 0) return { text, undecoded: false, length: text.length, terminated: false }
    let end = lineEnd
    while (end > at && text.charCodeAt(end - 1) === CR) end--
    if (end === at) return { text: text.slice(0, lineEnd + 1), undecoded: false, length: lineEnd + 1, terminated: true }
    at = lineEnd + 1
  }
}

function cutCrText(text: string): HeaderSection {
  const empty = text.startsWith('\r') ? -1 : text.indexOf('\r\r')
  const terminated = empty >= 0 || text.startsWith('\r')
  const length = terminated ? empty + 2 : text.length
  return { text: text.slice(0, length).replaceAll('\r', '\n'), undecoded: false, length, terminated }
}

/** One past the empty line, or -1. */
function findEmptyLine(bytes: Uint8Array, lineFeed: number): number {
  let at = 0
  for (;;) {
    const lineEnd = bytes.indexOf(lineFeed, at)
    if (lineEnd < 0) return -1
    let end = lineEnd
    while (end > at && bytes[end - 1] === CR) end--
    if (end === at) return lineEnd + 1
    at = lineEnd + 1
  }
}

function endsInCr(input: string | Uint8Array): boolean {
  if (typeof input === 'string') {
    const window = input.length > LINE_END_WINDOW ? input.slice(0, LINE_END_WINDOW) : input
    return !window.includes('\n') && window.includes('\r')
  }
  const window = input.subarray(0, LINE_END_WINDOW)
  return !window.includes(LF) && window.includes(CR)
}
