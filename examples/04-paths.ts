// From the number behind # to the files, and from what `locate 150208731` prints back to the message.
import { detectQueueLayout, parseQueuePath, resolveQueuePath } from '../src/index.ts'

console.log(resolveQueuePath('150208731').mess)
console.log(parseQueuePath('/var/qmail/queue/remote/9/150208731'))

// The split of a queue that is not yours to ask: from the paths that `find /var/qmail/queue` prints.
const found = Array.from({ length: 47 }, (_, at) => `/var/qmail/queue/mess/${at}`).concat('/var/qmail/queue/todo')
console.log(detectQueueLayout(found))
