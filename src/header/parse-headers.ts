import { describeValue } from '../core/captured.ts'
import { COLON, CR, SPACE, TAB } from '../core/char-codes.ts'
import { type Diagnostic, diagnose } from '../core/diagnostic.ts'
import { parseReceived, type Received } from '../received/parse-received.ts'
import { reachesTraceLimit } from '../received/trace-line.ts'
import { trimBlanks, unfold } from '../received/unfold.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { type HeaderBlock, type HeaderField, type HeaderLine, IndexedHeader } from './header-block.ts'
import { cutHeaderSection } from './header-section.ts'

export type { HeaderBlock, HeaderField, HeaderLine } from './header-block.ts'

/** Most fields that are kept; a real header has some 100. */
export const FIELD_LIMIT = 100_000
/** Most diagnostics about single lines of one header; one more then counts the rest. */
export const LINE_DIAGNOSTIC_LIMIT = 100

/**
 * Reads the header section of a message: stops at the first empty line, reads no body, bears truncation.
 *
 * Field grammar of RFC 5322 §2.2 and §3.6.8, with the obsolete blanks before the colon. LF and CRLF end a line alike, line by line;
 * CR alone does so only in a text without any LF, else it is content. Bytes decode as UTF-8, a field that is not UTF-8 as Latin-1.
 * NUL and 8-bit are content. A byte order mark and an mbox `From ` line before the first field are set aside. Any other line that
 * is no field and continues none is kept in `unrecognized`, and the header goes on.
 *
 * @param input - Text or bytes that begin with a header. A body may follow and costs nothing.
 * @returns The fields in order. An empty input has none and is not terminated. Never throws on content; linear in the header.
 * @throws TypeError when `input` is neither a string nor bytes.
 * @example parseHeaders('Subject: Hello\r\n World\r\n\r\nbody').get('subject') // 'Hello World'
 * @see RFC 5322 §2.2, §4.5; formats §5.7
 * @group Headers
 */
export function parseHeaders(input: string | Uint8Array): HeaderBlock {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw new TypeError(`expected the text or bytes of a message, got ${describeValue(input)}`)
  }
  const section = cutHeaderSection(input)
  const reading = new HeaderReading(section.undecoded ? decodeField : keep)
  reading.readLines(section.text)
  return new IndexedHeader({
    fields: reading.fields,
    received: reading.received,
    terminated: section.terminated,
    length: section.length,
    lineEnds: readLineEnds(section.text),
    mboxFrom: reading.mboxFrom,
    unrecognized: reading.unrecognized,
    diagnostics: reading.finish(section.text, section.terminated),
  })
}

function readLineEnds(text: string): HeaderBlock['lineEnds'] {
  if (!text.includes('\r\n')) return text.includes('\n') ? 'lf' : null
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) if (text.charCodeAt(at - 1) !== CR) return 'mixed'
  return 'crlf'
}

const NON_ASCII = /[\x80-\xff]/
const UTF8_MARK_AS_LATIN1 = '\xef\xbb\xbf'
const RECEIVED_LENGTH = 8

type Decode = (text: string) => string

const keep: Decode = (text) => text

/** From one code unit a byte to text: UTF-8 where it is UTF-8, else as it stands, which is Latin-1. */
const decodeField: Decode = (text) => {
  if (!NON_ASCII.test(text)) return text
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return decodeUtf8(bytes) ?? text
}

class HeaderReading {
  readonly fields: HeaderField[] = []
  readonly received: Received[] = []
  readonly unrecognized: HeaderLine[] = []
  readonly diagnostics: Diagnostic[] = []
  mboxFrom: string | null = null
  #lines = 0
  #beyondLimit = 0
  #lineDiagnostics = 0
  readonly #decode: Decode

  constructor(decode: Decode) {
    this.#decode = decode
  }

  /** @param text - A header section; what stands behind its empty line must be cut off. */
  readLines(text: string): void {
    let at = this.#skipMark(text)
    const seesCr = text.includes('\r')
    // Of the open field: where its name and value begin, how far its last line goes, how many lines it has.
    let name = -1
    let value = 0
    let end = 0
    let folded = false
    let fieldLine = 0
    while (at < text.length) {
      const lineEnd = text.indexOf('\n', at)
      const next = lineEnd < 0 ? text.length : lineEnd + 1
      let stop = lineEnd < 0 ? text.length : lineEnd
      if (seesCr) while (stop > at && text.charCodeAt(stop - 1) === CR) stop--
      // The empty line, or the CR of one that was cut.
      if (stop === at) break
      this.#lines++
      if (seesCr) this.#noteBareCr(text, at, stop)
      const first = text.charCodeAt(at)
      if ((first === SPACE || first === TAB) && name >= 0) {
        end = stop
        folded = true
      } else {
        if (name >= 0) this.#addField(text, name, value, end, folded, fieldLine)
        const colon = first === SPACE || first === TAB ? -1 : findColon(text, at, stop)
        if (colon < 0) {
          name = -1
          this.#addOther(text.slice(at, stop))
        } else {
          name = at
          value = colon + 1
          end = stop
          folded = false
          fieldLine = this.#lines
        }
      }
      at = next
    }
    if (name >= 0) this.#addField(text, name, value, end, folded, fieldLine)
  }

  /** Every diagnostic of the header. */
  finish(text: string, terminated: boolean): readonly Diagnostic[] {
    const { diagnostics } = this
    if (this.#lineDiagnostics > LINE_DIAGNOSTIC_LIMIT) {
      diagnostics.push(diagnose('header-diagnostic-limit', { detail: `${this.#lineDiagnostics} in all` }))
    }
    if (this.#beyondLimit > 0) diagnostics.push(diagnose('header-field-limit', { detail: `${this.#beyondLimit} fields left out` }))
    if (text.includes('\0')) diagnostics.push(diagnose('header-nul'))
    if (!terminated) diagnostics.push(diagnose('header-truncated', { line: this.#lines === 0 ? null : this.#lines }))
    return diagnostics
  }

  #skipMark(text: string): number {
    const length = text.startsWith('\ufeff') ? 1 : text.startsWith(UTF8_MARK_AS_LATIN1) ? UTF8_MARK_AS_LATIN1.length : 0
    if (length > 0) this.diagnostics.push(diagnose('header-byte-order-mark', { line: 1 }))
    return length
  }

  #noteBareCr(text: string, at: number, stop: number): void {
    const cr = text.indexOf('\r', at)
    if (cr >= 0 && cr < stop) this.#noteLine('header-bare-cr', text.slice(at, stop))
  }

  #addField(text: string, name: number, value: number, end: number, folded: boolean, line: number): void {
    if (this.fields.length >= FIELD_LIMIT) {
      this.#beyondLimit++
      return
    }
    const raw = folded ? unfold(text.slice(value, end)) : trimBlanks(text, value, end)
    const field = { name: trimBlanks(text, name, value - 1), value: this.#decode(raw), line }
    this.fields.push(field)
    if (field.name.length === RECEIVED_LENGTH && field.name.toLowerCase() === 'received') {
      this.received.push(parseReceived(field.value))
      if (reachesTraceLimit(field.value)) this.#note('received-limit', line, field.value)
    }
  }

  #addOther(raw: string): void {
    const text = this.#decode(raw)
    if (this.#lines === 1 && (text.startsWith('From ') || text.startsWith('>From '))) {
      this.mboxFrom = text
      this.#noteLine('header-mbox-line', text)
      return
    }
    this.unrecognized.push({ line: this.#lines, text })
    this.#noteLine('header-unrecognized-line', text)
  }

  #noteLine(code: 'header-bare-cr' | 'header-mbox-line' | 'header-unrecognized-line', text: string): void {
    this.#note(code, this.#lines, text)
  }

  #note(code: Parameters<typeof diagnose>[0], line: number, text: string): void {
    this.#lineDiagnostics++
    if (this.#lineDiagnostics <= LINE_DIAGNOSTIC_LIMIT) this.diagnostics.push(diagnose(code, { line, text }))
  }
}

/**
 * The colon that ends a field name: printable ASCII without blanks, then blanks in the obsolete form.
 *
 * @returns Its offset, or -1: the line is no field.
 */
function findColon(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isNameCode(text.charCodeAt(at))) at++
  if (at === start) return -1
  while (at < end && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB)) at++
  return at < end && text.charCodeAt(at) === COLON ? at : -1
}

function isNameCode(code: number): boolean {
  return code > SPACE && code < 0x7f && code !== COLON
}
