import { isRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^([^=@+]{1,200}?)(?:-bounces$|(-bounces\+|-confirm\+))/
const TOKEN = /^[0-9a-f]{40}$/

/** Return path of a Mailman list: LIST-bounces+user=domain. */
export const mailmanVerp: ReturnPath = {
  id: 'mailman-verp',
  title: 'Return path of a Mailman list: LIST-bounces+user=domain',
  source: 'Mailman 2.1: Defaults.py VERP_FORMAT; Mailman 3: mta.verp_format',
  rank: 1,
  examples: [
    ['dev-bounces+joe=remote.example@lists.example', 'dev@lists.example'],
    ['dev-bounces+joe+tag=remote.example@lists.example', 'dev@lists.example'],
    ['dev-bounces@lists.example', 'dev@lists.example'],
    ['dev-confirm+0123456789abcdef0123456789abcdef01234567@lists.example', 'dev@lists.example'],
  ],
  nearMiss: 'dev-bounces+joe@lists.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const rest = local.slice(match[0].length)
    const isWhole = match[2] === undefined ? rest === '' : isRecipient(rest) || (match[2] === '-confirm+' && TOKEN.test(rest))
    if (!isWhole) return null
    const list = match[1] as string
    return { list: joinAddress(list, domain), name: list }
  },
}
