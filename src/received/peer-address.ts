/** What the comment after the reverse name says of the client. */
export interface PeerAddress {
  readonly user: string | null
  readonly ip: string | null
  /** AUTH mechanism (`user@IP with plain`), or null. */
  readonly mechanism: string | null
}

/**
 * Reads `[INFO@]IP`, the comment in which every qmail daemon names its client.
 *
 * Shapes: `203.0.113.7` · `[2001:db8::1]` · `user@dom@203.0.113.7` · `@[10.1.2.1]` · `user` (no address) · `` ·
 * `user@203.0.113.7 with plain`. INFO is a login or an ident answer and may hold `@` itself, so the last `@` divides.
 *
 * @param text - The comment without its parentheses.
 * @returns Parts that are not there are `null`. Never throws; linear.
 * @see `received.c: received` of netqmail and of its AUTH forks
 */
export function readPeerAddress(text: string): PeerAddress {
  const withAt = text.lastIndexOf(' with ')
  const mechanism = withAt < 0 ? null : text.slice(withAt + 6) || null
  const rest = withAt < 0 ? text : text.slice(0, withAt)
  const at = rest.lastIndexOf('@')
  const ip = readAddressLiteral(rest.slice(at + 1))
  if (ip !== null) return { user: at > 0 ? rest.slice(0, at) : null, ip, mechanism }
  // `unknown` stands where tcpserver told the daemon no address.
  const user = rest.endsWith('@unknown') ? rest.slice(0, -8) : rest === 'unknown' ? '' : rest
  return { user: user === '' ? null : user, ip: null, mechanism }
}

/**
 * Reads an IP address, bare or in brackets, with or without the `IPv6:` tag.
 *
 * @returns The address without brackets and tag, as written otherwise; `null` when it does not look like one. Never throws; linear.
 */
export function readAddressLiteral(text: string): string | null {
  let inner = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text
  if (inner.length > 5 && inner.slice(0, 5).toLowerCase() === 'ipv6:') inner = inner.slice(5)
  if (IPV4.test(inner)) return inner
  return inner.includes(':') && IPV6.test(inner) ? inner : null
}

/** Not checked for 0 to 255: a published header whose address was made unreal is still the header of a client with an address. */
const IPV4 = /^\d{1,5}(?:\.\d{1,5}){3,5}$/
/** With an IPv4 tail (`::ffff:192.0.2.1`) and a scope (`fe80::1%eth0`). */
const IPV6 = /^[\da-fA-F:]{2,45}(?:[\d.]{0,15})(?:%[\w.-]{1,32})?$/
