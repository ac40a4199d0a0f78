import { registrableDomain } from '../names/registrable-label.ts'
import { nameBits } from '../names/score-name.ts'
import { isFreeMail } from '../sample/free-mail.ts'
import { groupBy, heaviest, ownMembers } from './measures.ts'
import type { PrincipalFacts } from './principal-facts.ts'

/** A staff, not one forged address. */
const LEAST_SENDERS = 3
const ODD_BITS = 8

/**
 * The domain of the customer whose server this host relays for: nobody named it as hosted, and it is no stranger's all the same.
 *
 * @returns The registrable domain that most mail of a client that may relay is sent under, by several people; null for other principals,
 *   for providers of free mail, and for names that look typed at random. Linear.
 */
export function customerDomain(facts: PrincipalFacts): string | null {
  if (facts.principal.type !== 'ip') return null
  const plain = ownMembers(facts).filter(({ message }) => message.sender.kind === 'plain')
  const domain = heaviest(groupBy(plain, ({ message }) => registrableDomain(message.sender.domain)))
  if (domain === null || isFreeMail(domain.key) || nameBits(domain.key, 'domain') >= ODD_BITS) return null
  const total = plain.reduce((sum, { weight }) => sum + weight, 0)
  const senders = new Set(domain.members.map(({ message }) => message.sender.key)).size
  return domain.weight >= total / 2 && senders >= LEAST_SENDERS ? domain.key : null
}

/** True for a domain and what stands below it; false where there is none. */
export function isBelow(domain: string, above: string | null): boolean {
  return above !== null && (domain === above || domain.endsWith(`.${above}`))
}
