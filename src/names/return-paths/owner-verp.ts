import { isRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

/** qmail writes the owner last, Majordomo and Postfix first. */
const SHAPE = /^(?:owner-([^=@+]{1,200})\+|([^=@+]{1,200}?)-owner-)/i

/** Return path of a list that is kept by a qmail alias with an owner file: LIST-owner-user=domain. */
export const ownerVerp: ReturnPath = {
  id: 'owner-verp',
  title: 'Return path of a list that is kept by a qmail alias with an owner file: LIST-owner-user=domain',
  source: 'qmail: dot-qmail(5), -owner and -owner-default',
  rank: 1,
  examples: [
    ['staff-owner-joe=remote.example@lists.example', 'staff@lists.example'],
    ['owner-staff+joe=remote.example@lists.example', 'staff@lists.example'],
  ],
  nearMiss: 'staff-owner-joe@lists.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null || !isRecipient(local.slice(match[0].length))) return null
    const list = match[1] ?? (match[2] as string)
    return { list: joinAddress(list, domain), name: list }
  },
}
