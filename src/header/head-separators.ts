import { CR, LF } from '../core/char-codes.ts'
import { decodeUtf8OrLatin1 } from '../core/decode-bytes.ts'

/** A line `==> PATH <==`. Offsets are 0-based, in units of the input. */
export interface HeadSeparator {
  readonly path: string
  /** Where the line starts. */
  readonly start: number
  /** Where the content of the file before it ends: head puts a line feed of its own before every separator but the first. */
  readonly contentEnd: number
  /** Where the content of its own file starts. */
  readonly end: number
  /** 1-based. */
  readonly line: number
}

const OPEN = '==> '
const CLOSE = ' <=='

/**
 * Finds every line that looks like a separator of head, genuine or not.
 *
 * @returns In order. Never throws; linear.
 */
export function findSeparators(input: string | Uint8Array): HeadSeparator[] {
  const separators: HeadSeparator[] = []
  const text = typeof input === 'string'
  let at = 0
  let line = 0
  while (at < input.length) {
    line++
    const lineEnd = text ? input.indexOf('\n', at) : input.indexOf(LF, at)
    const stop = lineEnd < 0 ? input.length : lineEnd
    if (text ? input.startsWith(OPEN, at) : startsWithOpen(input, at)) {
      const crlf = stop > at && (text ? input.charCodeAt(stop - 1) : input[stop - 1]) === CR
      const end = crlf ? stop - 1 : stop
      const whole = text ? input.slice(at, end) : decodeUtf8OrLatin1(input.subarray(at, end))
      if (whole.endsWith(CLOSE) && whole.length > OPEN.length + CLOSE.length) {
        separators.push({
          path: whole.slice(OPEN.length, -CLOSE.length),
          start: at,
          contentEnd: contentEnd(input, at, crlf),
          end: Math.min(stop + 1, input.length),
          line,
        })
      }
    }
    at = stop + 1
  }
  return separators
}

function startsWithOpen(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x3d && bytes[at + 1] === 0x3d && bytes[at + 2] === 0x3e && bytes[at + 3] === 0x20
}

function contentEnd(input: string | Uint8Array, at: number, crlf: boolean): number {
  const code = (offset: number): number | undefined => (typeof input === 'string' ? input.charCodeAt(offset) : input[offset])
  if (at === 0) return 0
  // The line feed of head itself; in a text whose line ends became CRLF, with its CR.
  return crlf && at >= 2 && code(at - 2) === CR ? at - 2 : at - 1
}
