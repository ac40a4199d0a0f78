import { listTree } from '../disk/list-tree.ts'

interface LayoutFact {
  readonly id: string
  readonly fact: string
  readonly source: string
  readonly input: readonly string[]
  readonly expect: {
    readonly queueDir?: string | null
    readonly split?: number | null
    readonly bigTodo?: boolean | null
    readonly gaps?: readonly string[]
    readonly codes?: readonly string[]
  }
}

const directories = (part: string, count: number, without: readonly number[] = []): string[] =>
  Array.from({ length: count }, (_, n) => n)
    .filter((n) => !without.includes(n))
    .map((n) => `/q/${part}/${n}`)
const IDS = [2625128, 2625129, 2625140, 2625151, 2625082]

export const LAYOUT_FACTS: readonly LayoutFact[] = [
  {
    id: 'LAYOUT-01',
    fact: 'an empty queue shows its split by its directories',
    source: 'formats §6: number of numeric directories in mess/',
    input: listTree({ split: 23 }),
    expect: { queueDir: '/q', split: 23, bigTodo: false, gaps: [], codes: [] },
  },
  {
    id: 'LAYOUT-02',
    fact: 'the order of the paths says nothing',
    source: 'issue: paths in any order',
    input: listTree({ split: 23, ids: IDS, todo: [2625175] }).reverse(),
    expect: { queueDir: '/q', split: 23, bigTodo: false, codes: [] },
  },
  {
    id: 'LAYOUT-03',
    fact: 'a split that is no prime',
    source: 'formats §6: "always prime" is custom',
    input: listTree({ split: 24, ids: IDS }),
    expect: { split: 24 },
  },
  {
    id: 'LAYOUT-04',
    fact: 'directories of todo/ without any message are big-todo',
    source: 'formats §6',
    input: listTree({ split: 23, bigTodo: true, ids: IDS }),
    expect: { split: 23, bigTodo: true },
  },
  {
    id: 'LAYOUT-05',
    fact: 'a file below a directory of todo/ is big-todo',
    source: 'formats §6',
    input: ['/q/todo/8/100'],
    expect: { queueDir: '/q', split: null, bigTodo: true, codes: ['layout-undecided'] },
  },
  {
    id: 'LAYOUT-06',
    fact: 'a flat todo/0 file is not big-todo',
    source: 'formats §6: a flat todo may hold a file named 0..22; QMail::QueueHandler takes it for big-todo',
    input: listTree({ split: 23, ids: IDS, todo: [0] }),
    expect: { split: 23, bigTodo: false },
  },
  {
    id: 'LAYOUT-07',
    fact: 'nor is it where its message file is missing',
    source: 'as LAYOUT-06',
    input: [...listTree({ split: 23, ids: IDS }), '/q/todo/0'],
    expect: { split: 23, bigTodo: false },
  },
  {
    id: 'LAYOUT-08',
    fact: 'a file of todo/ whose number no directory can have is flat',
    source: 'formats §6: remainder of the division',
    input: ['/q/todo/2625175'],
    expect: { queueDir: '/q', split: null, bigTodo: false },
  },
  {
    id: 'LAYOUT-09',
    fact: 'todo/5 alone may be a file or a directory',
    source: 'formats §6',
    input: ['/q/todo/5'],
    expect: { queueDir: '/q', bigTodo: null },
  },
  {
    id: 'LAYOUT-10',
    fact: 'with a slash behind it, it is a directory',
    source: 'captures/weird: lists directories so',
    input: ['/q/todo/5/'],
    expect: { queueDir: '/q', bigTodo: true },
  },
  {
    id: 'LAYOUT-11',
    fact: 'where directories end in a slash, todo/5 is a file',
    source: 'captures/weird: lists directories so',
    input: listTree({ split: 23, ids: IDS, todo: [5], directories: 'slash' }),
    expect: { split: 23, bigTodo: false },
  },
  {
    id: 'LAYOUT-12',
    fact: 'files alone tell the split when one number divides each id minus its directory',
    source: 'fmtqfn.c: id % auto_split',
    // 24 - 1 = 23, 28 - 5 = 23, 45 - 22 = 23: and the split is above 22
    input: ['/q/mess/1/24', '/q/mess/5/28', '/q/mess/22/45'],
    expect: { queueDir: '/q', split: 23, bigTodo: null },
  },
  {
    id: 'LAYOUT-13',
    fact: 'one file seldom does',
    source: '100 - 8 = 92: 23, 46 and 92 fit',
    input: ['/q/mess/8/100'],
    expect: { queueDir: '/q', split: null, codes: ['layout-undecided'] },
  },
  {
    id: 'LAYOUT-14',
    fact: 'the paths that locate prints for one id leave the split open',
    source: 'issue: locate 150208731; 150208731 - 9 = 2 x 3 x 11 x 23 x 98951: many divisors fit',
    input: ['/var/qmail/queue/info/9/150208731', '/var/qmail/queue/mess/9/150208731', '/var/qmail/queue/remote/9/150208731'],
    expect: { queueDir: '/var/qmail/queue', split: null, bigTodo: null },
  },
  {
    id: 'LAYOUT-15',
    fact: 'the directories of one part are enough',
    source: 'ls -d mess/*',
    input: directories('mess', 23),
    expect: { split: 23, bigTodo: null },
  },
  {
    id: 'LAYOUT-16',
    fact: 'mess/0 alone is no split of 1',
    source: 'a piece of a listing',
    input: ['/q/mess/0'],
    expect: { split: null, codes: ['layout-undecided'] },
  },
  {
    id: 'LAYOUT-17',
    fact: 'a whole queue with directory 0 alone is a split of 1',
    source: 'formats §6: any integer from 1 on',
    input: listTree({ split: 1, ids: IDS }),
    expect: { split: 1, bigTodo: false },
  },
  {
    id: 'LAYOUT-18',
    fact: 'a directory that one part lacks is a gap',
    source: 'captures/weird/missing_info_dir: info/5',
    input: [...directories('mess', 23), ...directories('info', 23, [5]), ...directories('local', 23), ...directories('remote', 23)],
    expect: { split: 23, gaps: ['/q/info/5'], codes: ['layout-gap'] },
  },
  {
    id: 'LAYOUT-19',
    fact: 'a number that all parts lack leaves the split open',
    source: 'issue: gaps in numbering',
    input: ['mess', 'info', 'local', 'remote'].flatMap((part) => directories(part, 23, [7])),
    expect: { split: null, codes: ['layout-undecided'] },
  },
  {
    id: 'LAYOUT-20',
    fact: 'unless the files prove it',
    source: 'as LAYOUT-19 and LAYOUT-12',
    input: [...['mess', 'info'].flatMap((part) => directories(part, 23, [7])), '/q/mess/1/24', '/q/mess/5/28'],
    expect: { split: 23, gaps: ['/q/mess/7', '/q/info/7'], codes: ['layout-gap', 'layout-gap'] },
  },
  {
    id: 'LAYOUT-21',
    fact: 'the last directory missing everywhere is proven by the files too',
    source: 'as LAYOUT-20',
    input: [...['mess', 'info'].flatMap((part) => directories(part, 22)), '/q/mess/1/24', '/q/mess/5/28'],
    expect: { split: 23, gaps: ['/q/mess/22', '/q/info/22'] },
  },
  {
    id: 'LAYOUT-22',
    fact: 'a few files in wrong directories do not change the split and are told',
    source: 'captures/weird/wrong_split; conf-split was changed and old files stayed',
    input: [...listTree({ split: 23, ids: IDS }), '/q/info/5/100'],
    expect: { split: 23, codes: ['layout-misplaced-file'] },
  },
  {
    id: 'LAYOUT-23',
    fact: 'where most files contradict the directories neither is believed',
    source: 'conf-split changed from 47 to 23, directories 23 to 46 left behind',
    input: [...['mess', 'info'].flatMap((part) => directories(part, 47)), '/q/mess/22/45', '/q/mess/1/70', '/q/mess/3/49'],
    expect: { split: null, codes: ['layout-undecided'] },
  },
  {
    id: 'LAYOUT-24',
    fact: 'several queues have no one base directory, but may have one layout',
    source: 'formats §3, §6: IndiMail',
    input: [
      ...listTree({ queueDir: '/var/indimail/queue/queue1', split: 151, bigTodo: true, ids: IDS }),
      ...listTree({ queueDir: '/var/indimail/queue/queue2', split: 151, bigTodo: true }),
    ],
    expect: { queueDir: null, split: 151, bigTodo: true, codes: [] },
  },
  {
    id: 'LAYOUT-25',
    fact: 'or differ in it',
    source: 'as LAYOUT-24',
    input: [...listTree({ queueDir: '/a', split: 23 }), ...listTree({ queueDir: '/b', split: 151, bigTodo: true })],
    expect: { queueDir: null, split: null, bigTodo: null },
  },
  {
    id: 'LAYOUT-26',
    fact: "somebody's folder named todo is no second queue",
    source: 'locate prints the whole system',
    input: [...listTree({ split: 23 }), '/home/joe/todo/5', '/home/joe/todo', '/usr/share/info/dir'],
    expect: { queueDir: '/q', split: 23, bigTodo: false },
  },
  {
    id: 'LAYOUT-27',
    fact: 'relative paths stand in .',
    source: 'cd /var/qmail/queue; find .',
    input: listTree({ queueDir: '.', split: 23, ids: IDS }),
    expect: { queueDir: '.', split: 23 },
  },
  {
    id: 'LAYOUT-28',
    fact: 'line ends of a pasted listing are no part of a name',
    source: 'a file of another system',
    input: listTree({ split: 23, ids: IDS }).map((path) => `${path}\r\n`),
    expect: { queueDir: '/q', split: 23, bigTodo: false },
  },
  {
    id: 'LAYOUT-29',
    fact: 'no queue path tells nothing',
    source: 'locate of another word',
    input: ['/usr/share/doc/100', '/etc/passwd', ''],
    expect: { queueDir: null, split: null, bigTodo: null, codes: ['layout-no-queue'] },
  },
  {
    id: 'LAYOUT-30',
    fact: 'ids beyond 2^53 are counted in whole numbers',
    source: 'captures/weird/huge_ids',
    input: ['/q/mess/16/18446744073709551557', '/q/mess/7/9007199254740993', '/q/mess/14/9223372036854775819', '/q/mess/17/4294967301'],
    expect: { split: 23 },
  },
  {
    id: 'LAYOUT-31',
    fact: 'a listing cut within mess/ does not turn its first directories into a split',
    source: 'find /q | head',
    input: ['/q', '/q/mess', ...directories('mess', 6), '/q/mess/1/24', '/q/mess/5/28'],
    expect: { split: 23, gaps: Array.from({ length: 17 }, (_, n) => `/q/mess/${n + 6}`) },
  },
  {
    id: 'LAYOUT-32',
    fact: 'an id below the number of its directory fits no split',
    source: 'remainder of the division',
    input: [...listTree({ split: 23, ids: IDS }), '/q/mess/9/3'],
    expect: { split: 23, codes: ['layout-misplaced-file'] },
  },
]
