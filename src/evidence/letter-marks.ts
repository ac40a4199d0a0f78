import { isFreeMail } from '../sample/free-mail.ts'
import { domainOf, type HostedNames } from '../sample/hosted-names.ts'
import type { HeaderFacts } from './header-facts.ts'
import { outsiders } from './measures.ts'
import type { Member } from './principal-facts.ts'

/** Answers shall go to a free provider, though From names another domain. */
export function answersElsewhere({ replyTo, fromDomain }: HeaderFacts): boolean {
  return isFreeMail(domainOf(replyTo)) && !isFreeMail(fromDomain)
}

/** Most recipients are outside the sender's own organisation: a notice within it goes to a list of all. */
export function isToStrangers({ message }: Member, hosted: HostedNames): boolean {
  return outsiders(message, hosted).length > message.recipients.length / 2
}

/** The header was read, is no list's, and names none of the recipients. */
export function hidesRecipients({ message, header }: Member): boolean {
  return (
    header !== null &&
    !header.list &&
    message.recipients.length > 0 &&
    !message.recipients.some(({ address }) => header.shown.includes(address))
  )
}
