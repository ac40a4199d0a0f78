import { joinAddress, type ReturnPath } from '../return-path.ts'

/** The draft has ten digits; hosts write from three on. The user behind them is scored, so a loose tag hides nothing. */
const SHAPE = /^(?:prvs=[0-9a-z]{3,16}=(.{1,255})|btv1==[0-9a-f]{6,14}==(.{1,255}))$/i

/** Sender signed against forged bounces: prvs=TAG=user. */
export const batv: ReturnPath = {
  id: 'batv',
  title: 'Sender signed against forged bounces: prvs=TAG=user',
  source: 'draft-levine-smtp-batv-01; IronPort writes nine digits',
  rank: 1,
  examples: [
    ['prvs=1234ab12cd=joe@remote.example', 'joe@remote.example'],
    ['prvs=81176a5d5=joe.smith@remote.example', 'joe.smith@remote.example'],
    ['prvs=123=joe@remote.example', 'joe@remote.example'],
    ['btv1==1234ab12cd7==joe@remote.example', 'joe@remote.example'],
  ],
  nearMiss: 'prvs=joe@remote.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const user = match[1] ?? (match[2] as string)
    return { list: joinAddress(user, domain), name: user }
  },
}
