import type { Diagnostic } from '../core/diagnostic.ts'
import type { HeaderBlock } from './parse-headers.ts'

/**
 * The headers of many messages in one text: what `head -v -c 16384 PATH…` prints (`==> PATH <==` before each file), so that a
 * server without Node can be read over ssh. A separator that a message forges in its own body is refused: paths are taken
 * only in the order of `expected`, and one that appears twice is dropped with a diagnostic.
 */
export declare function parseHeadOutput(
  input: string | Uint8Array,
  expected?: Iterable<string>,
): {
  readonly headers: readonly (readonly [path: string, header: HeaderBlock])[]
  readonly diagnostics: readonly Diagnostic[]
}
