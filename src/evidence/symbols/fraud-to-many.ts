import { isFreeMail } from '../../sample/free-mail.ts'
import { domainOf } from '../../sample/hosted-names.ts'
import { namesAnother } from '../borrowed-names.ts'
import { foundInHeaders, isOnePerson, outsiders, ramp, splitBy } from '../measures.ts'
import type { Member, PrincipalFacts } from '../principal-facts.ts'
import type { EvidenceSymbol } from '../symbol.ts'
import { isBotName } from './helo-bot.ts'

/** Recipients outside the sender's own organisation from which on one letter is a mailing. */
const CROWD = 30
/** Signs of 2 are those that no lawful letter to many has. */
const SIGNS = { fraud: 2, offer: 1, name: 2, client: 2, reply: 1, hidden: 1 }
const ENOUGH = 4

export const FRAUD_TO_MANY: EvidenceSymbol = {
  id: 'FRAUD_TO_MANY',
  group: 'content',
  title:
    'A single letter to a crowd of strangers is a fraud by several signs: subject, borrowed name, bot, answers to elsewhere, hidden recipients.',
  counts: 'headers of such letters; headers read',
  source: 'own reasoning: a thief with one account needs few letters where each goes to a hundred',
  weightBits: 7,
  capBits: 8,
  headers: true,
  measure: (facts) => {
    if (!isOnePerson(facts.principal) && facts.principal.type !== 'uid') return null
    const split = splitBy(facts.read, (member) => signsOf(member, facts) >= ENOUGH)
    const most = Math.max(0, ...split.hits.map((member) => signsOf(member, facts)))
    return foundInHeaders(ramp(most, ENOUGH - 2, ENOUGH), split, split.hits[0]?.header?.subject.template ?? null)
  },
}

function signsOf({ message, header }: Member, { hosted }: PrincipalFacts): number {
  if (header === null || header.list || message.sender.kind !== 'plain' || message.recipientCount < CROWD) return 0
  if (outsiders(message, hosted).length < message.recipients.length / 2) return 0
  const { subject, from, fromName, fromDomain, replyTo, shown, origin } = header
  let signs = subject.phrase === null ? 0 : SIGNS[subject.phrase]
  if (namesAnother(fromName, from)) signs += SIGNS.name
  if (isBotName(origin.helo)) signs += SIGNS.client
  if (isFreeMail(domainOf(replyTo)) && !isFreeMail(fromDomain)) signs += SIGNS.reply
  if (!message.recipients.some(({ address }) => shown.includes(address))) signs += SIGNS.hidden
  return signs
}
