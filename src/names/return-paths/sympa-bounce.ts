import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^bounce\+[^=@]{1,200}==a==[a-z0-9.-]{3,200}==([^=@]{1,100})(?:==[a-z])?$/i

/** Return path of a Sympa list: bounce+user==a==domain==LIST. */
export const sympaBounce: ReturnPath = {
  id: 'sympa-bounce',
  title: 'Return path of a Sympa list: bounce+user==a==domain==LIST',
  source: 'Sympa: bounce.pm, VERP',
  rank: 1,
  examples: [['bounce+joe==a==remote.example==news@lists.example', 'news@lists.example']],
  nearMiss: 'bounce+joe==remote.example==news@lists.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const list = match[1] as string
    return { list: joinAddress(list, domain), name: list }
  },
}
