import type { Captured } from '../core/captured.ts'
import type { Diagnostic } from '../core/diagnostic.ts'

export declare function parseQstat(input: Captured): QstatReport
export interface QstatReport {
  readonly dialect: 'qmail' | 'eqmail' | 'indimail' | 'unknown'
  /** Messages in the queue; null when the number is missing, negative, or a zero that the command printed because it could not read. */
  readonly messages: number | null
  /** Messages not yet preprocessed (in todo/). */
  readonly unprocessed: number | null
  /** eQmail counts messages here, IndiMail recipients; null for the classic script. */
  readonly local: number | null
  readonly remote: number | null
  readonly bouncing: number | null
  /** conf-split, where the dialect prints it (eQmail). */
  readonly split: number | null
  readonly diagnostics: readonly Diagnostic[]
}
