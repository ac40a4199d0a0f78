import type { QstatDialect } from '../qstat-dialect.ts'

/** The counts of IndiMail's `qmail-qread -c`: recipients, not messages, but for the bounces. */
export const indimail: QstatDialect = {
  id: 'indimail',
  title: 'qmail-qread -c of IndiMail',
  names: 'indimail',
  genuine: true,
  source: 'indimail-mta qmail-qread.c: putcounts; formats §3',
  rows: [
    { count: 'local', label: 'total messages in local queue:', total: true, source: 'putcounts' },
    { count: 'remote', label: 'total messages in remote queue:', total: true, source: 'putcounts' },
    { count: 'bouncing', label: 'total messages in bounce queue:', total: true, source: 'putcounts' },
    { count: 'todo', label: 'total messages in todo queue:', total: true, source: 'putcounts' },
    { count: 'local', label: 'messages in local queue:', source: 'putcounts' },
    { count: 'remote', label: 'messages in remote queue:', source: 'putcounts' },
    { count: 'bouncing', label: 'messages in bounce queue:', source: 'putcounts' },
    { count: 'todo', label: 'messages in todo queue:', source: 'putcounts' },
  ],
  framing: [],
  expected: [],
  examples: [
    'Total Messages in local  queue: 1',
    'Messages in remote queue: 3',
    'Messages in bounce queue: 0',
    'Messages in todo   queue: 2',
  ],
}
