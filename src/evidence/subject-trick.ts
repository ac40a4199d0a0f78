import { registrableDomain } from '../names/registrable-label.ts'
import type { HostedNames } from '../sample/hosted-names.ts'
import type { Member } from './principal-facts.ts'

/** True where the subject links to a stranger's domain, or is written in letters that only look like Latin ones. */
export function hasTrick(member: Member, hosted: HostedNames): boolean {
  return member.header !== null && (member.header.subject.disguised || linksElsewhere(member, hosted))
}

/** A shop names itself, a monitor its host, a registrar the customer's domain. */
function linksElsewhere({ message, header }: Member, hosted: HostedNames): boolean {
  if (header === null || header.subject.domains.length === 0) return false
  const known = [header.fromDomain, message.sender.domain, ...message.recipients.map(({ domain }) => domain)].map(registrableDomain)
  return header.subject.domains.some((domain) => !hosted.isHosted(domain) && !known.includes(registrableDomain(domain)))
}
