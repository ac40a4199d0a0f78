import { isDomainName } from '../embedded-recipient.ts'
import type { ReturnPath } from '../return-path.ts'

const SHAPE = /^srs1[=+-][a-z0-9+/]{2,24}=[^=@]{3,255}=[=+-][a-z0-9+/]{2,24}=[a-z0-9]{2}=([^=@]{3,255})=(.{1,255})$/i

/** Sender rewritten by a second forwarder: SRS1=HASH=forwarder==HASH=DAY=domain=user. */
export const srs1: ReturnPath = {
  id: 'srs1',
  title: 'Sender rewritten by a second forwarder: SRS1=HASH=forwarder==HASH=DAY=domain=user',
  source: 'Sender Rewriting Scheme, M. S. Wong 2003; libsrs2',
  rank: 1,
  examples: [['SRS1=GGGG=forwarder.example==HHHH=TT=remote.example=joe@second.example', 'joe@remote.example']],
  nearMiss: 'SRS1=GGGG=forwarder.example=HHHH=TT=remote.example=joe@second.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const [, original = '', user = ''] = match
    if (!isDomainName(original, 0, original.length)) return null
    return { list: domain === null ? user : `${user}@${original}`, name: user }
  },
}
