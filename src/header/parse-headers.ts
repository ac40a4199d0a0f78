import type { Diagnostic } from '../core/diagnostic.ts'
import type { Received } from '../received/parse-received.ts'

/** RFC 5322 header section: stops at the first empty line, reads no body, bears truncation. Bytes decode as UTF-8, a field that is not UTF-8 as Latin-1. */
export declare function parseHeaders(input: string | Uint8Array): HeaderBlock
export interface HeaderBlock {
  /** Every field in order of appearance, duplicates kept. */
  readonly fields: readonly HeaderField[]
  /** Every Received field, read; in order, top (last hop) first. */
  readonly received: readonly Received[]
  /** False when the input ended before the empty line. */
  readonly terminated: boolean
  /** Length of the header section with its empty line, in units of the input (bytes or UTF-16 code units). */
  readonly length: number
  /** First value of a field, name case-blind; undefined when absent. */
  get(name: string): string | undefined
  getAll(name: string): string[]
  readonly diagnostics: readonly Diagnostic[]
}
export interface HeaderField {
  /** As written. */
  readonly name: string
  /** Unfolded, outer blanks trimmed, encoded words left as they are. */
  readonly value: string
  /** 1-based line where the field starts. */
  readonly line: number
}
