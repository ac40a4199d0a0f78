import { isRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^bounce(?:[-_]\d{1,14}){2,6}/i

/** Return path of Lyris ListManager and alike: bounce-NUMBER-NUMBER. */
export const lyris: ReturnPath = {
  id: 'lyris',
  title: 'Return path of Lyris ListManager and alike: bounce-NUMBER-NUMBER',
  source: 'Lyris ListManager; ActiveCampaign; archived mail',
  rank: 1,
  examples: [
    ['bounce-123456-7890123@lists.sender.example', 'bounce@lists.sender.example'],
    ['bounce-12345-678-9012-joe=remote.example@s3.sender.example', 'bounce@s3.sender.example'],
  ],
  nearMiss: 'bounce-joe-7890123@lists.sender.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const rest = local.slice(match[0].length)
    if (rest !== '' && !(rest.startsWith('-') && isRecipient(rest.slice(1)))) return null
    return { list: joinAddress('bounce', domain), name: null }
  },
}
