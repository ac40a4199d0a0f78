import { splitRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

const DIGIT = /\d/

/** Return path with the recipient in it: HEAD+user=domain or HEAD-user=domain. */
export const verp: ReturnPath = {
  id: 'verp',
  title: 'Return path with the recipient in it: HEAD+user=domain or HEAD-user=domain',
  source: 'D. J. Bernstein: Variable Envelope Return Paths, 1997; Postfix: VERP_README',
  rank: 2,
  examples: [
    ['newsletter+joe=remote.example@sender.example', 'newsletter@sender.example'],
    ['bounces-joe=remote.example@sender.example', 'bounces@sender.example'],
    ['a1b2c3d4e5-joe=remote.example@sender.example', 'sender.example'],
    ['joe=remote.example@sender.example', 'sender.example'],
  ],
  nearMiss: 'newsletter+joe=remote@sender.example',
  read(local, domain) {
    const recipient = splitRecipient(local)
    if (recipient === null) return null
    const { head } = recipient
    // A head with digits in it is a token. One of letters alone is a name: random letters in front of a recipient are still random.
    if (head === '' || DIGIT.test(head)) return { list: domain, name: null }
    return { list: joinAddress(head, domain), name: head }
  },
}
