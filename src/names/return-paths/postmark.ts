import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^pm_bounces(?:\+[^@]{1,200})?$/i

/** Return path of Postmark: pm_bounces. */
export const postmark: ReturnPath = {
  id: 'postmark',
  title: 'Return path of Postmark: pm_bounces',
  source: 'Postmark: custom return path; archived mail',
  rank: 1,
  examples: [
    ['pm_bounces@pm-bounces.sender.example', 'pm_bounces@pm-bounces.sender.example'],
    ['pm_bounces+joe=remote.example@pm.mtasv.net', 'pm_bounces@pm.mtasv.net'],
  ],
  nearMiss: 'pm_bouncer@pm-bounces.sender.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    return match === null ? null : { list: joinAddress('pm_bounces', domain), name: null }
  },
}
