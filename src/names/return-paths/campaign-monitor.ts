import { joinAddress, type ReturnPath } from '../return-path.ts'

/** Numbers are written with ten letters in place of digits, a few of them with a 1 among them: mashed keys have none. */
const SHAPE = /^([^=@+]{1,60})-(?=[a-z]{1,29}1)[dhijklrstuy1]{14,30}$/i
const HOST = /(?:^|\.)(?:cmail\d{1,2}|createsend\d{0,2})\.com$/i

/** Return path of Campaign Monitor: NAME-TOKEN. */
export const campaignMonitor: ReturnPath = {
  id: 'campaign-monitor',
  title: 'Return path of Campaign Monitor: NAME-TOKEN',
  source: 'cmail and createsend hosts; one archived sample',
  rank: 1,
  examples: [['watercompany-djhtyl1khjthyrktt1u@cmail2.com', 'watercompany@cmail2.com']],
  nearMiss: 'watercompany-djhtylukhjthyrkttdu@cmail2.com',
  read(local, domain) {
    if (domain !== null && !HOST.test(domain)) return null
    const match = SHAPE.exec(local)
    if (match === null) return null
    const name = match[1] as string
    return { list: joinAddress(name, domain), name }
  },
}
