import type { Captured } from '../core/captured.ts'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { QueuedMessage } from './queued-message.ts'

export declare function parseQread(input: Captured, options?: QreadOptions): QreadReport
export interface QreadOptions {
  /** Minutes east of UTC that a local-time fork printed under the label GMT. Default 0. */
  readonly utcOffset?: number
}
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
/** `total` equals the sum of all the others: no line is lost. */
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
export interface QueueWarning {
  readonly id: string
  /** Free text of the system or of qmail's own table. */
  readonly reason: string
  readonly line: number
}
