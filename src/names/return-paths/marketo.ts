import { isRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^(\d{3}-[a-z]{3}-\d{3})(?:\.\d{1,12}){4,10}/i

/** Return path of Marketo: ACCOUNT.0.NUMBER.0.0.NUMBER…. */
export const marketo: ReturnPath = {
  id: 'marketo',
  title: 'Return path of Marketo: ACCOUNT.0.NUMBER.0.0.NUMBER…',
  source: 'Adobe Marketo Engage: munchkin id and mail ids; archived mail',
  rank: 1,
  examples: [
    ['678-TWG-123.0.235687.0.0.10234.9.11111111@em.sender.example', '678-TWG-123@em.sender.example'],
    ['678-TWG-123.0.235687.0.0.10234.9.11111111-joe=remote.example@em.sender.example', '678-TWG-123@em.sender.example'],
  ],
  nearMiss: '678-TWG-123@em.sender.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const rest = local.slice(match[0].length)
    if (rest !== '' && !(rest.startsWith('-') && isRecipient(rest.slice(1)))) return null
    return { list: joinAddress(match[1] as string, domain), name: null }
  },
}
