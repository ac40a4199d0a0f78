import type { OperatorContext } from '../core/operator-context.ts'
import type { QreadReport } from '../queue/parse-qread.ts'
import type { MessageRef, QueuedMessage } from '../queue/queued-message.ts'

/** Which messages to read next: those whose headers decide most, best first. Default limit 50. */
export declare function planSample(
  queue: QreadReport | Iterable<QueuedMessage>,
  options?: { readonly limit?: number; readonly context?: OperatorContext },
): MessageRef[]
