import { registrableDomain } from '../names/registrable-label.ts'
import { nameBits } from '../names/score-name.ts'
import { isFreeMail } from '../sample/free-mail.ts'
import { groupBy, heaviest, ownMembers } from './measures.ts'
import type { PrincipalFacts } from './principal-facts.ts'

/** A staff, not one forged address. */
const LEAST_SENDERS = 3
const ODD_BITS = 8
const LETTERS_EACH = 3

/**
 * The domain of the customer whose server this host relays for: nobody named it as hosted, and it is no stranger's all the same.
 *
 * @returns The registrable domain that most foreign mail of a client that may relay, or of an account that a server logs in with, is sent
 *   under, by several people; null for other principals, for providers of free mail, and for names that look typed at random. Linear.
 */
export function customerDomain(facts: PrincipalFacts): string | null {
  const { principal, hosted } = facts
  if (principal.type !== 'ip' && principal.type !== 'account') return null
  const foreign = ownMembers(facts).filter(({ message: { sender } }) => sender.kind === 'plain' && !hosted.isHosted(sender.domain))
  const domain = heaviest(groupBy(foreign, ({ message }) => registrableDomain(message.sender.domain)))
  if (domain === null || isFreeMail(domain.key) || nameBits(domain.key, 'domain') >= ODD_BITS) return null
  const total = foreign.reduce((sum, { weight }) => sum + weight, 0)
  const senders = new Set(domain.members.map(({ message }) => message.sender.key)).size
  if (domain.weight < total / 2 || senders < LEAST_SENDERS) return null
  // A robot can log in as well, with made-up people of one domain: these write once or twice, and answer nobody.
  const lively = domain.members.length >= LETTERS_EACH * senders && domain.members.filter(({ header }) => header?.answer).length > 1
  return principal.type === 'ip' || lively ? domain.key : null
}

/** True for a domain and what stands below it; false where there is none. */
export function isBelow(domain: string, above: string | null): boolean {
  return above !== null && (domain === above || domain.endsWith(`.${above}`))
}
