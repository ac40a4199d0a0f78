import { describeValue } from '../core/captured.ts'
import type { QreadOptions, QreadReport } from './parse-qread.ts'
import { QreadParser } from './qread-parser.ts'
import type { QueuedMessage } from './queued-message.ts'

/**
 * Pull form of {@link parseQread} over any source of chunks, a Node stream or a web ReadableStream among them.
 *
 * @param source - Iterable, async iterable or web stream of strings or bytes, cut anywhere.
 * @param options - See {@link QreadOptions}.
 * @returns Yields every message; the generator's return value is the account of the whole, with no messages left in it. Errors of
 *   the source are passed on. Leaving the loop early ends the source.
 * @throws TypeError on a source or a chunk of another type.
 * @example for await (const message of streamQread(process.stdin)) count(message.sender)
 * @group qmail-qread
 */
export async function* streamQread(
  source: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  options: QreadOptions = {},
): AsyncGenerator<QueuedMessage, QreadReport, undefined> {
  const parser = new QreadParser(options)
  for await (const chunk of chunksOf(source)) yield* parser.push(chunk)
  const report = parser.end()
  yield* report.messages
  return { ...report, messages: [] }
}

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

/** The part of a web ReadableStream that is used where it cannot be iterated (Safari). */
interface WebStream {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: string | Uint8Array }>
    cancel(): Promise<unknown>
    releaseLock(): void
  }
}

function chunksOf(source: Chunks | WebStream): Chunks {
  // A string is an iterable of characters and bytes are one of numbers: one chunk each is meant.
  if (typeof source === 'string' || source instanceof Uint8Array) return [source]
  if (typeof source === 'object' && source !== null) {
    if (Symbol.asyncIterator in source || Symbol.iterator in source) return source
    if ('getReader' in source) return readWebStream(source)
  }
  throw new TypeError(`streamQread: expected an iterable of chunks or a stream, got ${describeValue(source)}`)
}

async function* readWebStream(stream: WebStream): AsyncGenerator<string | Uint8Array, void, undefined> {
  const reader = stream.getReader()
  let finished = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      if (value !== undefined) yield value
    }
    finished = true
  } finally {
    if (!finished) await reader.cancel()
    reader.releaseLock()
  }
}
