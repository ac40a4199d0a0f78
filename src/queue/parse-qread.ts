import { type Captured, readCaptured } from '../core/captured.ts'
import type { Diagnostic } from '../core/diagnostic.ts'
import { LineDecoder } from './line-decoder.ts'
import { ListingReader } from './listing-reader.ts'
import { finishReport } from './qread-report.ts'
import type { QueuedMessage } from './queued-message.ts'

/**
 * Reads the listing of qmail-qread: every message of the queue with its recipients.
 *
 * Shape: a header line `DATE GMT  #ID  SIZE  <SENDER> ` for each message, then its recipient lines, warnings in between and at most
 * one fatal at the end, all on standard output. IndiMail's form and copies out of pages and mails are read too.
 * It does not list mail that is in todo/ only, and no date of it is certain in a fork that prints local time (`utcOffset`).
 *
 * @param input - What was captured: a string, bytes, or `{ stdout, stderr?, exitCode? }`.
 * @param options - See {@link QreadOptions}.
 * @returns All messages, and every other line in exactly one count. An empty or refused listing has no messages and
 *   `complete: false`. Never throws on content; linear. The messages refer to the text of the listing as long as they are kept:
 *   see {@link QreadParser} for listings that do not fit.
 * @throws TypeError on an input of another type. TypeError or RangeError on a wrong `utcOffset`.
 * @example parseQread('14 Jul 2026 09:03:07 GMT  #23  72  <s@x.example> \n\tremote\tr@y.example\n').messages[0]?.sender // 's@x.example'
 * @see `qmail-qread.c`: main, putstats; formats §2 to §4
 * @group qmail-qread
 */
export function parseQread(input: Captured, options: QreadOptions = {}): QreadReport {
  const { stdout, stderr, exitCode } = readCaptured(input)
  const reader = new ListingReader(options, false)
  const decoder = new LineDecoder((text) => {
    reader.read(text)
  })
  decoder.push(stdout)
  decoder.end()
  return finishReport(reader, { stderr, exitCode })
}

/**
 * How to read a listing.
 *
 * @group qmail-qread
 */
export interface QreadOptions {
  /**
   * Minutes east of UTC that a local-time fork printed under the label GMT. A whole number from -1440 to 1440.
   * @defaultValue 0
   */
  readonly utcOffset?: number
}

/**
 * A whole listing.
 *
 * @group qmail-qread
 */
export interface QreadReport {
  readonly dialect: 'qmail' | 'indimail' | 'unknown'
  readonly messages: readonly QueuedMessage[]
  readonly warnings: readonly QueueWarning[]
  /** Text after `fatal: `, or null. */
  readonly fatal: string | null
  /** True only when the whole listing is known to be here: no fatal, no cut last line, exit status 0 where given, and empty only with a known exit status 0. */
  readonly complete: boolean
  readonly lines: QreadLineCounts
  /** Every line that no rule took, with its 1-based number. `lines.unrecognized` is its length. */
  readonly unrecognized: readonly { readonly line: number; readonly text: string }[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Lines of a listing by what they are. `total` equals the sum of all the others: no line is lost.
 *
 * @group qmail-qread
 */
export interface QreadLineCounts {
  readonly total: number
  readonly header: number
  readonly recipient: number
  readonly warning: number
  readonly fatal: number
  /** Lines that frame or sum up (IndiMail's `processing queue …`, `Messages in local  queue: N`). */
  readonly framing: number
  readonly blank: number
  readonly unrecognized: number
}

/**
 * A message that qmail-qread met trouble with. About a listed message, a part of its recipients may be missing; about any other id,
 * that message is not listed, which is a normal race in a live queue.
 *
 * @group qmail-qread
 */
export interface QueueWarning {
  readonly id: string
  /** Free text of the system or of qmail's own table. */
  readonly reason: string
  /** 1-based line of the listing, or of standard error where IndiMail writes it. */
  readonly line: number
}
