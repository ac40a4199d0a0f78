import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^([^+=@]{1,100})\+verp-[0-9a-f]{32}$/i

/** Return path of a Discourse forum: user+verp-KEY. */
export const discourse: ReturnPath = {
  id: 'discourse',
  title: 'Return path of a Discourse forum: user+verp-KEY',
  source: 'Discourse: lib/email/sender.rb, 32 hexadecimal digits; archived mail',
  rank: 1,
  examples: [['forum+verp-dcef0fbb109de099854b5425d793c86b@discoursemail.com', 'forum@discoursemail.com']],
  nearMiss: 'forum+verp-dcef0fbb109de099@discoursemail.com',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const user = match[1] as string
    return { list: joinAddress(user, domain), name: user }
  },
}
