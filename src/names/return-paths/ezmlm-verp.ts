import { isRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

/** `news-return-42-`; a bounce of a digest or a probe puts a mark of a few letters before the number. */
const SHAPE = /^([^=@+]{1,200}?)-return-(?:[a-z]{1,4}[.-])?\d{1,10}(?:\.[0-9a-z]{1,40})?-/i

/** Return path of an ezmlm list: LIST-return-NUMBER-user=domain. */
export const ezmlmVerp: ReturnPath = {
  id: 'ezmlm-verp',
  title: 'Return path of an ezmlm list: LIST-return-NUMBER-user=domain',
  source: 'ezmlm-idx: ezmlm-send.c, ezmlm-return.c; qmail: addresses(5)',
  rank: 1,
  examples: [
    ['news-return-42-joe=remote.example@lists.example', 'news@lists.example'],
    ['news-return-42-@lists.example', 'news@lists.example'],
  ],
  nearMiss: 'news-return-joe@lists.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const rest = local.slice(match[0].length)
    if (rest !== '' && !isRecipient(rest)) return null
    const list = match[1] as string
    return { list: joinAddress(list, domain), name: list }
  },
}
