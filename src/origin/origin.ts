import type { Principal } from '../core/operator-context.ts'
import type { QmailReceived } from '../received/parse-received.ts'
import type { OriginEvidence } from './origin-evidence.ts'

/**
 * The script that a header names.
 *
 * @group Origin
 */
export interface OriginScript {
  /** File name, or path where the field gives one; also PHP's own words: `x.php(1) : eval()'d code`, `Command line code`. */
  readonly file: string | null
  /** Owner of the file, not of the process. Under a shared web uid it tells the site. */
  readonly uid: number | null
  /** Host and path under which the script was called. */
  readonly url: string | null
  /** The visitor who called it. */
  readonly clientIp: string | null
}

/**
 * Who put a message into the queue.
 *
 * @group Origin
 */
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
  /** What to count by: the account, else the webmail user, else the uid, else the address, else the list. Null when nobody can be named. */
  readonly principal: Principal | null
  /** Of the message's own qmail line (index 0 of the chain that was followed). */
  readonly invocation: QmailReceived['invocation'] | null
  /** Of that line; where it says `by alias`, of the local program's line that it led to. */
  readonly uid: number | null
  /** The operator's name for the uid, or null. */
  readonly uidName: string | null
  /** The account, the webmail user, the forwarding mailbox, or the system user, as `kind` says. */
  readonly user: string | null
  readonly ip: string | null
  readonly helo: string | null
  /** Program between network and queue that hides the true origin: `simscan`, `qmail-scanner`, `qpsmtpd`, `vpopmail`, `squirrelmail`, … */
  readonly via: string | null
  readonly script: OriginScript | null
  /** The address on this host whose forward brought the message back into the queue, or null. */
  readonly forwardedBy: string | null
  /** `host`: this host wrote it after the sender lost control of the text. `client`: the sender could have written it. */
  readonly trust: 'host' | 'client' | 'none'
  /** What led there: field line, a stable code, and a sentence each. */
  readonly evidence: readonly OriginEvidence[]
}

/** What one step of the trace found: an {@link Origin} without what only the whole chain knows. */
export interface Found {
  readonly kind: Origin['kind']
  readonly principal: Principal | null
  readonly trust: Origin['trust']
  /** The uid of the local program's line, or null. */
  readonly uid: number | null
  readonly user: string | null
  readonly ip: string | null
  readonly helo: string | null
  readonly via: string | null
  readonly script: OriginScript | null
  readonly forwardedBy: string | null
}

const NOTHING_FOUND: Found = {
  kind: 'unknown',
  principal: null,
  trust: 'none',
  uid: null,
  user: null,
  ip: null,
  helo: null,
  via: null,
  script: null,
  forwardedBy: null,
}

/** Fills what a step does not say with null. */
export function found(part: Partial<Found>): Found {
  return { ...NOTHING_FOUND, ...part }
}

/** The lesser of two trusts. */
export function weaker(one: Origin['trust'], other: Origin['trust']): Origin['trust'] {
  if (one === 'none' || other === 'none') return 'none'
  return one === 'client' || other === 'client' ? 'client' : 'host'
}
