import { joinAddress, type ReturnPath } from '../return-path.ts'

// Not a point after the short words: `bo.larsen2` and `er.kumar77` are people.
const SHAPE = /^(?:(bounces?|returns?|verp)[-+_.=]|(bnc|bo|rp|fbl|er|mail-?er-?bounce)[-+_=])[a-z0-9+/_.=-]{5,200}$/i
const DIGIT = /\d/

/** Return path of a mailing service that is not known by name: bounce and a token with digits. */
export const bounceToken: ReturnPath = {
  id: 'bounce-token',
  title: 'Return path of a mailing service that is not known by name: bounce and a token with digits',
  source: 'the common shape of the forms above; archived mail',
  rank: 3,
  examples: [
    ['bounce-a31-271b-9f2e@mail.sender.example', 'bounce@mail.sender.example'],
    ['return-b443a1b34703-ddad3f5708=10@mail.sender.example', 'return@mail.sender.example'],
    ['bo-h8k2m-0a1b2c3d4e@mail.sender.example', 'bo@mail.sender.example'],
  ],
  nearMiss: 'bounce-handler@mail.sender.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null || !DIGIT.test(local)) return null
    return { list: joinAddress((match[1] ?? match[2]) as string, domain), name: null }
  },
}
