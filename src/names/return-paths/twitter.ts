import { isRecipient } from '../embedded-recipient.ts'
import type { ReturnPath } from '../return-path.ts'

const SHAPE = /^[a-z]0[0-9a-f]{9}/i

/** Return path of Twitter: a letter, ten digits of a hash, user=domain. */
export const twitter: ReturnPath = {
  id: 'twitter',
  title: 'Return path of Twitter: a letter, ten digits of a hash, user=domain',
  source: 'bounce.twitter.com; archived mail',
  rank: 1,
  examples: [
    ['b013614b853joe=remote.example@bounce.twitter.com', 'bounce.twitter.com'],
    ['n05a1b2c3d4-0123456789abcdef-joe===remote.example@bounce.twitter.com', 'bounce.twitter.com'],
  ],
  nearMiss: 'b013614joe@bounce.twitter.com',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null || !isRecipient(local.slice(match[0].length))) return null
    // Only with that domain: a letter and ten digits are no sign in front of any other address.
    if (domain !== null && !domain.toLowerCase().endsWith('.twitter.com') && !domain.toLowerCase().endsWith('.x.com')) return null
    return { list: domain, name: null }
  },
}
