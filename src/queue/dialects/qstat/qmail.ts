import type { QstatDialect } from '../qstat-dialect.ts'

/** The two lines of qmail-qstat in every fork but eQmail. */
export const qmail: QstatDialect = {
  id: 'qmail',
  title: 'qmail-qstat of all forks but eQmail',
  names: 'qmail',
  genuine: true,
  source: 'qmail-qstat.sh; formats §1',
  rows: [
    { count: 'unprocessed', label: 'messages in queue but not yet preprocessed:', source: 'qmail-qstat.sh' },
    { count: 'messages', label: 'messages in queue:', source: 'qmail-qstat.sh' },
  ],
  framing: [],
  expected: ['messages', 'unprocessed'],
  examples: ['messages in queue: 27645', 'messages in queue but not yet preprocessed: 82', 'messages in queue: -1'],
}
