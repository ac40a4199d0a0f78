import type { QmailReceived, Received } from '../received/parse-received.ts'
import { readAuthenticationResults, readQmailScannerDiagnostics } from './culprit-reading.ts'
import { type Found, found, type Origin, weaker } from './origin.ts'
import type { UidOwner } from './service-users.ts'
import { type Below, lookBelow, note, type Trace } from './trace.ts'
import { traceClient } from './trace-client.ts'
import { forwardOf, listOf } from './trace-forward.ts'
import { isService, nameInParentheses, traceLocal } from './trace-local.ts'

/** Most hops inside one host that are followed. A real chain has two or three; a mail loop is cut by qmail at 100 lines. */
export const HOP_LIMIT = 20

/**
 * Follows the chain from one of this host's own qmail lines down to where the message came from.
 *
 * @param index - Of the qmail line in `header.received`.
 * @param hops - How many qmail lines were followed before this one.
 */
export function traceChain(trace: Trace, index: number, hops: number): Found {
  const line = trace.header.received[index] as QmailReceived
  trace.end = index
  if (hops >= HOP_LIMIT) {
    note(trace, 'hop-limit', { received: index }, { name: String(HOP_LIMIT) })
    return found({})
  }
  const below = lookBelow(trace, index)
  switch (line.invocation) {
    case 'bounce':
      note(trace, 'queued-for-bounce', { received: index })
      return found({ kind: 'bounce', trust: 'host' })
    case 'network':
      note(trace, 'queued-from-network', { received: index })
      return (
        traceNetwork(trace, below, { trust: 'host', via: null }) ??
        traceUnread(trace, null) ??
        found({
          ip: line.ip,
          principal: line.ip === null ? null : { type: 'ip', value: line.ip },
          trust: line.ip === null ? 'none' : 'host',
        })
      )
    case 'alias':
      note(trace, 'queued-by-alias', { received: index })
      return traceAlias(trace, below, hops)
    case 'uid':
      return traceUid(trace, index, line, below, hops)
  }
}

/** Follows scanner lines down to a daemon's line. Null when none stands there: the caller decides what that means. */
function traceNetwork(trace: Trace, first: Below, context: { readonly trust: Origin['trust']; readonly via: string | null }): Found | null {
  let below = first
  let { via } = context
  let hostAccount = readHostAccount(trace, below)
  let scanner: Extract<Received, { kind: 'scanner' }> | null = null
  for (let passed = 0; passed < HOP_LIMIT && below.adjacent && below.hop?.kind === 'scanner'; passed++) {
    scanner = below.hop
    trace.end = below.index
    via = scanner.scanner
    note(trace, 'passed-scanner', { received: below.index }, { name: via })
    below = lookBelow(trace, below.index)
    hostAccount ??= readHostAccount(trace, below)
  }
  if (below.adjacent && below.hop?.kind === 'smtp') return traceClient(trace, below.index, { trust: context.trust, via, hostAccount })
  if (scanner === null) return null
  // Qmail-Scanner's own line names the client, where the daemon's line was dropped.
  const account = scanner.user ?? hostAccount
  if (account !== null) {
    note(trace, 'authenticated', { received: trace.end }, { name: account })
    return found({
      kind: 'account',
      trust: context.trust,
      via,
      user: account,
      ip: scanner.ip,
      principal: { type: 'account', value: account },
    })
  }
  if (scanner.ip !== null) {
    note(trace, 'client-line', { received: trace.end }, { name: scanner.ip })
    return found({ kind: 'inbound', trust: context.trust, via, ip: scanner.ip, principal: { type: 'ip', value: scanner.ip } })
  }
  return null
}

/** A line of no known form where a daemon's should stand: the address is worth having if the line says that it was written here. */
function traceUnread(trace: Trace, via: string | null): Found | null {
  const below = lookBelow(trace, trace.end)
  if (!below.adjacent || below.hop?.kind !== 'other') return null
  const { ip, by } = below.hop
  note(trace, 'unread-line', { received: below.index })
  if (ip === null || by === null || trace.known.names(by) !== true) return found({ via })
  return found({ via, ip, principal: { type: 'ip', value: ip }, trust: 'client' })
}

/** An account in a field that this host wrote between its own lines: sagredo's, Qmail-Scanner's, a qmail-qfilter's. */
function readHostAccount(trace: Trace, below: Below): string | null {
  if (!below.adjacent) return null
  for (const at of below.hostFields) {
    const value = trace.header.fields[at]?.value ?? ''
    const name = trace.names[at]
    const account =
      name === 'authentication-results'
        ? readAuthenticationResults(value)?.account
        : name === 'x-qmail-scanner-diagnostics'
          ? readQmailScannerDiagnostics(value)?.account
          : name === 'x-auth' && value !== ''
            ? value
            : null
    if (account !== null && account !== undefined) return account
  }
  return null
}

function traceAlias(trace: Trace, below: Below, hops: number): Found {
  const list = listOf(trace, below)
  if (list !== null) {
    trace.end = Math.max(trace.end, below.index - 1)
    return found({ kind: 'list', principal: list, user: list.value, trust: 'host' })
  }
  const address = forwardOf(trace, below, null)
  if (address !== null || (below.adjacent && below.hop?.kind === 'qmail'))
    return traceForward(trace, below, { address, trust: 'host', owner: null }, hops)
  // GMX and others queue what the daemon took as alias.
  return traceNetwork(trace, below, { trust: 'host', via: null }) ?? traceUnread(trace, null) ?? found({})
}

function traceUid(trace: Trace, index: number, line: QmailReceived, below: Below, hops: number): Found {
  const { uid } = line
  if (uid === null) return found({})
  const owner = trace.known.owner(uid)
  note(trace, 'queued-by-uid', { received: index }, { uid, name: nameInParentheses(owner) })
  if (!below.adjacent) return traceLocal(trace, index, owner, below)
  if (below.hop?.kind === 'smtp' && below.hop.user === SENDMAIL_BS) {
    trace.end = below.index
    return { ...traceLocal(trace, index, owner, lookBelow(trace, below.index)), helo: below.hop.helo }
  }
  const trust = trustBelow(trace, below, owner)
  if (below.hop?.kind === 'qmail') return traceRequeued(trace, index, owner, below, trust, hops)
  if (trust === 'none') return ownText(trace, index, owner, below)
  const before = trace.evidence.length
  const network = traceNetwork(trace, below, { trust, via: owner.via }) ?? (isService(owner) ? traceUnread(trace, owner.via) : null)
  if (network !== null) {
    trace.evidence.splice(before, 0, ...noteService(trace, index, owner))
    return network
  }
  return traceScannedLocally(trace, index, owner)
}

/** A `by uid` line directly above another qmail line: a list, a forward, or somebody's imitation of one. */
function traceRequeued(trace: Trace, index: number, owner: UidOwner, below: Below, trust: Origin['trust'], hops: number): Found {
  const before = trace.evidence.length
  const list = listOf(trace, below)
  const address = list === null ? forwardOf(trace, below, owner) : list.value
  const own = address !== null && belongsTo(address, owner)
  if ((trust === 'none' && !own) || (address === null && !isService(owner))) {
    trace.evidence.length = before
    return ownText(trace, index, owner, below)
  }
  const known = isService(owner)
  // The uid alone is certain of a user's own list or forward: it stands for whatever was written below it.
  const uidPrincipal = known ? null : ({ type: 'uid', value: String(owner.uid) } as const)
  if (list !== null) {
    return found({ kind: 'list', uid: owner.uid, user: list.value, principal: uidPrincipal ?? list, trust: known ? trust : 'client' })
  }
  if (known) trace.evidence.splice(before, 0, ...noteService(trace, index, owner))
  return traceForward(trace, below, { address, trust: known ? trust : 'client', owner: known ? null : owner }, hops)
}

interface Forward {
  readonly address: string | null
  readonly trust: Origin['trust']
  /** The user whose own forward it is: its uid is the principal, whatever stands below. Null for a service's. */
  readonly owner: UidOwner | null
}

/** What such a step passes on, rather than being the answer itself: somebody on this host started it. */
const STARTED_HERE: ReadonlySet<Origin['kind']> = new Set([
  'web-script',
  'account',
  'webmail',
  'localhost-smtp',
  'local-user',
  'bounce',
  'list',
  'forward',
])

/** Mail that was delivered here and sent on: if somebody on this host had sent it, that is who; else the mailbox that forwards it. */
function traceForward(trace: Trace, below: Below, forward: Forward, hops: number): Found {
  const { address, trust, owner } = forward
  // The envelope in hand is that of the forwarded copy: it tells nothing about the client of the original.
  const inner = below.adjacent && below.hop?.kind === 'qmail' ? followForwarded(trace, below.index, hops) : null
  if (owner === null && inner !== null && STARTED_HERE.has(inner.kind)) {
    return { ...inner, trust: weaker(trust, inner.trust), forwardedBy: address ?? inner.forwardedBy }
  }
  if (address === null && inner !== null) return { ...inner, trust: weaker(trust, inner.trust) }
  return found({
    kind: 'forward',
    trust,
    uid: owner?.uid ?? null,
    user: address,
    forwardedBy: address,
    ip: inner?.ip ?? null,
    helo: inner?.helo ?? null,
    via: inner?.via ?? null,
    principal: owner !== null ? { type: 'uid', value: String(owner.uid) } : address === null ? null : { type: 'account', value: address },
  })
}

function followForwarded(trace: Trace, index: number, hops: number): Found {
  const original: Trace = { ...trace, message: null, end: index }
  const inner = traceChain(original, index, hops + 1)
  trace.end = original.end
  return inner
}

/** Qmail-Scanner puts the caller's uid into its line: with no daemon's line below, that is the local program. */
function traceScannedLocally(trace: Trace, index: number, owner: UidOwner): Found {
  const scanner = trace.header.received[trace.end]
  const below = lookBelow(trace, trace.end)
  if (scanner?.kind !== 'scanner' || scanner.uid === null || scanner.uid === owner.uid) {
    const local = traceLocal(trace, index, owner, below)
    if (scanner?.kind !== 'scanner') return local
    // The uid is the scanner's, then, and that of a program behind it stands nowhere.
    const hidden = !isService(owner) && local.kind === 'local-user'
    return { ...local, via: scanner.scanner, ...(hidden ? ({ kind: 'unknown', trust: 'client' } as const) : {}) }
  }
  const caller = trace.known.owner(scanner.uid)
  note(trace, 'queued-by-uid', { received: trace.end }, { uid: scanner.uid, name: nameInParentheses(caller) })
  return { ...traceLocal(trace, trace.end, caller, below), via: scanner.scanner }
}

/** How far the lines directly below a `by uid` line can be believed: they are this host's, or the caller's own text. */
function trustBelow(trace: Trace, below: Below, owner: UidOwner): Origin['trust'] {
  if (isService(owner) && owner.named) return 'host'
  if (owner.role === 'other' || owner.role === 'web-server' || owner.role === 'webmail') return 'none'
  const by = writerOf(trace, below)
  if (by === null || trace.known.names(by) !== false) return 'client'
  note(trace, 'names-other-host', { received: below.index }, { name: by })
  return 'none'
}

/** The host that the daemon's line says it ran on, past scanners and forwards. */
function writerOf(trace: Trace, below: Below): string | null {
  const last = Math.min(trace.header.received.length, below.index + HOP_LIMIT)
  for (let at = below.index; at >= 0 && at < last; at++) {
    const hop = trace.header.received[at] as Received
    if (hop.kind === 'smtp') return hop.by
    if (hop.kind !== 'scanner' && hop.kind !== 'qmail') return null
  }
  return null
}

function noteService(trace: Trace, index: number, owner: UidOwner): Trace['evidence'] {
  const before = trace.evidence.length
  const name = owner.name ?? owner.via ?? ''
  if (owner.named) note(trace, 'service-uid', { received: index }, { uid: owner.uid, name })
  else note(trace, owner.role === 'unnamed' ? 'unnamed-uid' : 'usual-uid', { received: index }, { uid: owner.uid, name })
  return trace.evidence.splice(before)
}

/** A person's or a site's own text: the uid stands, and what it wrote below it counts for nothing. */
function ownText(trace: Trace, index: number, owner: UidOwner, below: Below): Found {
  if (below.hop?.kind !== 'webmail') note(trace, 'own-text', { received: below.index }, { uid: owner.uid, name: nameInParentheses(owner) })
  return traceLocal(trace, index, owner, below)
}

/** qmail-local delivers to `USER` and `USER-extension`: such an address is the user's own to forward. */
function belongsTo(address: string, owner: UidOwner): boolean {
  if (owner.role !== 'other' || owner.name === null) return false
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase()
  const name = owner.name.toLowerCase()
  return local === name || local.startsWith(`${name}-`)
}

/** `sendmail -bs` runs qmail-smtpd under the caller's uid, and gives this name in place of an ident answer. */
const SENDMAIL_BS = 'sendmail-bs'
