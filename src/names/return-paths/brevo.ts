import { isRecipient } from '../embedded-recipient.ts'
import { registrableDomain } from '../registrable-label.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^bounces-(?:\d{5,12}|[a-z]{2,5}\d{1,4})-/i
const NUMBER = /^\d{5,14}$/

/** Return path of Brevo (Sendinblue): bounces-ACCOUNT-user=domain. */
export const brevo: ReturnPath = {
  id: 'brevo',
  title: 'Return path of Brevo (Sendinblue): bounces-ACCOUNT-user=domain',
  source: 'Brevo, Sendinblue; archived mail',
  rank: 1,
  examples: [
    ['bounces-133768474-joe=remote.example@gt.d.sender-sib.com', 'bounces@sender-sib.com'],
    ['bounces-haeu5-joe=remote.example@ke.d.sender-sib.com', 'bounces@sender-sib.com'],
    ['bounces-470616010-2104611724@gw.d.sender-sib.com', 'bounces@sender-sib.com'],
  ],
  nearMiss: 'bounces-joe@gt.d.sender-sib.com',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const rest = local.slice(match[0].length)
    if (!NUMBER.test(rest) && !isRecipient(rest)) return null
    return { list: joinAddress('bounces', domain === null ? null : registrableDomain(domain)), name: null }
  },
}
