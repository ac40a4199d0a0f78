import type { QreadOptions, QreadReport } from './parse-qread.ts'
import type { QueuedMessage } from './queued-message.ts'

/** Push form: feed chunks cut anywhere; memory stays flat, whatever the length of the listing. */
export declare class QreadParser {
  constructor(options?: QreadOptions)
  /** Messages that this chunk completed. */
  push(chunk: string | Uint8Array): QueuedMessage[]
  /** The last messages, and the account of the whole: a QreadReport whose `messages` are only those not yet handed out. */
  end(run?: { readonly stderr?: string; readonly exitCode?: number }): QreadReport
}
