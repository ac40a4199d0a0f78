import { isFreeMail } from '../../sample/free-mail.ts'
import { groupBy, heaviest, measured, ramp } from '../measures.ts'
import type { Member } from '../principal-facts.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Addresses that may share the mail: an on-call rota, the admins of a firm. */
const FEW = 3
/** How much a single domain says beside a single address: a spammer can aim at one firm, though few do. */
const DOMAIN_STRENGTH = 0.5

export const ONE_DESTINATION: EvidenceSymbol = {
  id: 'ONE_DESTINATION',
  group: 'innocence',
  title: 'Nearly all of its messages go to the same few addresses, or to one firm.',
  counts: 'messages to its three most frequent recipients, or to the most frequent domain; its messages',
  source: 'scoring §5, one destination, many messages (−0.8); alerts, forms and forwards',
  weightBits: -10,
  capBits: 14,
  headers: false,
  measure: ({ principal, members, messages }) => {
    // A list writes to the same people whatever somebody posts through it.
    if (members.length < 4 || principal.type === 'list') return null
    const addresses = groupBy(members, ({ message }) => message.recipients[0]?.address ?? null)
    const top = [...addresses.values()].sort((a, b) => b.weight - a.weight).slice(0, FEW)
    const weight = top.reduce((sum, group) => sum + group.weight, 0)
    const best = heaviest(addresses)
    const domain = heaviest(groupBy(members, firmOf))
    const byAddress = ramp(weight / messages, 0.4, 0.85) * ramp(members.length / top.length, 1.5, 4)
    const byDomain = domain === null ? 0 : DOMAIN_STRENGTH * ramp(domain.weight / messages, 0.5, 0.9)
    if (best !== null && byAddress >= byDomain)
      return byAddress === 0 ? null : measured(byAddress, weight, messages, best.members, best.key)
    return domain === null || byDomain === 0 ? null : measured(byDomain, domain.weight, messages, domain.members, domain.key)
  },
}

/** A domain that is no provider of everybody: many people wait there for mail of many senders. */
function firmOf({ message }: Member): string | null {
  const domain = message.recipients[0]?.domain ?? ''
  return domain === '' || isFreeMail(domain) ? null : domain
}
