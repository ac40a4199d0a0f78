import { registrableDomain } from '../../names/registrable-label.ts'
import { isFreeMail } from '../../sample/free-mail.ts'
import { foundInHeaders, ramp, repeated, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const SUBJECT_NAMES_RECIPIENT: EvidenceSymbol = {
  id: 'SUBJECT_NAMES_RECIPIENT',
  group: 'content',
  title: "Its subjects name the recipient's own domain, as mail does that was filled in from a list of addresses.",
  counts: 'subjects with the domain of a recipient; headers read',
  source: 'own reasoning: offers to owners of domains, and false notices about mailboxes',
  weightBits: 2.5,
  capBits: 4,
  headers: true,
  measure: ({ read, hosted }) => {
    const split = splitBy(read, ({ message, header }) => {
      const domain = registrableDomain(message.recipients[0]?.domain ?? '')
      return (
        header !== null &&
        domain.length > 4 &&
        !isFreeMail(domain) &&
        !hosted.isHosted(domain) &&
        header.subject.template.includes(domain.replaceAll(/[0-9]+/g, '#'))
      )
    })
    return split.hits.length < 4
      ? null
      : foundInHeaders(repeated(split) * ramp(split.share, 0.15, 0.6), split, split.hits[0]?.header?.subject.template ?? null)
  },
}
