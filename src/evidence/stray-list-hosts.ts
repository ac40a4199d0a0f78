import { registrableDomain } from '../names/registrable-label.ts'
import type { HostedNames } from '../sample/hosted-names.ts'
import { groupBy, heaviest, oneOfEach, ownMembers } from './measures.ts'
import type { Member, PrincipalFacts } from './principal-facts.ts'

/** Host names of one domain that nobody named as hosted, and that return addresses of a list stand under. */
export interface StrayListHosts {
  readonly domain: string
  /** A member for each host. */
  readonly hosts: readonly Member[]
  readonly messages: number
}

/**
 * A list has one host, named to this server, since its bounces must come back. Snowshoe spam spreads over many.
 *
 * @returns The domain with most such mail; null where there is none. Linear.
 */
export function strayListHosts(facts: PrincipalFacts): StrayListHosts | null {
  const { hosted } = facts
  const stray = ownMembers(facts).filter(({ message: { sender } }) => sender.kind === 'list' && !hosted.isNamed(sender.domain))
  const domain = heaviest(groupBy(stray, ({ message }) => registrableDomain(message.sender.domain)))
  if (domain === null) return null
  const hosts = groupBy(domain.members, ({ message }) => message.sender.domain)
  const first = oneOfEach(hosts.values())
  return { domain: domain.key, hosts: first, messages: domain.members.length }
}

/** A message whose readers would leave it at a stranger's host: neither the sender's own, nor one of this server. */
export function leavesElsewhere({ message, header }: Member, hosted: HostedNames): boolean {
  const host = header?.leaveHost ?? ''
  if (header === null || host === '' || hosted.owner(host) !== 'foreign') return false
  const there = registrableDomain(host)
  return there !== registrableDomain(header.fromDomain) && there !== registrableDomain(message.sender.domain)
}
