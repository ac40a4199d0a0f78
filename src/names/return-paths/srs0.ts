import { isDomainName } from '../embedded-recipient.ts'
import type { ReturnPath } from '../return-path.ts'

/** The hash is base64 of any length that a host chose, 4 as a rule; the day is two characters of base32. */
const SHAPE = /^srs0[=+-][a-z0-9+/]{2,24}=[a-z0-9]{2}=([^=@]{3,255})=(.{1,255})$/i

/** Sender rewritten by a forwarder: SRS0=HASH=DAY=domain=user. */
export const srs0: ReturnPath = {
  id: 'srs0',
  title: 'Sender rewritten by a forwarder: SRS0=HASH=DAY=domain=user',
  source: 'Sender Rewriting Scheme, M. S. Wong 2003; libsrs2',
  rank: 1,
  examples: [
    ['SRS0=HHHH=TT=remote.example=joe@forwarder.example', 'joe@remote.example'],
    ['srs0+abcd=5q=remote.example=joe.smith@forwarder.example', 'joe.smith@remote.example'],
  ],
  nearMiss: 'SRS0=HHHH=remote.example=joe@forwarder.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const [, original = '', user = ''] = match
    if (!isDomainName(original, 0, original.length)) return null
    return { list: domain === null ? user : `${user}@${original}`, name: user }
  },
}
