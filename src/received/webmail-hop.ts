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

/**
 * The account in an address of webmail's own line: `alice@example.test@mail.example.test` names the mail server last. A name alone is an account
 * too.
 *
 * @param text - In angle brackets or bare.
 * @param host - What the line says behind `by`.
 */
export function webmailAccount(text: string, host: string | undefined): string | null {
  const bare = text.startsWith('<') && text.endsWith('>') ? text.slice(1, -1) : text
  const at = bare.lastIndexOf('@')
  // One `@` only: `user@server` where the server is the host itself, else a whole address.
  const named = at > 0 && (bare.indexOf('@') < at || bare.slice(at + 1) === host || bare.slice(at + 1) === 'localhost')
  return (named ? bare.slice(0, at) : bare) || null
}

/** The account of `as user alice@example.test@mail.example.test`, which IMP 3 and Horde 3 write before `by`; null where the line has none. */
export function asUser({ clauses: { from, by } }: TraceLine): string | null {
  const at = from.findIndex((word, index) => word === 'user' && from[index - 1] === 'as')
  const name = at < 0 ? undefined : from[at + 1]
  return name === undefined ? null : webmailAccount(name, by[0])
}
