import { describeValue } from '../core/captured.ts'
import { LineDecoder } from './line-decoder.ts'
import { ListingReader } from './listing-reader.ts'
import type { QreadOptions, QreadReport } from './parse-qread.ts'
import { finishReport } from './qread-report.ts'
import type { QueuedMessage } from './queued-message.ts'

/**
 * Push form of {@link parseQread}: feed chunks cut anywhere; memory stays flat, whatever the length of the listing.
 *
 * A chunk may end inside a UTF-8 sequence or a CR LF. Messages hold copies of their strings: a kept one does not keep its chunk.
 * Only lines that no rule takes, and warnings, are collected until the end.
 *
 * @example
 * const parser = new QreadParser()
 * for (const chunk of chunks) for (const message of parser.push(chunk)) count(message.sender)
 * const report = parser.end({ exitCode: 0 })
 * @group qmail-qread
 */
export class QreadParser {
  readonly #reader: ListingReader
  readonly #decoder: LineDecoder
  #ended = false

  /**
   * @param options - See {@link QreadOptions}.
   * @throws TypeError | RangeError on a wrong `utcOffset`.
   */
  constructor(options: QreadOptions = {}) {
    const reader = new ListingReader(options, true)
    this.#reader = reader
    this.#decoder = new LineDecoder((text) => {
      reader.read(text)
    })
  }

  /**
   * Reads the next chunk.
   *
   * @returns Messages that this chunk completed: a message is complete when the next one begins.
   * @throws TypeError when the chunk is neither a string nor bytes. Error after {@link QreadParser.end}.
   */
  push(chunk: string | Uint8Array): QueuedMessage[] {
    if (this.#ended) throw new Error('push: the listing was already ended')
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) {
      throw new TypeError(`push: expected a string or a Uint8Array, got ${describeValue(chunk)}`)
    }
    this.#decoder.push(chunk)
    return this.#reader.take()
  }

  /**
   * Ends the listing.
   *
   * @param run - Standard error and exit status, where they are known.
   * @returns The account of the whole; its `messages` are only those not yet handed out.
   * @throws Error when the listing was already ended.
   */
  end(run: { readonly stderr?: string; readonly exitCode?: number } = {}): QreadReport {
    if (this.#ended) throw new Error('end: the listing was already ended')
    this.#ended = true
    this.#decoder.end()
    return finishReport(this.#reader, { stderr: run.stderr ?? null, exitCode: run.exitCode ?? null })
  }
}
