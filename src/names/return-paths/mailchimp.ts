import { isRecipient } from '../embedded-recipient.ts'
import { registrableDomain } from '../registrable-label.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^(bounce-mc\.us\d{1,3}_[0-9a-f]{1,20})(?:\.[0-9a-f]{1,20}){0,2}/i

/** Return path of Mailchimp: bounce-mc.usN_ACCOUNT.CAMPAIGN-user=domain. */
export const mailchimp: ReturnPath = {
  id: 'mailchimp',
  title: 'Return path of Mailchimp: bounce-mc.usN_ACCOUNT.CAMPAIGN-user=domain',
  source: 'Mailchimp; archived mail',
  rank: 1,
  examples: [
    ['bounce-mc.us17_123456.7654321-joe=remote.example@mail105.suw16.mcsv.net', 'bounce-mc.us17_123456@mcsv.net'],
    ['bounce-mc.us5_9876543210fedcba.1a2b3c4d5e-joe=remote.example@mail7.suw11.mcsv.net', 'bounce-mc.us5_9876543210fedcba@mcsv.net'],
    ['bounce-mc.us1_123@mail112.suw15.mcsv.net', 'bounce-mc.us1_123@mcsv.net'],
  ],
  nearMiss: 'bounce-mc.joe@mail105.suw16.mcsv.net',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const rest = local.slice(match[0].length)
    if (rest !== '' && !(rest.startsWith('-') && isRecipient(rest.slice(1)))) return null
    return { list: joinAddress(match[1] as string, domain === null ? null : registrableDomain(domain)), name: null }
  },
}
