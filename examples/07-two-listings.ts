// What came and what left between two listings, and at what rate: no log needed.
import { compareQueues, parseQread } from '../src/index.ts'

const before = parseQread('25 Nov 2026 03:00:00 GMT  #23  316  <a@b.example> \n\tremote\tx@y.example\n')
const after = parseQread(
  [
    '25 Nov 2026 03:10:00 GMT  #46  316  <c@d.example> ',
    '\tremote\tx@y.example',
    '25 Nov 2026 03:11:00 GMT  #69  316  <c@d.example> ',
    '\tremote\tz@y.example',
    '',
  ].join('\n'),
)
const change = compareQueues(before, after, { seconds: 600 })
console.log(change.arrived.length, change.left.length, change.arrivedPerHour)
console.log(change.bySender)
