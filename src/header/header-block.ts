import { describeValue } from '../core/captured.ts'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { Received } from '../received/parse-received.ts'

/**
 * The header section of one message.
 *
 * Its own keys are plain data (JSON keeps them); `get` and `getAll` are methods of its class.
 *
 * @group Headers
 */
export interface HeaderBlock {
  /** Every field in order of appearance, duplicates kept. */
  readonly fields: readonly HeaderField[]
  /** Every Received field, read; in order, top (last hop) first. */
  readonly received: readonly Received[]
  /** False when the input ended before the empty line. */
  readonly terminated: boolean
  /** Length of the header section with its empty line, in units of the input (bytes or UTF-16 code units). */
  readonly length: number
  /** How its lines end; `mixed` is what PHP 8 leaves behind qmail-inject. Null where no line ends. */
  readonly lineEnds: 'lf' | 'crlf' | 'mixed' | null
  /** The `From ` line of an mbox before the first field, as written; null where there is none. */
  readonly mboxFrom: string | null
  /** Every line that is no field and continues none, as written, with its 1-based number. */
  readonly unrecognized: readonly HeaderLine[]
  /** First value of a field, name case-blind; undefined when absent. */
  get(name: string): string | undefined
  /** Every value of a field in order, name case-blind; empty when absent. */
  getAll(name: string): string[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * One field of a header.
 *
 * @group Headers
 */
export interface HeaderField {
  /** As written. */
  readonly name: string
  /** Unfolded, outer blanks trimmed, encoded words left as they are. */
  readonly value: string
  /** 1-based line where the field starts. */
  readonly line: number
}

/**
 * A line of a header that is no field.
 *
 * @group Headers
 */
export interface HeaderLine {
  /** 1-based. */
  readonly line: number
  /** As written, line end removed. */
  readonly text: string
}

/** The data of a {@link HeaderBlock}. */
export type HeaderParts = Omit<HeaderBlock, 'get' | 'getAll'>

/** A header block whose fields are found by name through an index that is built at the first question. */
export class IndexedHeader implements HeaderBlock {
  readonly fields: readonly HeaderField[]
  readonly received: readonly Received[]
  readonly terminated: boolean
  readonly length: number
  readonly lineEnds: HeaderBlock['lineEnds']
  readonly mboxFrom: string | null
  readonly unrecognized: readonly HeaderLine[]
  readonly diagnostics: readonly Diagnostic[]
  // A Map: a field named `__proto__` is a field like any other.
  #byName: Map<string, string[]> | null = null

  constructor(parts: HeaderParts) {
    this.fields = parts.fields
    this.received = parts.received
    this.terminated = parts.terminated
    this.length = parts.length
    this.lineEnds = parts.lineEnds
    this.mboxFrom = parts.mboxFrom
    this.unrecognized = parts.unrecognized
    this.diagnostics = parts.diagnostics
  }

  get(name: string): string | undefined {
    return this.#values(name)?.[0]
  }

  getAll(name: string): string[] {
    return this.#values(name)?.slice() ?? []
  }

  #values(name: string): string[] | undefined {
    if (typeof name !== 'string') throw new TypeError(`expected the name of a header field, got ${describeValue(name)}`)
    if (this.#byName === null) this.#byName = indexFields(this.fields)
    return this.#byName.get(name.toLowerCase())
  }
}

function indexFields(fields: readonly HeaderField[]): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const field of fields) {
    const key = field.name.toLowerCase()
    const values = byName.get(key)
    if (values === undefined) byName.set(key, [field.value])
    else values.push(field.value)
  }
  return byName
}
