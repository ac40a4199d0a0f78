import { describeValue } from '../core/captured.ts'
import { decodeUtf8OrLatin1 } from '../core/decode-bytes.ts'
import { type Diagnostic, diagnose } from '../core/diagnostic.ts'
import { type HeaderBlock, parseHeaders } from '../header/parse-headers.ts'

/** A recipient that a bounce reports about. */
export interface BouncedRecipient {
  readonly address: string
  /** What qmail, or the host it talked to, gave as the reason; several lines stay several lines. */
  readonly report: string
}

/**
 * A bounce of qmail-send, taken apart.
 *
 * @group Origin
 */
export interface Bounce {
  /** `double`: a bounce that could not be delivered itself. Null when the text is no bounce of qmail's. */
  readonly kind: 'single' | 'double' | null
  /** The host that says it wrote the bounce; null when not said. */
  readonly host: string | null
  /** The bounce's own header; null where the text begins with the notice itself. */
  readonly header: HeaderBlock | null
  readonly recipients: readonly BouncedRecipient[]
  /** Envelope sender of the message that came back, as `Return-Path` gives it; '' is the null sender, null when not said. */
  readonly returnPath: string | null
  /** Header of the message that came back, with its own Received lines; null when the bounce holds no copy. */
  readonly original: HeaderBlock | null
  /** Of a double bounce: the bounce that could not be delivered. Null otherwise. */
  readonly inner: Bounce | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Bounces inside bounces that are followed: qmail makes two, the third it throws away. */
export const BOUNCE_DEPTH_LIMIT = 4

const NOTICE = /^Hi\. This is the (.{1,200}?) (?:program|at|SMTP)/
const HOST = / at ([^\s]+?)\.?$/
const COPY = '--- Below this line is a copy of the message.'
const ORIGINAL_BOUNCE = '--- Below this line is the original bounce.'

/**
 * Takes a bounce apart: the reports, and the header of the message that came back, which names who really caused it.
 *
 * Shape (`qmail-send.c`, `injectbounce`): a header, `Hi. This is the qmail-send program at HOST.`, a paragraph `<recipient>:` with its
 * report each, `--- Below this line is a copy of the message.`, an empty line, `Return-Path: <sender>`, the copy. Reports hold what
 * foreign hosts said, but never an empty line: the mark counts only where an empty line and `Return-Path` follow. Bounces in the form
 * of RFC 3464 are read for their copy alone.
 *
 * @param input - The whole message, or its body. The copy may be cut.
 * @returns `kind: null` and a diagnostic when it is no bounce of qmail's. Never throws on text; linear.
 * @throws TypeError when the input is neither a string nor bytes.
 * @example parseBounce(text).original?.received[0] // { kind: 'qmail', invocation: 'uid', uid: 10022, … }
 * @see formats §5.6; `qmail-send.c`: `injectbounce`
 * @group Origin
 */
export function parseBounce(input: string | Uint8Array): Bounce {
  if (typeof input !== 'string' && !(input instanceof Uint8Array))
    throw new TypeError(`expected a string or a Uint8Array, got ${describeValue(input)}`)
  return readBounce(typeof input === 'string' ? input : decodeUtf8OrLatin1(input), 0)
}

function readBounce(text: string, depth: number): Bounce {
  const diagnostics: Diagnostic[] = []
  const lines = new LineReader(text)
  const header = readOuterHeader(text, lines)
  const notice = lines.skipBlank()
  const isNotice = notice !== null && NOTICE.test(notice)
  const host = isNotice ? (HOST.exec(notice)?.[1] ?? null) : null
  const { recipients, mark } = readReports(lines, isNotice)
  if (mark === null) {
    diagnostics.push(diagnose(isNotice ? 'bounce-without-copy' : 'not-a-bounce'))
    const embedded = isNotice ? null : embeddedMessage(text)
    const original = embedded === null ? null : parseHeaders(embedded)
    return { kind: isNotice ? 'single' : null, host, header, recipients, returnPath: null, original, inner: null, diagnostics }
  }
  const copy = text.slice(mark.copyStart)
  const kind = mark.double ? 'double' : 'single'
  const base = { kind, host, header, recipients, returnPath: mark.returnPath, original: parseHeaders(copy), diagnostics } as const
  if (!mark.double) return { ...base, inner: null }
  if (depth + 1 >= BOUNCE_DEPTH_LIMIT) {
    diagnostics.push(diagnose('bounce-depth-limit'))
    return { ...base, inner: null }
  }
  const inner = readBounce(copy, depth + 1)
  return { ...base, inner: inner.kind === null ? null : inner }
}

/** The header in front of the notice; null where the text begins with the notice. */
function readOuterHeader(text: string, lines: LineReader): HeaderBlock | null {
  const first = lines.skipBlank()
  lines.restart()
  if (first === null || NOTICE.test(first)) return null
  const header = parseHeaders(text)
  lines.moveTo(header.length)
  return header
}

interface CopyMark {
  readonly double: boolean
  readonly returnPath: string | null
  readonly copyStart: number
}

function readReports(lines: LineReader, isNotice: boolean): { readonly recipients: BouncedRecipient[]; readonly mark: CopyMark | null } {
  const recipients: BouncedRecipient[] = []
  let address: string | null = null
  let report: string[] = []
  const close = (): void => {
    if (address !== null) recipients.push({ address, report: report.join('\n') })
    address = null
    report = []
  }
  for (let line = lines.next(); isNotice && line !== null; line = lines.next()) {
    if (line === COPY || line === ORIGINAL_BOUNCE) {
      const mark = readMark(lines, line === ORIGINAL_BOUNCE)
      if (mark !== null) {
        close()
        return { recipients, mark }
      }
    }
    const start = /^<(.*)>:$/.exec(line)?.[1]
    if (line === '') close()
    else if (address === null && start !== undefined) address = start
    else if (address !== null) report.push(line)
  }
  close()
  return { recipients, mark: null }
}

/** What must follow the mark: an empty line, then `Return-Path`. A foreign host's report can hold the mark, but no empty line. */
function readMark(lines: LineReader, double: boolean): CopyMark | null {
  const at = lines.at
  if (lines.next() !== '') {
    lines.moveTo(at)
    return null
  }
  const copyStart = lines.at
  const path = /^Return-Path: <(.*)>$/i.exec(lines.next() ?? '')?.[1]
  // Some patches leave Return-Path out: the copy begins at once.
  return { double, returnPath: path ?? null, copyStart: path === undefined ? copyStart : lines.at }
}

/** The header of an attached `message/rfc822` or `text/rfc822-headers`, as text from there on; null when there is none. */
function embeddedMessage(text: string): string | null {
  const mark = /^Content-Type:[ \t]*(?:message\/rfc822|text\/rfc822-headers)/im.exec(text)
  if (mark === null) return null
  const gap = /\r?\n\r?\n/.exec(text.slice(mark.index))
  return gap === null ? null : text.slice(mark.index + gap.index + gap[0].length)
}

/** Reads a text line by line, LF or CRLF, and knows where it stands. */
class LineReader {
  readonly #text: string
  at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** The next line without its end, or null at the end of the text. */
  next(): string | null {
    if (this.at >= this.#text.length) return null
    const end = this.#text.indexOf('\n', this.at)
    const stop = end < 0 ? this.#text.length : end
    const line = this.#text.slice(this.at, stop > this.at && this.#text.charAt(stop - 1) === '\r' ? stop - 1 : stop)
    this.at = end < 0 ? this.#text.length : end + 1
    return line
  }

  /** The next line that is not empty, or null. */
  skipBlank(): string | null {
    let line = this.next()
    while (line === '') line = this.next()
    return line
  }

  moveTo(at: number): void {
    this.at = at
  }

  restart(): void {
    this.at = 0
  }
}
