import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^([^=@+]{1,100})\+srs=[a-z0-9+/]{4,8}=[a-z0-9]{2}(?:=([a-z0-9.-]{3,255})=([^@]{1,255}))?$/i

/** Sender rewritten by Exchange Online: bounces+SRS=HASH=DAY. */
export const exchangeSrs: ReturnPath = {
  id: 'exchange-srs',
  title: 'Sender rewritten by Exchange Online: bounces+SRS=HASH=DAY',
  source: 'Microsoft Learn: Sender Rewriting Scheme in Microsoft 365',
  rank: 1,
  examples: [
    ['bounces+SRS=HnE87=C7@tenant.example', 'bounces@tenant.example'],
    ['joe+SRS=HnE87=C7=remote.example=joe@tenant.example', 'joe@remote.example'],
  ],
  nearMiss: 'bounces+HnE87=C7@tenant.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const [, forwarder = '', original, user] = match
    if (original === undefined || user === undefined) return { list: joinAddress(forwarder, domain), name: forwarder }
    return { list: domain === null ? user : `${user}@${original}`, name: user }
  },
}
