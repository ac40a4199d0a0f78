import { isRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^bounces?\+(\d{3,12})-[0-9a-f]{4}-/i

/** Return path of SendGrid: bounces+ACCOUNT-HEX-user=domain. */
export const sendgrid: ReturnPath = {
  id: 'sendgrid',
  title: 'Return path of SendGrid: bounces+ACCOUNT-HEX-user=domain',
  source: 'Twilio SendGrid; archived mail',
  rank: 1,
  examples: [['bounces+45329440-6cd3-joe=remote.example@em1847.sender.example', 'bounces+45329440@em1847.sender.example']],
  nearMiss: 'bounces+45329440-joe=remote.example@em1847.sender.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null || !isRecipient(local.slice(match[0].length))) return null
    return { list: joinAddress(`bounces+${match[1]}`, domain), name: null }
  },
}
