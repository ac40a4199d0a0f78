import { namesAnother } from '../borrowed-names.ts'
import { foundInHeaders, groupBy, heaviest, ramp, splitBy } from '../measures.ts'
import { hasRoutineWord } from '../routine-words.ts'
import { phraseKind } from '../spam-phrases.ts'
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
    const split = splitBy(
      read,
      ({ message, header }) =>
        header !== null &&
        message.sender.key === sender.key &&
        message.recipientCount === 1 &&
        hosted.owner(header.fromDomain) !== 'foreign' &&
        header.shown.includes(message.recipients[0]?.address ?? '@') &&
        hasRoutineWord(header.subject.template) &&
        phraseKind(header.subject.template) === null &&
        !namesAnother(header.fromName, header.from),
    )
    return foundInHeaders(ramp(split.share, 0.4, 0.9), split, split.hits[0]?.header?.subject.template ?? null)
  },
}
