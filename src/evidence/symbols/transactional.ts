import type { HostedNames } from '../../sample/hosted-names.ts'
import { namesAnother } from '../borrowed-names.ts'
import { foundInHeaders, groupBy, heaviest, ramp, splitBy } from '../measures.ts'
import type { Member } from '../principal-facts.ts'
import { hasRoutineWord } from '../routine-words.ts'
import { hasTrick } from '../subject-trick.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const TRANSACTIONAL: EvidenceSymbol = {
  id: 'TRANSACTIONAL',
  group: 'innocence',
  title: 'It looks like orders, invoices, appointments or confirmations: one known sender of this server, one named recipient each.',
  counts: 'headers of that kind; headers read',
  source: 'scoring §7, invoice runs and order mails are normal; routine-words.ts',
  weightBits: -3,
  capBits: 4,
  headers: true,
  measure: ({ read, hosted }) => {
    // All of it from one address: a shop has one, a robot makes many.
    const sender = heaviest(groupBy(read, ({ message }) => message.sender.key))
    if (sender === null || sender.members.length < 3) return null
    const split = splitBy(read, (member) => member.message.sender.key === sender.key && isRoutine(member, hosted))
    return foundInHeaders(ramp(split.share, 0.4, 0.9), split, split.hits[0]?.header?.subject.template ?? null)
  },
}

function isRoutine(member: Member, hosted: HostedNames): boolean {
  const { message, header } = member
  if (header === null || message.recipientCount !== 1 || hosted.owner(header.fromDomain) === 'foreign') return false
  const { template } = header.subject
  return (
    header.shown.includes(message.recipients[0]?.address ?? '@') &&
    hasRoutineWord(template) &&
    header.subject.phrase === null &&
    !namesAnother(header.fromName, header.from) &&
    // The name of a new customer can be an advertisement.
    !hasTrick(member, hosted)
  )
}
