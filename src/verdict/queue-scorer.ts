import type { OperatorContext } from '../core/operator-context.ts'
import type { HeaderBlock } from '../header/parse-headers.ts'
import type { QreadReport } from '../queue/parse-qread.ts'
import type { QstatReport } from '../queue/parse-qstat.ts'
import type { MessageRef, QueuedMessage } from '../queue/queued-message.ts'
import type { SpamReport } from './score-queue.ts'

/** Push form of scoreQueue, for listings that are not kept in memory. */
export declare class QueueScorer {
  constructor(context?: OperatorContext)
  add(message: QueuedMessage): void
  addHeader(message: MessageRef | string, header: HeaderBlock): void
  plan(limit?: number): MessageRef[]
  report(input?: { readonly qstat?: QstatReport; readonly listing?: QreadReport }): SpamReport
}
