import type { Received } from '../received/parse-received.ts'
import { plainName } from './known-host.ts'
import type { Origin } from './origin.ts'
import { note, type Trace } from './trace.ts'

/** Where this host's own lines begin in a header that came back from outside. */
export interface OwnHop {
  /** Index in `header.received`. */
  readonly index: number
  /** `host` where the next host says that it took the message from this one by its looked-up name, else `client`. */
  readonly trust: Origin['trust']
}

/**
 * Finds this host's line inside a foreign chain. qmail-queue's line names no host: its neighbours tell. The line above it, written by
 * the host that took the mail from us, names us with our address; or the daemon's line below it says that it ran here.
 *
 * @returns Null when the host's name is not known or nothing points to it: then no line can be believed. Never throws; linear.
 */
export function findOwnHop(trace: Trace): OwnHop | null {
  const { hostname } = trace.known
  if (hostname === null) {
    note(trace, 'own-hop-unknown', {})
    return null
  }
  const lines = trace.header.received
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Received
    if (line.kind !== 'qmail') continue
    const above = at === 0 ? null : (lines[at - 1] as Received)
    const taken = above === null || above.kind === 'qmail' ? 'none' : takenFrom(above, hostname)
    if (taken === 'host') {
      note(trace, 'own-hop-found', { received: at - 1 }, { name: hostname })
      return { index: at, trust: 'host' }
    }
    const below = daemonBelow(lines, at)
    if (taken === 'client' || (below !== null && trace.known.names(below) === true && plainName(below) === hostname)) {
      note(trace, 'own-hop-by-name', { received: at }, { name: hostname })
      return { index: at, trust: 'client' }
    }
  }
  note(trace, 'own-hop-not-found', {}, { name: hostname })
  return null
}

/**
 * Whether a foreign line says that its client was this host: by the name that the writer looked up (`host`), or by HELO, which
 * anybody can say (`client`).
 */
function takenFrom(line: Received, hostname: string): 'host' | 'client' | 'none' {
  const raw = line.raw.toLowerCase()
  const from = /(?:^|\s)from\s+(\S+)/.exec(raw)
  if (from === null) return 'none'
  const end = raw.indexOf(' by ', from.index)
  const client = end < 0 ? raw.slice(from.index) : raw.slice(from.index, end)
  // Postfix, Sendmail, Gmail: `from HELO (NAME [IP])`. The name between the parentheses was looked up.
  const lookedUp = /\(\s*(?:[^()\s@]+@)?([^()\s[\]]+?)\.?\s*\[/.exec(client)?.[1]
  if (lookedUp === hostname) return 'host'
  const named = plainName(from[1] as string)
  if (named !== hostname) return client.includes(hostname) && wordsOf(client).includes(hostname) ? 'client' : 'none'
  // qmail and Exim write the looked-up name first, and HELO only where it differs.
  if (line.kind === 'smtp' || / helo=/.test(client)) return 'host'
  return 'client'
}

function wordsOf(text: string): string[] {
  return text.split(/[^a-z0-9._-]/).map(plainName)
}

/** The host of the daemon's line below a qmail line, past a scanner's. */
function daemonBelow(lines: readonly Received[], at: number): string | null {
  for (let next = at + 1; next < lines.length && next <= at + 3; next++) {
    const line = lines[next] as Received
    if (line.kind === 'smtp') return line.by
    if (line.kind !== 'scanner') return null
  }
  return null
}
