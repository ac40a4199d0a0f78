import type { OperatorContext } from '../core/operator-context.ts'
import type { HeaderBlock } from '../header/parse-headers.ts'
import type { QreadReport } from '../queue/parse-qread.ts'
import type { MessageRef, QueuedMessage } from '../queue/queued-message.ts'

/** Counts by one property, largest first: what administrators do by hand with `sort | uniq -c | sort -rn`. */
export declare function topBy(
  queue: QreadReport | Iterable<QueuedMessage>,
  property: 'sender' | 'senderDomain' | 'recipient' | 'recipientDomain' | 'size' | 'hour' | 'subject' | 'script' | 'account' | 'uid' | 'ip',
  options?: {
    readonly limit?: number
    readonly headers?: Iterable<readonly [message: MessageRef | string, header: HeaderBlock]>
    readonly context?: OperatorContext
  },
): readonly { readonly value: string; readonly messages: number; readonly local: number; readonly remote: number; readonly share: number }[]
