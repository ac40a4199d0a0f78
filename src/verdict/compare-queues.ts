import type { OperatorContext } from '../core/operator-context.ts'
import type { QreadReport } from '../queue/parse-qread.ts'
import type { QueuedMessage } from '../queue/queued-message.ts'

/** Two listings of one queue: what came, what went, and who at what rate. */
export declare function compareQueues(
  before: QreadReport,
  after: QreadReport,
  options?: { readonly seconds?: number; readonly context?: OperatorContext },
): QueueChange
export interface QueueChange {
  readonly arrived: readonly QueuedMessage[]
  readonly left: readonly QueuedMessage[]
  /** Per hour; null when the time between is not known. */
  readonly arrivedPerHour: number | null
  readonly bySender: readonly { readonly sender: string; readonly arrived: number; readonly left: number }[]
}
