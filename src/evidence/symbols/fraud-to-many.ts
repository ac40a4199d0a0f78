import { CROWD } from '../../sample/envelope.ts'
import { namesAnother } from '../borrowed-names.ts'
import { botName } from '../bot-name.ts'
import { answersElsewhere, hidesRecipients, isToStrangers } from '../letter-marks.ts'
import { foundInHeaders, isOnePerson, splitBy } from '../measures.ts'
import type { Member, PrincipalFacts } from '../principal-facts.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Those of 2 no lawful letter to many has. */
const MARKS = { fraud: 2, offer: 1, name: 2, client: 2, reply: 1, hidden: 1 }
const ENOUGH = 4

export const FRAUD_TO_MANY: EvidenceSymbol = {
  id: 'FRAUD_TO_MANY',
  group: 'content',
  title:
    'A single letter to a crowd of strangers is a fraud by several marks: subject, borrowed name, bot, answers to elsewhere, hidden recipients.',
  counts: 'headers of such letters; headers read',
  source: 'own reasoning: a thief with one account needs few letters where each goes to a hundred',
  weightBits: 7,
  capBits: 8,
  headers: true,
  measure: (facts) => {
    if (!isOnePerson(facts.principal) && facts.principal.type !== 'uid') return null
    const split = splitBy(facts.read, (member) => isFraudToMany(member, facts))
    return foundInHeaders(split.hits.length > 0 ? 1 : 0, split, split.hits[0]?.header?.subject.template ?? null)
  },
}

function isFraudToMany(member: Member, { hosted }: PrincipalFacts): boolean {
  const { message, header } = member
  if (header === null || header.list || message.sender.kind !== 'plain') return false
  if (message.recipientCount < CROWD || !isToStrangers(member, hosted)) return false
  let marks = header.subject.phrase === null ? 0 : MARKS[header.subject.phrase]
  if (namesAnother(header.fromName, header.from)) marks += MARKS.name
  if (botName(header.origin.helo) !== null) marks += MARKS.client
  if (answersElsewhere(header)) marks += MARKS.reply
  if (hidesRecipients(member)) marks += MARKS.hidden
  return marks >= ENOUGH
}
