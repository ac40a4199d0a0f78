import { isRecipient } from '../embedded-recipient.ts'
import { registrableDomain } from '../registrable-label.ts'
import type { ReturnPath } from '../return-path.ts'

const SHAPE = /^1ax[0-9a-z]{24,37}/i

/** Return path of HubSpot: a token that starts with 1ax. */
export const hubspot: ReturnPath = {
  id: 'hubspot',
  title: 'Return path of HubSpot: a token that starts with 1ax',
  source: 'HubSpot; archived mail',
  rank: 1,
  examples: [
    ['1axca06p9dhadejfcj89bda3kxmimwrspi50nd@bf01x.hubspotemail.net', 'hubspotemail.net'],
    ['1axcpykv904uh8fbbhupgbrsi45@12345678m.sender.example', 'sender.example'],
    ['1axc2dl8emii2ouijre1gpzzvbm9svxxudxb8u-joe=remote.example@bf53x.hubspotemail.net', 'hubspotemail.net'],
  ],
  nearMiss: '1axca06p9dhadejfcj@bf01x.hubspotemail.net',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const rest = local.slice(match[0].length)
    if (rest !== '' && !(rest.startsWith('-') && isRecipient(rest.slice(1)))) return null
    return { list: domain === null ? null : registrableDomain(domain), name: null }
  },
}
