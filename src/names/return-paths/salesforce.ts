import { isDomainName } from '../embedded-recipient.ts'
import type { ReturnPath } from '../return-path.ts'

const SHAPE = /^([^=@]{1,100})=([a-z0-9.-]{3,200})__[0-9a-z.-]{6,60}$/i

/** Return path of Salesforce bounce management: user=domain__TOKEN. */
export const salesforce: ReturnPath = {
  id: 'salesforce',
  title: 'Return path of Salesforce bounce management: user=domain__TOKEN',
  source: 'Salesforce Help: bounce management; archived mail',
  rank: 1,
  examples: [
    ['support=sender.example__9m4vlv27x6v0rxwe@mmh2xurvokdh.a-hu5amac.na63.bnc.salesforce.com', 'support@sender.example'],
    [
      'info=sender.example__0-1r12zvjmnf8rqu.l9azxrxo3x5g2pzm@xqfk2ane5qjq38ec.gpawymg.8d-3trx3eag.um8.bnc.salesforce.com',
      'info@sender.example',
    ],
  ],
  nearMiss: 'support=sender.example_9m4vlv27x6v0rxwe@na63.bnc.salesforce.com',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const [, user = '', original = ''] = match
    if (!isDomainName(original, 0, original.length)) return null
    return { list: domain === null ? user : `${user}@${original}`, name: user }
  },
}
