import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^([^+@]{1,100})\+bnc[a-z0-9]{16,60}$/i

/** Return path of Google Groups: GROUP+bncTOKEN. */
export const googleGroups: ReturnPath = {
  id: 'google-groups',
  title: 'Return path of Google Groups: GROUP+bncTOKEN',
  source: 'Google Groups; archived mail',
  rank: 1,
  examples: [['news+bncBCJI7SMNV4NBBWOOQH3QKGQEPUSB6TI@googlegroups.com', 'news@googlegroups.com']],
  nearMiss: 'news+bounce@googlegroups.com',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const list = match[1] as string
    return { list: joinAddress(list, domain), name: list }
  },
}
