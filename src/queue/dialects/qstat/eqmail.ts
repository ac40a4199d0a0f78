import type { QstatDialect } from '../qstat-dialect.ts'

/** eQmail's summary. `receipients` is its own spelling. */
export const eqmail: QstatDialect = {
  id: 'eqmail',
  title: 'qmail-qstat of eQmail',
  names: 'eqmail',
  genuine: true,
  source: 'eQmail 1.11 qmail-qstat.sh: default; formats §1',
  rows: [
    { count: 'messages', label: 'total messages in queue:', source: 'qmail-qstat.sh: default' },
    { count: 'local', label: 'messages with local receipients:', source: 'qmail-qstat.sh: default' },
    { count: 'remote', label: 'messages with remote receipients:', source: 'qmail-qstat.sh: default' },
    { count: 'unprocessed', label: 'messages not pre-processed yet:', source: 'qmail-qstat.sh: default' },
    { count: 'bouncing', label: 'messages with bounces:', source: 'qmail-qstat.sh: default' },
    { count: 'split', label: 'directory split of the queue is', tail: '.', source: 'qmail-qstat.sh: default' },
  ],
  framing: ['summary:', '-e', "id's of messages in queue:"],
  expected: ['messages', 'unprocessed', 'local', 'remote', 'bouncing'],
  examples: ['         total messages in queue: 300', ' messages with local receipients: 92', 'Directory split of the queue is 23.'],
}
