import type { QueuedMessage } from '../queue/queued-message.ts'
import type { SmtpReceived } from '../received/parse-received.ts'
import { readAuthenticationResults } from './culprit-reading.ts'
import { plainName } from './known-host.ts'
import { type Found, found, type Origin, weaker } from './origin.ts'
import { readOwnText } from './own-text.ts'
import { type Below, lookBelow, note, type Trace } from './trace.ts'
import { traceWebmail } from './trace-webmail.ts'

/** What stands above the daemon's line and was written on this host. */
export interface ClientContext {
  /** How far the line itself can be believed. */
  readonly trust: Origin['trust']
  readonly via: string | null
  /** An account that a scanner or filter of this host wrote above the line, or null. */
  readonly hostAccount: string | null
}

/**
 * Says who handed a message to this host over the network, from the daemon's own line.
 *
 * The line is the last that this host wrote: nothing below it is read, but for two fields that a daemon itself adds there.
 *
 * @param index - Of the daemon's line in `header.received`.
 */
export function traceClient(trace: Trace, index: number, context: ClientContext): Found {
  const line = trace.header.received[index] as SmtpReceived
  trace.end = index
  const { trust } = context
  const via = context.via ?? (isQpsmtpd(line) ? 'qpsmtpd' : null)
  const base = { trust, user: line.user === '' ? null : line.user, ip: line.ip, helo: line.helo, via }
  const shown = [line.from, line.helo === null ? null : `HELO ${line.helo}`, line.ip].filter((part) => part !== null).join(', ')
  if (shown !== '') note(trace, 'client-line', { received: index }, { name: shown })

  const account = readAccount(trace, index, line, context)
  if (account !== null) {
    return found({
      ...base,
      kind: 'account',
      user: account.name,
      principal: { type: 'account', value: account.name },
      trust: weaker(trust, account.trust),
    })
  }
  const local = isThisHost(trace, line)
  if (local) {
    const ip = line.ip ?? '127.0.0.1'
    note(trace, 'client-is-this-host', { received: index }, { name: ip })
    const below = lookBelow(trace, index)
    const webmail = traceWebmail(trace, below, readOwnText(trace, below), { ...base, ip }, null)
    if (webmail !== null) return webmail
  }
  if (line.authenticated === true) {
    note(trace, 'account-hidden', { received: index })
    return found({ ...base, kind: 'account', principal: ipPrincipal(line.ip) })
  }
  if (local) return traceLocalClient(trace, index, line, base)
  if (line.ip === null && line.from === null && line.raw.startsWith('(HELO ')) {
    note(trace, 'relay-unnamed', { received: index })
    return found({ ...base, kind: 'relay' })
  }
  return found({ ...base, kind: relayOrInbound(trace, index, line), principal: ipPrincipal(line.ip) })
}

interface Account {
  readonly name: string
  readonly trust: Origin['trust']
}

function readAccount(trace: Trace, index: number, line: SmtpReceived, context: ClientContext): Account | null {
  const { user } = line
  if (user !== null && user !== '') {
    if (line.authenticated === true) {
      note(trace, 'authenticated', { received: index }, { name: user })
      return { name: user, trust: 'host' }
    }
    note(trace, 'login-or-ident', { received: index }, { name: user })
    if (line.authenticated === null) {
      const relays = mayRelay(trace.message, trace)
      // The plain AUTH patch writes `user@domain@IP` with SMTP. An ident answer is a bare name of the client's own system.
      if (user.includes('@') || relays === true) return { name: user, trust: 'host' }
      if (relays === null && !IDENT_NAMES.has(user.toLowerCase())) return { name: user, trust: 'client' }
    }
  }
  if (context.hostAccount !== null) {
    note(trace, 'authenticated', { received: index }, { name: context.hostAccount })
    return { name: context.hostAccount, trust: 'host' }
  }
  return readFieldBelow(trace, index, line)
}

/** Users that mail servers and web servers elsewhere run as: what their ident daemons answer. */
const IDENT_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'qmailr root mail mailnull exim debian-exim postfix smmsp smmta sendmail daemon bin nobody apache www-data www httpd uucp smtp unknown'.split(
    ' ',
  ),
)

/** GMX writes the account's number into a field of its own below its line: in nobody else's mail does that field count. */
const WRITES_X_AUTHENTICATED = /(?:^|\.)gmx\.(?:net|de|com|at|ch)$/

/** qpsmtpd and GMX name the account in the field directly below their line. A client could write the same field: the line must call for it. */
function readFieldBelow(trace: Trace, index: number, line: SmtpReceived): Account | null {
  const at = (trace.fieldOf[index] ?? -1) + 1
  const field = trace.header.fields[at]
  if (field === undefined) return null
  const name = trace.names[at]
  if (name === 'authentication-results' && line.authenticated === true && isQpsmtpd(line)) {
    const writer = /^[^\s;]+/.exec(field.value)?.[0] ?? ''
    if (line.by === null || plainName(writer) !== plainName(line.by)) return null
    const account = readAuthenticationResults(field.value)?.account ?? null
    if (account === null) return null
    note(trace, 'account-field', { field: at }, { name: field.name })
    return { name: account, trust: 'host' }
  }
  if (name === 'x-authenticated' && field.value !== '' && line.by !== null && WRITES_X_AUTHENTICATED.test(line.by)) {
    note(trace, 'account-field', { field: at }, { name: field.name })
    return { name: field.value, trust: 'host' }
  }
  return null
}

function isQpsmtpd(line: SmtpReceived): boolean {
  return line.dialect === 'qpsmtpd' || line.raw.includes('(qpsmtpd/')
}

/** A client on this machine that is no webmail program: a script, or a program that fetches mail. What it wrote below is its own word. */
function traceLocalClient(trace: Trace, index: number, line: SmtpReceived, base: Partial<Found>): Found {
  const ip = line.ip ?? '127.0.0.1'
  const below = lookBelow(trace, index)
  if (isFetched(trace, below)) {
    note(trace, 'fetched', { received: below.index })
    return found({ ...base, kind: 'inbound', trust: 'client', via: 'fetchmail', ip: null })
  }
  return found({ ...base, ip, kind: 'localhost-smtp', principal: { type: 'ip', value: ip } })
}

/** Whether a program says that it took the mail out of a mailbox elsewhere, and nobody elsewhere is to get it. */
export function isFetched(trace: Trace, below: Below): boolean {
  return below.hop?.kind === 'other' && /\bwith (?:POP|IMAP|SDPS|ODMR|ETRN)/i.test(below.hop.raw) && mayRelay(trace.message, trace) !== true
}

function isThisHost(trace: Trace, line: SmtpReceived): boolean {
  if (line.ip !== null && isLoopback(line.ip)) return true
  if (line.from === null) return false
  const from = plainName(line.from)
  return (line.ip === null && from === 'localhost') || (trace.known.hostname !== null && from === trace.known.hostname)
}

/** `127.0.0.0/8`, `::1`, and either written the other way. */
export function isLoopback(ip: string): boolean {
  const bare = unmapped(ip)
  return /^127(?:\.\d{1,3}){3}$/.test(bare) || /^(?:::|(?:0{1,4}:){7}0{0,3})1$/.test(bare)
}

/** An IPv4 address that is written as IPv6, as IPv4. */
function unmapped(ip: string): string {
  return ip.startsWith('::ffff:') || ip.startsWith('::FFFF:') ? ip.slice(7) : ip
}

/** An address of a local network: RFC 1918, RFC 4193, link-local. */
export function isPrivate(ip: string): boolean {
  const bare = unmapped(ip)
  return /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\.\d/.test(bare) || /^(?:f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/i.test(bare)
}

function relayOrInbound(trace: Trace, index: number, line: SmtpReceived): 'relay' | 'inbound' {
  if (line.protocol === 'QMQP') {
    note(trace, 'qmqp-client', { received: index })
    return 'relay'
  }
  const relays = mayRelay(trace.message, trace)
  note(trace, relays === true ? 'may-relay' : relays === false ? 'recipients-here' : 'envelope-unknown', { received: index })
  return relays === true ? 'relay' : 'inbound'
}

/**
 * Whether the envelope shows that its client was allowed to relay: a recipient elsewhere. A recipient in a hosted domain is here,
 * whatever the channel: a backup MX and a gateway pass such mail on. Null when the envelope does not tell.
 */
function mayRelay(message: QueuedMessage | null, trace: Trace): boolean | null {
  if (message === null || message.recipients.length === 0) return null
  let known = true
  for (const { address, channel } of message.recipients) {
    if (channel === 'local') continue
    const domain = address.slice(address.lastIndexOf('@') + 1)
    if (trace.known.hosts(domain) || (trace.known.hostname !== null && plainName(domain) === trace.known.hostname)) continue
    if (channel === 'remote' || trace.known.knowsDomains) return true
    known = false
  }
  return known ? false : null
}

function ipPrincipal(ip: string | null): Found['principal'] {
  return ip === null ? null : { type: 'ip', value: ip }
}
