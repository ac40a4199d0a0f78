import { registrableDomain } from '../../names/registrable-label.ts'
import { isFreeMail } from '../../sample/free-mail.ts'
import { groupBy, heaviest, measured, oneOfEach, ownMembers, ramp } from '../measures.ts'
import type { Member } from '../principal-facts.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** A robot's made-up people write once or twice. */
const LETTERS_EACH = 3

export const STAFF: EvidenceSymbol = {
  id: 'STAFF',
  group: 'innocence',
  title: 'The whole staff of a customer writes through this client, again and again, each under one name or in answer to letters.',
  counts: 'different senders of the commonest domain; messages of that domain',
  source: "own reasoning: a customer's own mail server that hands its mail on",
  weightBits: -2,
  capBits: 3,
  headers: true,
  measure: (facts) => {
    const { type } = facts.principal
    if (type !== 'account' && type !== 'ip') return null
    const plain = ownMembers(facts).filter(({ message }) => message.sender.kind === 'plain' && !isFreeMail(message.sender.domain))
    const domain = heaviest(groupBy(plain, ({ message }) => registrableDomain(message.sender.domain)))
    if (domain === null) return null
    const senders = [...groupBy(domain.members, ({ message }) => message.sender.key).values()].filter(
      ({ members }) => members.length >= LETTERS_EACH,
    )
    const answers = domain.members.filter(({ header }) => header?.answer).length
    if (answers < 2 && !haveNames(senders)) return null
    const strength = ramp(senders.length, 2, 6)
    const examples = oneOfEach(senders)
    return strength === 0 ? null : measured(strength, senders.length, domain.members.length, examples, domain.key)
  },
}

/** Each of them signs with one name, and no two with the same. */
function haveNames(senders: readonly { readonly members: readonly Member[] }[]): boolean {
  const names = new Set<string>()
  for (const { members } of senders) {
    const own = new Set(members.map(({ header }) => header?.fromName ?? '').filter((name) => name !== ''))
    const [name] = own
    if (own.size !== 1 || name === undefined || names.has(name)) return false
    names.add(name)
  }
  return names.size > 0
}
