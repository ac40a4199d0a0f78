import type { Principal } from '../core/operator-context.ts'
import type { HeaderFacts } from '../evidence/header-facts.ts'
import { isLoopback, isPrivate } from '../origin/trace-client.ts'
import type { Envelope } from '../sample/envelope.ts'
import type { EnvelopeCells } from '../sample/envelope-cells.ts'
import { isFreeMail } from '../sample/free-mail.ts'
import type { HostedNames } from '../sample/hosted-names.ts'
import type { KeptMessage } from './kept-message.ts'

/** Strangers that hand in mail for one domain, and strangers in all, from which on this host is the way to it. */
const STRANGERS = { ofDomain: 6, inAll: 20, share: 0.8 }

/**
 * Domains that this host takes mail for and hands on, as a filter or a second MX does, though the operator did not name them: nearly all that
 * strangers hand in is for a few domains, each of which many strangers write to. Spam through a host goes everywhere, or to a free provider.
 */
export function servedDomains(kept: readonly KeptMessage[], hosted: HostedNames): ReadonlySet<string> {
  const relayed = kept.filter(({ envelope, header }) => header !== null && isRelayed(header, envelope, hosted))
  const strangers = new Set(relayed.map(({ header }) => header?.origin.ip))
  if (strangers.size < STRANGERS.inAll) return new Set()
  const clients = new Map<string, Set<string>>()
  for (const { envelope, header } of relayed) {
    for (const { domain } of envelope.recipients) {
      if (isFreeMail(domain)) continue
      const known = clients.get(domain) ?? new Set<string>()
      if (known.size === 0) clients.set(domain, known)
      known.add(header?.origin.ip ?? '')
    }
  }
  const served = new Set([...clients].filter(([, ips]) => ips.size >= STRANGERS.ofDomain).map(([domain]) => domain))
  const inside = relayed.filter(({ envelope }) => envelope.recipients.every(({ domain }) => served.has(domain)))
  return inside.length >= STRANGERS.share * relayed.length ? served : new Set()
}

/** Handed in by a client that no login names, for elsewhere, under a sender of elsewhere. */
export function isRelayed({ origin }: HeaderFacts, { sender }: Envelope, hosted: HostedNames): boolean {
  return (
    origin.kind === 'relay' &&
    origin.ip !== null &&
    !isLoopback(origin.ip) &&
    (sender.kind !== 'plain' || hosted.owner(sender.domain) === 'foreign')
  )
}

/** A client that may relay, or that logged in though the header hides as whom. */
export function isNamelessClient(header: HeaderFacts | null): boolean {
  const principal = header?.origin.principal
  return principal?.type === 'ip' && !isLoopback(principal.value)
}

/** Clients from which on one sender's mail is not any client's: an account whose name the headers do not show. */
const CHANGING_CLIENTS = 3
/** Messages from which on a foreign sender that fills a client's mail is no chance. */
const REPEATED_SENDER = 3

/**
 * Senders that say more than the address of the client that may relay: hosted senders, or hosted domains whose senders are made up, that
 * fill a client's mail; and any sender that comes from many clients. By sender, what to name instead of the client.
 */
export function relayedSenders(kept: readonly KeptMessage[], hosted: HostedNames, cells: EnvelopeCells): Map<string, Principal> {
  const clients = new Map<string, Map<string, number>>()
  const names = new Map<
    string,
    { readonly principal: Principal; readonly senders: Set<string>; readonly ips: Map<string, number>; loggedIn: number }
  >()
  for (const { envelope, header } of kept) {
    const { sender } = envelope
    if (!isNamelessClient(header) || sender.kind !== 'plain') continue
    const madeUp = hosted.owner(sender.domain) === 'hosted' && cells.isMadeUp(sender.domain)
    // An address of the own network names one machine, which says more than any sender that it made up.
    if (isPrivate(header?.origin.ip ?? '') && (madeUp || hosted.owner(sender.domain) === 'foreign')) continue
    const principal: Principal = madeUp ? { type: 'domain', value: sender.domain } : { type: 'sender', value: sender.key }
    const row = names.get(principal.value) ?? { principal, senders: new Set<string>(), ips: new Map<string, number>(), loggedIn: 0 }
    names.set(principal.value, row)
    row.senders.add(sender.key)
    if (header?.origin.kind === 'account') row.loggedIn++
    const ip = header?.origin.ip ?? ''
    row.ips.set(ip, (row.ips.get(ip) ?? 0) + 1)
    count(clients, ip, principal.value)
  }
  const hidden = !kept.some(({ header }) => header?.origin.kind === 'account' && header.origin.user !== null)
  const found = new Map<string, Principal>()
  for (const { principal, senders, ips, loggedIn } of names.values()) {
    let messages = 0
    let filled = 0
    for (const [ip, n] of ips) {
      messages += n
      if (n >= 0.6 * sum(clients.get(ip))) filled += n
    }
    const own = hosted.owner(principal.value.slice(principal.value.lastIndexOf('@') + 1)) !== 'foreign'
    // A client that logged in is no open relay: its one sender stands for the account, foreign or not. Where the headers name nobody's account,
    // that is so of any sender that repeats; where they name others', a client without one was let in by its address.
    const filling = filled >= 0.6 * messages && (own || loggedIn > messages / 2 || (hidden && messages >= REPEATED_SENDER))
    if (filling || (messages >= CHANGING_CLIENTS && ips.size >= CHANGING_CLIENTS)) {
      for (const sender of senders) found.set(sender, principal)
    }
  }
  return found
}

function count(table: Map<string, Map<string, number>>, row: string, column: string): void {
  const cells = table.get(row) ?? new Map<string, number>()
  cells.set(column, (cells.get(column) ?? 0) + 1)
  table.set(row, cells)
}

/** All counts of a row; 0 where there is none. */
export function sum(row: ReadonlyMap<string, number> | undefined): number {
  let total = 0
  for (const n of row?.values() ?? []) total += n
  return total
}
