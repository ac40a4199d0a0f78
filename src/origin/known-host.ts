import { describeValue } from '../core/captured.ts'
import type { OperatorContext } from '../core/operator-context.ts'
import { describeUid, type UidOwner } from './service-users.ts'

/** What the operator knows, prepared once for many headers. */
export interface KnownHost {
  /** Lower case, no trailing dot; null when not told. */
  readonly hostname: string | null
  owner(uid: number): UidOwner
  /**
   * Whether a name that stands in a trace line is this host's: its own name, a name of the same parent domain, or one of a hosted
   * domain. Null when the operator told no name to compare with.
   */
  names(host: string | null): boolean | null
  /** Whether mail for this domain ends here; false too when the operator told no domains. */
  hosts(domain: string): boolean
  /** Whether the operator told which domains end here. */
  readonly knowsDomains: boolean
  /** The hosted domain whose site a user name seems to belong to, or null. */
  siteOf(userName: string): string | null
}

/** Shortest user name that is compared with the beginning of a domain: `web`, `ftp` and the like belong to no site. */
const SITE_NAME_MINIMUM = 4

/**
 * Prepares the operator's knowledge.
 *
 * @returns Look-ups in constant time (`siteOf`: linear in the number of domains, remembered by name).
 * @throws TypeError when the context is no object or a part of it has another type: that is the caller's mistake.
 */
export function knowHost(context: OperatorContext = {}): KnownHost {
  if (typeof context !== 'object' || context === null) throw new TypeError(`expected an OperatorContext, got ${describeValue(context)}`)
  const { hostname, hostedDomains, uidNames = {} } = context
  if (hostname !== undefined && typeof hostname !== 'string') throw new TypeError(`expected a host name, got ${describeValue(hostname)}`)
  if (typeof uidNames !== 'object' || uidNames === null) throw new TypeError(`expected names by uid, got ${describeValue(uidNames)}`)
  const own = hostname === undefined || hostname === '' ? null : plainName(hostname)
  const parent = own === null ? null : parentDomain(own)
  const domains = new Set<string>()
  for (const domain of hostedDomains ?? []) domains.add(plainName(domain))
  const owners = new Map<number, UidOwner>()
  const sites = new Map<string, string | null>()

  const hosts = (domain: string): boolean => domains.has(plainName(domain))
  return {
    hostname: own,
    knowsDomains: domains.size > 0,
    hosts,
    owner(uid) {
      let owner = owners.get(uid)
      if (owner === undefined) {
        owner = describeUid(uid, uidNames)
        owners.set(uid, owner)
      }
      return owner
    },
    names(host) {
      if (own === null) return null
      if (host === null) return false
      const name = plainName(host)
      // `control/me`, TCPLOCALHOST and the machine's own name often differ in the first label alone: mail.h.example, srv12.h.example.
      if (name === own || name === parent || parentDomain(name) === own || (parent !== null && parentDomain(name) === parent)) return true
      for (let at = 0; at >= 0; at = name.indexOf('.', at) + 1 || -1) if (domains.has(name.slice(at))) return true
      return false
    },
    siteOf(userName) {
      let site = sites.get(userName)
      if (site === undefined) {
        site = findSite(userName, domains)
        sites.set(userName, site)
      }
      return site
    },
  }
}

/** A host name to compare with: lower case, without the root's dot. */
export function plainName(host: string): string {
  const name = host.toLowerCase()
  return name.endsWith('.') ? name.slice(0, -1) : name
}

/** `mail.h.example` → `h.example`; null where nothing but a top-level domain would be left. */
function parentDomain(name: string): string | null {
  const dot = name.indexOf('.')
  if (dot < 0 || !name.includes('.', dot + 1)) return null
  return name.slice(dot + 1)
}

/** Panels make the user name from the domain and cut it: `bikescolina` for bikes-colina.example, `castello` for castello-verde.example. */
function findSite(userName: string, domains: ReadonlySet<string>): string | null {
  const user = lettersAndDigits(userName)
  if (user.length < SITE_NAME_MINIMUM) return null
  for (const domain of domains) {
    const label = lettersAndDigits(domain.split('.', 1)[0] as string)
    if (label.startsWith(user) || (label.length >= SITE_NAME_MINIMUM && user.startsWith(label))) return domain
  }
  return null
}

function lettersAndDigits(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
