import type { Captured } from '../../src/core/captured.ts'
import type { QreadReport } from '../../src/queue/parse-qread.ts'

/** What a listing is and what it must be read as. */
export interface QreadFact {
  readonly id: string
  readonly fact: string
  /** How the source knows it: RAN (a program printed it), CODE (read in the source), DOC (a page shows it). */
  readonly mark: 'RAN' | 'CODE' | 'DOC'
  readonly source: string
  readonly input: Captured
  /** Messages as `id size <sender> [bouncing] | [done ]channel address | …`. */
  readonly messages?: readonly string[]
  readonly expect?: Partial<Omit<QreadReport, 'messages' | 'diagnostics' | 'unrecognized'>>
  /** Every diagnostic code; none when absent. */
  readonly codes?: readonly string[]
  /** Lines that no rule takes, by number; none when absent. */
  readonly unrecognized?: readonly number[]
}
