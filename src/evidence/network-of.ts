/** The /16 of an IPv4 address, the /32 of an IPv6 one; null where none is known. */
export function networkOf(ip: string | null): string | null {
  if (ip === null) return null
  return ip.split(ip.includes(':') ? ':' : '.', 2).join('.')
}
