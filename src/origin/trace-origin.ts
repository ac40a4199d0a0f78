import type { OperatorContext, Principal } from '../core/operator-context.ts'
import type { HeaderBlock } from '../header/parse-headers.ts'
import type { QueuedMessage } from '../queue/queued-message.ts'
import type { QmailReceived } from '../received/parse-received.ts'

/** Who put this message into the queue, read from the top down and no further than this host's own lines. */
export declare function traceOrigin(
  header: HeaderBlock,
  context?: OperatorContext,
  options?: {
    /** `complaint`: the header came back from outside, so foreign hops stand above ours; `context.hostname` finds our own hop, else nothing is trusted. Default `queue`. */
    readonly source?: 'queue' | 'complaint'
    /** Its envelope, where known: a client without AUTH whose recipients are remote was allowed to relay, else its mail is inbound. */
    readonly message?: QueuedMessage
  },
): Origin
export interface Origin {
  readonly kind:
    | 'web-script'
    | 'account'
    | 'webmail'
    | 'localhost-smtp'
    | 'relay'
    | 'inbound'
    | 'list'
    | 'forward'
    | 'bounce'
    | 'local-user'
    | 'unknown'
  readonly principal: Principal | null
  /** Of the message's own qmail line (index 0 of the chain that was followed). */
  readonly invocation: QmailReceived['invocation'] | null
  readonly uid: number | null
  readonly user: string | null
  readonly ip: string | null
  readonly helo: string | null
  /** Program between network and queue that hides the true origin: `simscan`, `qmail-scanner`, `qpsmtpd`, `vpopmail`, `squirrelmail`, … */
  readonly via: string | null
  readonly script: {
    readonly file: string | null
    readonly uid: number | null
    readonly url: string | null
    readonly clientIp: string | null
  } | null
  /** `host`: this host wrote it after the sender lost control of the text. `client`: the sender could have written it. */
  readonly trust: 'host' | 'client' | 'none'
  /** What led there: field line and a sentence each. */
  readonly evidence: readonly { readonly line: number; readonly message: string }[]
}
