import { describeValue } from '../core/captured.ts'
import type { OperatorContext } from '../core/operator-context.ts'
import type { HeaderField } from '../header/parse-headers.ts'
import type { QueuedMessage } from '../queue/queued-message.ts'
import { culpritRow } from './culprit-fields.ts'
import { findOwnHop } from './find-own-hop.ts'
import { knowHost } from './known-host.ts'
import { type Found, found, type Origin, weaker } from './origin.ts'
import { beginTrace, note, type Trace } from './trace.ts'
import { traceChain } from './trace-chain.ts'
import { traceClient } from './trace-client.ts'
import { completeHeader, type TraceableHeader } from './traceable-header.ts'

export type { Origin, OriginScript } from './origin.ts'
export type { TraceableHeader, TraceableReceived } from './traceable-header.ts'

/**
 * How a header is traced.
 *
 * @group Origin
 */
export interface TraceOptions {
  /**
   * `complaint`: the header came back from outside, so foreign hops stand above ours; `context.hostname` finds our own hop, else
   * nothing is trusted.
   *
   * @defaultValue `'queue'`
   */
  readonly source?: 'queue' | 'complaint'
  /** Its envelope, where known: a client without AUTH whose recipients are remote was allowed to relay, else its mail is inbound. */
  readonly message?: QueuedMessage
}

/**
 * Who put this message into the queue, read from the top down and no further than this host's own lines.
 *
 * Line 1 of a queued message is qmail-queue's, and the lines below it are this host's as long as each was written by a program that
 * queues for others: a daemon, a scanner, a forward, a list. The first line that another host wrote ends the trace; from there on
 * everything can be forged, and is read for cross-checks alone. It does not say whether the mail is spam.
 *
 * @param header - The header of a queued message, or of a complaint.
 * @param context - What the operator knows. Without names for uids a service cannot be told from a site, and trust falls.
 * @returns Always an origin; `kind: 'unknown'` with `trust: 'none'` where the header does not tell. Never throws on what a header
 *   says; linear in the number of fields.
 * @throws TypeError when an argument is no header, no context, or another source.
 * @example
 * const header = parseHeaders('Received: (qmail 7313 invoked by uid 10021); 25 Nov 2026 03:26:54 -0000\nX-PHP-Originating-Script: 10021:kontakt.php\n\n')
 * traceOrigin(header, { uidNames: { 10021: 'lindenhof' } }) // kind 'web-script', principal uid 10021, script kontakt.php
 * @see docs/origin.md
 * @group Origin
 */
export function traceOrigin(header: TraceableHeader, context: OperatorContext = {}, options: TraceOptions = {}): Origin {
  return createOriginTracer(context)(header, options)
}

/** Traces one header with knowledge that was prepared before. */
export type OriginTracer = (header: TraceableHeader, options?: TraceOptions) => Origin

/**
 * {@link traceOrigin} for many headers of one host: what the operator knows is prepared once.
 *
 * @throws TypeError as `traceOrigin` does.
 * @example
 * const trace = createOriginTracer({ hostname: 'mail.example', uidNames: parsePasswd(passwd) })
 * const origins = headers.map((header) => trace(header))
 * @group Origin
 */
export function createOriginTracer(context: OperatorContext = {}): OriginTracer {
  const known = knowHost(context)
  return (header, options = {}) => {
    checkArguments(header, options)
    const trace = beginTrace(completeHeader(header), known, options.message ?? null)
    const start = options.source === 'complaint' ? findOwnHop(trace) : { index: 0, trust: 'host' as const }
    if (start === null) return finish(trace, -1, found({}))
    const result = traceFrom(trace, start.index)
    return finish(trace, start.index, { ...result, trust: weaker(start.trust, result.trust) })
  }
}

function checkArguments(header: TraceableHeader, options: TraceOptions): void {
  if (typeof header !== 'object' || header === null || !Array.isArray(header.fields) || !Array.isArray(header.received))
    throw new TypeError(`expected a header as parseHeaders gives it, got ${describeValue(header)}`)
  if (typeof options !== 'object' || options === null) throw new TypeError(`expected options, got ${describeValue(options)}`)
  const { source } = options
  if (source !== undefined && source !== 'queue' && source !== 'complaint')
    throw new TypeError(`expected source 'queue' or 'complaint', got ${describeValue(source)}`)
}

function traceFrom(trace: Trace, index: number): Found {
  const first = trace.header.received[index]
  if (first === undefined) {
    note(trace, 'no-trace-line', {})
    return found({})
  }
  if (first.kind === 'qmail') return traceChain(trace, index, 0)
  note(trace, 'not-our-line', { received: index })
  // A daemon's line without qmail's above it: copied from an archive, or from a message that never was in a queue.
  if (first.kind === 'smtp') return traceClient(trace, index, { trust: 'client', via: null, hostAccount: null })
  return found({})
}

function finish(trace: Trace, index: number, result: Found): Origin {
  const { header, known, message } = trace
  const line = header.received[index]
  const own = line?.kind === 'qmail' ? line : null
  const uid = own?.uid ?? result.uid
  if (own?.invocation === 'uid' && message?.sender === '' && LOCAL.has(result.kind)) note(trace, 'null-sender-by-uid', { received: index })
  checkTheRest(trace, result)
  return {
    kind: result.kind,
    principal: result.principal,
    invocation: own?.invocation ?? null,
    uid,
    uidName: uid === null ? null : known.owner(uid).name,
    user: result.user,
    ip: result.ip,
    helo: result.helo,
    via: result.via,
    script: result.script,
    forwardedBy: result.forwardedBy,
    trust: result.trust,
    evidence: trace.evidence,
  }
}

const LOCAL: ReadonlySet<Origin['kind']> = new Set(['web-script', 'local-user', 'webmail'])

/** Most single fields that the evidence names: a sender can repeat a field a thousand times. */
const FIELD_LIMIT = 12

/** What stands below the last own line is read for one purpose: to say that it was seen, and not believed. */
function checkTheRest(trace: Trace, result: Found): void {
  const { header, names, fieldOf, end } = trace
  const foreign = header.received.findIndex((line, at) => at > end && line.kind === 'qmail')
  if (foreign >= 0) note(trace, 'second-qmail-line', { received: foreign })
  const border = end < 0 ? -1 : (fieldOf[end] ?? -1)
  const textEnd = fieldOf[end + 1] ?? names.length
  const local = LOCAL.has(result.kind)
  let scriptSeen = false
  for (let at = 0, noted = 0; at < names.length && noted < FIELD_LIMIT; at++) {
    const row = culpritRow(names[at] as string)
    if (row === undefined || row.names === 'hint') continue
    const field = header.fields[at] as HeaderField
    const before = trace.evidence.length
    if (at < border) note(trace, 'host-field', { field: at }, { name: field.name })
    else if (row.names === 'script') {
      if (!local) note(trace, 'script-field-foreign', { field: at }, { name: field.name })
      else if (scriptSeen || at > textEnd) note(trace, 'script-field-repeated', { field: at }, { name: field.name })
      scriptSeen = true
    } else if (row.trust === 'host') note(trace, 'foreign-field', { field: at }, { name: field.name })
    noted += trace.evidence.length - before
  }
}
