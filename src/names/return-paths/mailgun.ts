import { isRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^bounce\+[0-9a-f]{6}\.[0-9a-f]{4,12}-/i

/** Return path of Mailgun: bounce+TOKEN.TOKEN-user=domain. */
export const mailgun: ReturnPath = {
  id: 'mailgun',
  title: 'Return path of Mailgun: bounce+TOKEN.TOKEN-user=domain',
  source: 'Mailgun; archived mail',
  rank: 1,
  examples: [['bounce+5a1b2c.3d4e5f-joe=remote.example@mg.sender.example', 'bounce@mg.sender.example']],
  nearMiss: 'bounce+5a1b2c-joe@mg.sender.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null || !isRecipient(local.slice(match[0].length))) return null
    return { list: joinAddress('bounce', domain), name: null }
  },
}
