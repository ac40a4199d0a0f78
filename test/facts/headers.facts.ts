/** What a header section says, by RFC 5322 and by what queues hold. */
export interface HeaderFact {
  readonly id: string
  readonly fact: string
  readonly mark: 'RFC' | 'RAN' | 'OWN'
  readonly source: string
  readonly input: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly terminated?: boolean
  readonly codes?: readonly string[]
}

export const HEADER_FACTS: readonly HeaderFact[] = [
  {
    id: 'HEAD-01',
    fact: 'fields in order, duplicates kept',
    mark: 'RFC',
    source: 'RFC 5322 §2.2',
    input: 'A: 1\nB: 2\na: 3\n\n',
    fields: [
      ['A', '1'],
      ['B', '2'],
      ['a', '3'],
    ],
  },
  {
    id: 'HEAD-02',
    fact: 'a line that begins with a blank continues the field',
    mark: 'RFC',
    source: 'RFC 5322 §2.2.3',
    input: 'A: one\n two\n\tthree\n\n',
    fields: [['A', 'one two\tthree']],
  },
  {
    id: 'HEAD-03',
    fact: 'a blank first line continues nothing',
    mark: 'RFC',
    source: 'RFC 5322 §2.2',
    input: ' x\nA: 1\n\n',
    fields: [['A', '1']],
    codes: ['header-unrecognized-line'],
  },
  {
    id: 'HEAD-04',
    fact: 'CRLF ends a line as LF does',
    mark: 'RFC',
    source: 'RFC 5322 §2.1',
    input: 'A: 1\r\nB: 2\r\n\r\nbody: x',
    fields: [
      ['A', '1'],
      ['B', '2'],
    ],
  },
  {
    id: 'HEAD-05',
    fact: 'CRLF and LF mixed, line by line: what PHP 8 sends',
    mark: 'RAN',
    source: 'formats §10.1',
    input: 'To: a\nX: 1\r\nFrom: b\n\r\n\r\nbody: x',
    fields: [
      ['To', 'a'],
      ['X', '1'],
      ['From', 'b'],
    ],
  },
  {
    id: 'HEAD-06',
    fact: 'a CR inside a line is content',
    mark: 'RFC',
    source: 'RFC 5322 §4.1',
    input: 'A: 1\rB: 2\n\n',
    fields: [['A', '1\rB: 2']],
    codes: ['header-bare-cr'],
  },
  {
    id: 'HEAD-07',
    fact: 'the empty line ends the header, whatever follows',
    mark: 'RFC',
    source: 'RFC 5322 §2.1',
    input: 'A: 1\n\nB: 2\n',
    fields: [['A', '1']],
  },
  {
    id: 'HEAD-08',
    fact: 'a line of blanks is no empty line: it continues',
    mark: 'RFC',
    source: 'RFC 5322 §4.2',
    input: 'A: 1\n \nB: 2\n\n',
    fields: [
      ['A', '1'],
      ['B', '2'],
    ],
  },
  {
    id: 'HEAD-09',
    fact: 'blanks before the colon, the obsolete form',
    mark: 'RFC',
    source: 'RFC 5322 §4.5',
    input: 'Subject \t: x\n\n',
    fields: [['Subject', 'x']],
  },
  {
    id: 'HEAD-10',
    fact: 'a blank inside a name is no field',
    mark: 'RFC',
    source: 'RFC 5322 §3.6.8',
    input: 'two words: x\nA: 1\n\n',
    fields: [['A', '1']],
    codes: ['header-unrecognized-line'],
  },
  {
    id: 'HEAD-11',
    fact: 'a colon alone is no field',
    mark: 'RFC',
    source: 'RFC 5322 §3.6.8',
    input: ': x\nA: 1\n\n',
    fields: [['A', '1']],
    codes: ['header-unrecognized-line'],
  },
  {
    id: 'HEAD-12',
    fact: 'an empty value is a value',
    mark: 'RFC',
    source: 'RFC 5322 §3.6.8',
    input: 'A:\nB: 2\n\n',
    fields: [
      ['A', ''],
      ['B', '2'],
    ],
  },
  {
    id: 'HEAD-13',
    fact: 'the first colon ends the name',
    mark: 'RFC',
    source: 'RFC 5322 §2.2',
    input: 'A: b: c\n\n',
    fields: [['A', 'b: c']],
  },
  {
    id: 'HEAD-14',
    fact: 'the From line of a mailbox file is set aside',
    mark: 'RFC',
    source: 'RFC 4155',
    input: 'From a@b.example Wed Nov 25 03:27:39 2026\nA: 1\n\n',
    fields: [['A', '1']],
    codes: ['header-mbox-line'],
  },
  {
    id: 'HEAD-15',
    fact: 'the same line further down is a line that is no field',
    mark: 'RFC',
    source: 'RFC 4155',
    input: 'A: 1\nFrom a@b.example Wed Nov 25 03:27:39 2026\n\n',
    fields: [['A', '1']],
    codes: ['header-unrecognized-line'],
  },
  {
    id: 'HEAD-16',
    fact: 'a header cut by head -c is read and told',
    mark: 'RAN',
    source: 'formats §5.7',
    input: 'A: 1\nB: tw',
    fields: [
      ['A', '1'],
      ['B', 'tw'],
    ],
    terminated: false,
    codes: ['header-truncated'],
  },
  {
    id: 'HEAD-17',
    fact: 'a message of its Received line alone, without an empty line',
    mark: 'RAN',
    source: 'formats §5.1',
    input: 'Received: (qmail 1 invoked by uid 5); 25 Nov 2026 03:27:39 -0000\n',
    fields: [['Received', '(qmail 1 invoked by uid 5); 25 Nov 2026 03:27:39 -0000']],
    terminated: false,
    codes: ['header-truncated'],
  },
  {
    id: 'HEAD-18',
    fact: 'nothing is a header that was cut',
    mark: 'OWN',
    source: 'formats §5.7',
    input: '',
    fields: [],
    terminated: false,
    codes: ['header-truncated'],
  },
  {
    id: 'HEAD-19',
    fact: 'an empty line first is a header without fields',
    mark: 'RFC',
    source: 'RFC 5322 §2.1',
    input: '\nA: 1\n',
    fields: [],
  },
  {
    id: 'HEAD-20',
    fact: 'NUL is content',
    mark: 'RFC',
    source: 'RFC 5322 §4.1',
    input: 'A: a\0b\n\n',
    fields: [['A', 'a\0b']],
    codes: ['header-nul'],
  },
  {
    id: 'HEAD-21',
    fact: 'a byte order mark hides no field',
    mark: 'OWN',
    source: 'RFC 3629 §6',
    input: '\ufeffA: 1\n\n',
    fields: [['A', '1']],
    codes: ['header-byte-order-mark'],
  },
  {
    id: 'HEAD-22',
    fact: '__proto__ is a field like any other',
    mark: 'OWN',
    source: 'formats §5.7',
    input: '__proto__: x\nconstructor: y\n\n',
    fields: [
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ],
  },
  {
    id: 'HEAD-23',
    fact: 'outer blanks of a value go, inner stay',
    mark: 'RFC',
    source: 'RFC 5322 §2.2.3',
    input: 'A: \t a  b \t\n\n',
    fields: [['A', 'a  b']],
  },
  {
    id: 'HEAD-24',
    fact: 'encoded words stay as they are',
    mark: 'RFC',
    source: 'RFC 2047',
    input: 'Subject: =?utf-8?Q?J=C3=BCrgen?=\n\n',
    fields: [['Subject', '=?utf-8?Q?J=C3=BCrgen?=']],
  },
]

export const WORD_FACTS: readonly {
  readonly id: string
  readonly fact: string
  readonly source: string
  readonly input: string
  readonly expect: string
}[] = [
  { id: 'WORD-01', fact: 'Q', source: 'RFC 2047 §4.2', input: '=?iso-8859-1?Q?J=FCrgen_M?=', expect: 'Jürgen M' },
  { id: 'WORD-02', fact: 'B', source: 'RFC 2047 §4.1', input: '=?UTF-8?B?SsO8cmdlbg==?=', expect: 'Jürgen' },
  { id: 'WORD-03', fact: 'blanks between two words go', source: 'RFC 2047 §6.2', input: '=?utf-8?Q?a?=  =?utf-8?Q?b?=', expect: 'ab' },
  { id: 'WORD-04', fact: 'blanks between a word and text stay', source: 'RFC 2047 §6.2', input: '=?utf-8?Q?a?= b', expect: 'a b' },
  {
    id: 'WORD-05',
    fact: 'a character cut at the border of two words',
    source: 'RFC 2047 §5, often broken',
    input: '=?utf-8?B?w7w=?= =?utf-8?B?w7w=?=',
    expect: 'üü',
  },
  {
    id: 'WORD-06',
    fact: 'its first byte in one word, its second in the next',
    source: 'RFC 2047 §5, often broken',
    input: '=?utf-8?Q?=C3?= =?utf-8?Q?=BC?=',
    expect: 'ü',
  },
  { id: 'WORD-07', fact: 'a language behind the charset', source: 'RFC 2231 §5', input: '=?us-ascii*en?Q?Keith?=', expect: 'Keith' },
  { id: 'WORD-08', fact: 'an unknown charset stays as it is', source: 'RFC 2047 §6.2', input: '=?x-none?Q?a?=', expect: '=?x-none?Q?a?=' },
  { id: 'WORD-09', fact: 'an unknown encoding is no word', source: 'RFC 2047 §2', input: '=?utf-8?X?a?=', expect: '=?utf-8?X?a?=' },
  { id: 'WORD-10', fact: 'a word that does not end is text', source: 'RFC 2047 §2', input: '=?utf-8?Q?abc', expect: '=?utf-8?Q?abc' },
]

export const DATE_FACTS: readonly {
  readonly id: string
  readonly fact: string
  readonly source: string
  readonly input: string
  readonly iso: string | null
  readonly zone: string | null
}[] = [
  {
    id: 'DATE-01',
    fact: 'as qmail prints it',
    source: 'date822fmt.c',
    input: '25 Nov 2026 03:27:39 -0000',
    iso: '2026-11-25T03:27:39.000Z',
    zone: '-0000',
  },
  {
    id: 'DATE-02',
    fact: 'a day of one digit',
    source: 'date822fmt.c',
    input: '5 Nov 2026 03:27:39 -0000',
    iso: '2026-11-05T03:27:39.000Z',
    zone: '-0000',
  },
  {
    id: 'DATE-03',
    fact: 'a zone east of Greenwich',
    source: 'RFC 5322 §3.3',
    input: '25 Nov 2026 08:57:39 +0530',
    iso: '2026-11-25T03:27:39.000Z',
    zone: '+0530',
  },
  {
    id: 'DATE-04',
    fact: 'a weekday before it',
    source: 'RFC 5322 §3.3',
    input: 'Wed, 25 Nov 2026 03:27:39 +0000',
    iso: '2026-11-25T03:27:39.000Z',
    zone: '+0000',
  },
  {
    id: 'DATE-05',
    fact: 'a comment behind it',
    source: 'RFC 5322 §3.2.2',
    input: '25 Nov 2026 04:27:39 +0100 (CET)',
    iso: '2026-11-25T03:27:39.000Z',
    zone: '+0100',
  },
  {
    id: 'DATE-06',
    fact: 'a zone by name',
    source: 'RFC 5322 §4.3',
    input: '25 Nov 2026 03:27:39 GMT',
    iso: '2026-11-25T03:27:39.000Z',
    zone: 'GMT',
  },
  {
    id: 'DATE-07',
    fact: 'a North American zone',
    source: 'RFC 5322 §4.3',
    input: '24 Nov 2026 22:27:39 EST',
    iso: '2026-11-25T03:27:39.000Z',
    zone: 'EST',
  },
  {
    id: 'DATE-08',
    fact: 'a year of two digits',
    source: 'RFC 5322 §4.3',
    input: '25 Nov 99 03:27:39 -0000',
    iso: '1999-11-25T03:27:39.000Z',
    zone: '-0000',
  },
  {
    id: 'DATE-09',
    fact: 'a year of two digits below 50',
    source: 'RFC 5322 §4.3',
    input: '25 Nov 26 03:27:39 -0000',
    iso: '2026-11-25T03:27:39.000Z',
    zone: '-0000',
  },
  {
    id: 'DATE-10',
    fact: 'before the epoch',
    source: 'formats §8',
    input: '31 Dec 1969 23:59:59 -0000',
    iso: '1969-12-31T23:59:59.000Z',
    zone: '-0000',
  },
  {
    id: 'DATE-11',
    fact: 'far beyond 2038',
    source: 'formats §8',
    input: '10 May 2446 22:38:55 -0000',
    iso: '2446-05-10T22:38:55.000Z',
    zone: '-0000',
  },
  {
    id: 'DATE-12',
    fact: 'without seconds',
    source: 'RFC 5322 §3.3',
    input: '25 Nov 2026 03:27 -0000',
    iso: '2026-11-25T03:27:00.000Z',
    zone: '-0000',
  },
  {
    id: 'DATE-13',
    fact: 'a leap day',
    source: 'the calendar',
    input: '29 Feb 2024 00:00:00 -0000',
    iso: '2024-02-29T00:00:00.000Z',
    zone: '-0000',
  },
  { id: 'DATE-14', fact: 'a leap day that is none', source: 'the calendar', input: '29 Feb 2026 00:00:00 -0000', iso: null, zone: null },
  { id: 'DATE-15', fact: 'an hour that is none', source: 'RFC 5322 §3.3', input: '25 Nov 2026 25:00:00 -0000', iso: null, zone: null },
  { id: 'DATE-16', fact: 'words', source: 'RFC 5322 §3.3', input: 'yesterday', iso: null, zone: null },
  { id: 'DATE-17', fact: 'nothing', source: 'RFC 5322 §3.3', input: '', iso: null, zone: null },
]
