import type { QreadOptions, QreadReport } from './parse-qread.ts'
import type { QueuedMessage } from './queued-message.ts'

/** Pull form over any source of chunks, a Node stream or a web ReadableStream among them. */
export declare function streamQread(
  source: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  options?: QreadOptions,
): AsyncGenerator<QueuedMessage, QreadReport, undefined>
