import { isRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

/** Sender of a message that Gmail forwards: user+caf_=target=domain. */
export const gmailForward: ReturnPath = {
  id: 'gmail-forward',
  title: 'Sender of a message that Gmail forwards: user+caf_=target=domain',
  source: 'Gmail automatic forwarding; archived mail',
  rank: 1,
  examples: [['joe.smith+caf_=joe=remote.example@gmail.com', 'joe.smith@gmail.com']],
  nearMiss: 'joe.smith+caf_joe@gmail.com',
  read(local, domain) {
    const at = local.toLowerCase().indexOf('+caf_=')
    if (at < 1 || !isRecipient(local.slice(at + '+caf_='.length))) return null
    const user = local.slice(0, at)
    return { list: joinAddress(user, domain), name: user }
  },
}
