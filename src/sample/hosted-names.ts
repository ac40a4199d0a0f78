import type { OperatorContext } from '../core/operator-context.ts'
import type { QueuedMessage } from '../queue/queued-message.ts'

/** Whose a sender's domain is, as far as the operator's knowledge and the queue tell. */
export type DomainOwner = 'hosted' | 'host' | 'foreign' | 'unknown'

/** Most hosted domains that are learned from local recipients when the operator named none. */
export const LEARNED_LIMIT = 20_000

/**
 * The domains that this server hosts: those the operator names, else those of local recipients, which are hosted by definition.
 *
 * Learned names prove only what is hosted, never what is foreign: a domain that received nothing today is `unknown`.
 */
export class HostedNames {
  private hostname: string | null
  private readonly named = new Set<string>()
  private readonly learned = new Set<string>()
  private overflowed = false

  constructor(context: OperatorContext = {}) {
    this.hostname = context.hostname?.toLowerCase() ?? null
    for (const domain of context.hostedDomains ?? []) this.named.add(domain.toLowerCase())
  }

  /** True when the operator named hosted domains, so that every other one is foreign. */
  get known(): boolean {
    return this.named.size > 0
  }

  /** A copy that learns on its own: a report must leave what the scorer knows as it is. */
  copy(): HostedNames {
    const copy = new HostedNames()
    copy.hostname = this.hostname
    copy.overflowed = this.overflowed
    for (const domain of this.named) copy.named.add(domain)
    for (const domain of this.learned) copy.learned.add(domain)
    return copy
  }

  learn(message: QueuedMessage): void {
    if (this.known) return
    for (const { address, channel } of message.recipients) if (channel === 'local') this.learnDomain(domainOf(address))
  }

  /** Domains beyond the limit were seen, and count as unknown. */
  get full(): boolean {
    return this.overflowed
  }

  /** Domains that were learned; 0 when the operator named some. */
  get learnedDomains(): number {
    return this.learned.size
  }

  /** A domain whose mailbox logged in here is hosted. Asked for by the stage that reads headers. */
  learnDomain(domain: string): void {
    if (this.known || domain === '' || this.learned.has(domain)) return
    if (this.learned.size < LEARNED_LIMIT) this.learned.add(domain)
    else this.overflowed = true
  }

  /** What this host calls itself, where the operator did not say. */
  learnHost(name: string): void {
    this.hostname ??= name
  }

  owner(domain: string): DomainOwner {
    if (domain === '' || domain === this.hostname || domain === 'localhost') return 'host'
    if (this.holds(domain)) return 'hosted'
    if (this.hostname !== null && domain.endsWith(`.${this.hostname}`)) return 'host'
    return this.known ? 'foreign' : 'unknown'
  }

  isHosted(domain: string): boolean {
    const owner = this.owner(domain)
    return owner === 'hosted' || owner === 'host'
  }

  /** True for a name that was told or learned as it stands; a name below it may receive nothing. */
  isNamed(domain: string): boolean {
    return (this.known ? this.named : this.learned).has(domain)
  }

  /** The name itself or one above it: `www.shop.test` belongs to a hosted `shop.test`. */
  private holds(domain: string): boolean {
    const set = this.known ? this.named : this.learned
    if (set.size === 0) return false
    for (let name = domain; name !== ''; ) {
      if (set.has(name)) return true
      const dot = name.indexOf('.')
      name = dot < 0 ? '' : name.slice(dot + 1)
    }
    return false
  }
}

/** Longest domain that is looked at, in UTF-16 code units: DNS allows 253, a queue file anything. */
const DOMAIN_LIMIT = 255

/** What stands after the last `@`, in lower case; `''` where there is none. Bounded: an address of a queue may have megabytes. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 0 ? '' : address.slice(at + 1, at + 1 + DOMAIN_LIMIT).toLowerCase()
}

/** What stands before the last `@`, in lower case, bounded. */
export function localOf(address: string): string {
  const at = address.lastIndexOf('@')
  return (at < 0 ? address : address.slice(0, at)).slice(0, DOMAIN_LIMIT).toLowerCase()
}
