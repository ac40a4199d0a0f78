import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^([^+=@]{1,100})\+[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}_vt\d$/i

/** Return path of Zoho ZeptoMail: user+UUID_vt1. */
export const zeptomail: ReturnPath = {
  id: 'zeptomail',
  title: 'Return path of Zoho ZeptoMail: user+UUID_vt1',
  source: 'Zoho ZeptoMail: bounce address; archived mail of bounce-zem hosts',
  rank: 1,
  examples: [['sales+9b834832-09e9-22f1-bdf4-636511832722_vt1@bounce-zem.sender.example', 'sales@bounce-zem.sender.example']],
  nearMiss: 'sales+9b834832-09e9-22f1-bdf4-636511832722@bounce-zem.sender.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const user = match[1] as string
    return { list: joinAddress(user, domain), name: user }
  },
}
