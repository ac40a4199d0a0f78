import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^owner-([^*@]{1,100})\*[^*@]{1,100}\*\*[a-z0-9.-]{3,200}$/i

/** Return path of a LISTSERV list: owner-LIST*user**domain. */
export const listservOwner: ReturnPath = {
  id: 'listserv-owner',
  title: 'Return path of a LISTSERV list: owner-LIST*user**domain',
  source: 'LISTSERV: probe and VERP addresses; archived mail',
  rank: 1,
  examples: [['owner-news*joe**remote.example@listserv.example', 'news@listserv.example']],
  nearMiss: 'owner-news*joe*remote.example@listserv.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const list = match[1] as string
    return { list: joinAddress(list, domain), name: list }
  },
}
