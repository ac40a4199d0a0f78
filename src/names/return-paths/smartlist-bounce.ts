import { isRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^bounce-([^=@+]{1,100})=/i

/** Return path of a SmartList list: bounce-LIST=user=domain. */
export const smartlistBounce: ReturnPath = {
  id: 'smartlist-bounce',
  title: 'Return path of a SmartList list: bounce-LIST=user=domain',
  source: 'SmartList, as used by lists of Debian; archived mail',
  rank: 1,
  examples: [['bounce-nbd=joe=remote.example@lists.example', 'nbd@lists.example']],
  nearMiss: 'bounce-nbd=joe@lists.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null || !isRecipient(local.slice(match[0].length))) return null
    const list = match[1] as string
    return { list: joinAddress(list, domain), name: list }
  },
}
