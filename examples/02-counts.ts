// How many messages wait, and when that number is not known. In a project of your own the import is 'qmail-spamscope'.
import { parseQstat } from '../src/index.ts'

const report = parseQstat('messages in queue: 27645\nmessages in queue but not yet preprocessed: 82\n')
console.log(report.messages, report.unprocessed)

// What notqmail prints to a user without rights: a zero, exit status 0, and the truth on standard error alone.
const refused = parseQstat({
  stdout: 'messages in queue: 0\nmessages in queue but not yet preprocessed: 0\n',
  stderr: "find: '/var/qmail/queue/mess/0': Permission denied\n",
  exitCode: 0,
})
console.log(refused.messages, refused.diagnostics[0]?.code)
