import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^(bounce-md_\d{4,12})\.[0-9a-f]{8}\.v\d-[0-9a-f]{32}$/i

/** Return path of Mandrill: bounce-md_ACCOUNT.HEX.v1-HASH. */
export const mandrill: ReturnPath = {
  id: 'mandrill',
  title: 'Return path of Mandrill: bounce-md_ACCOUNT.HEX.v1-HASH',
  source: 'Mailchimp Transactional (Mandrill); archived mail',
  rank: 1,
  examples: [['bounce-md_30481620.56d62bbc.v1-b1680d9a313d4549b67f7bf03b3ed6fd@mandrillapp.com', 'bounce-md_30481620@mandrillapp.com']],
  nearMiss: 'bounce-md_30481620@mandrillapp.com',
  read(local, domain) {
    const match = SHAPE.exec(local)
    return match === null ? null : { list: joinAddress(match[1] as string, domain), name: null }
  },
}
