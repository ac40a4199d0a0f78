import { isRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^([^=@+]{1,200}?)-(?:[a-z]{2}|return-[a-z]{2})\.\d{9,11}\.[a-p]{20}-/i

/** Address of an ezmlm request that waits for a reply: LIST-sc.TIME.COOKIE-user=domain. */
export const ezmlmCookie: ReturnPath = {
  id: 'ezmlm-cookie',
  title: 'Address of an ezmlm request that waits for a reply: LIST-sc.TIME.COOKIE-user=domain',
  source: 'ezmlm-idx: ezmlm-manage.c; cookie.c: 20 letters a to p',
  rank: 1,
  examples: [['news-sc.1700000000.abcdefghijklmnopabcd-joe=remote.example@lists.example', 'news@lists.example']],
  nearMiss: 'news-sc.1700000000.abcdefghijklmnopabcz-joe=remote.example@lists.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null || !isRecipient(local.slice(match[0].length))) return null
    const list = match[1] as string
    return { list: joinAddress(list, domain), name: list }
  },
}
