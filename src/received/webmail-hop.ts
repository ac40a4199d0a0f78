import { readAddressLiteral } from './peer-address.ts'
import type { WebmailReceived } from './received.ts'
import { commentText, isComment } from './smtp-hop.ts'
import type { TraceLine } from './trace-line.ts'

const HTTP = /^HTTPS?$/i

/** True for a line whose protocol is HTTP: a webmail program wrote it, or a script that poses as one. */
export function isHttpHop(line: TraceLine): boolean {
  // `via HTTP` without a `with` is how Yahoo and Rediffmail wrote it, both in front of qmail.
  const word = line.clauses.with[0] ?? line.clauses.via[0]
  return word !== undefined && HTTP.test(word)
}

/**
 * The browser's address in the `from` part: the last of `from 192.0.2.1`, `from name (name [192.0.2.1])`, `from [192.0.2.1]`,
 * `([192.0.2.1])`.
 *
 * @returns The address, or null (`( [unknown])`). Never throws; linear.
 */
export function browserAddress(words: readonly string[]): string | null {
  for (const word of words) {
    const plain = readAddressLiteral(word)
    if (plain !== null) return plain
    if (!isComment(word)) continue
    const text = commentText(word)
    const open = text.lastIndexOf('[')
    const ip = open < 0 ? readAddressLiteral(text) : readAddressLiteral(text.slice(open).trim())
    if (ip !== null) return ip
  }
  return null
}

export function webmailReceived(
  line: TraceLine,
  dialect: string,
  webmail: string,
  user: string | null,
  ip: string | null = browserAddress(line.clauses.from),
): WebmailReceived {
  const { by } = line.clauses
  return {
    kind: 'webmail',
    dialect,
    raw: line.raw,
    date: line.stamp.date,
    zone: line.stamp.zone,
    webmail,
    user,
    ip,
    by: by[0] === undefined || isComment(by[0]) ? null : by[0],
  }
}
