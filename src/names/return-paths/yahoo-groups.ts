import { isRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^sentto-(\d{3,12})-\d{1,9}-\d{6,12}-/i

/** Return path of Yahoo Groups and its forerunners: sentto-GROUP-NUMBER-TIME-user=domain. */
export const yahooGroups: ReturnPath = {
  id: 'yahoo-groups',
  title: 'Return path of Yahoo Groups and its forerunners: sentto-GROUP-NUMBER-TIME-user=domain',
  source: 'eGroups, ONElist, Yahoo Groups; archived mail',
  rank: 1,
  examples: [['sentto-482527-3071-992625570-joe=remote.example@returns.groups.example', 'sentto-482527@returns.groups.example']],
  nearMiss: 'sentto-482527-joe=remote.example@returns.groups.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null || !isRecipient(local.slice(match[0].length))) return null
    return { list: joinAddress(`sentto-${match[1]}`, domain), name: null }
  },
}
