import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^bounce\+(\d{1,10})(?:\+\d{1,12}){3,4}$/i

/** Return path of Groups.io: bounce+GROUP+MESSAGE+USER+…. */
export const groupsIo: ReturnPath = {
  id: 'groups-io',
  title: 'Return path of Groups.io: bounce+GROUP+MESSAGE+USER+…',
  source: 'Groups.io; archived mail',
  rank: 1,
  examples: [['bounce+64575+143059+4520527+8129362@lists.example', 'bounce+64575@lists.example']],
  nearMiss: 'bounce+64575+news@lists.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    return match === null ? null : { list: joinAddress(`bounce+${match[1]}`, domain), name: null }
  },
}
