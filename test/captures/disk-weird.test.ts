import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReadAccount } from '../../src/node/read-account.ts'
import type { RawQueuedMessage } from '../../src/node/read-message.ts'
import { readQueue } from '../../src/node/read-queue.ts'
import { buildQueue, MESSAGE, messageFiles, type QueueFilesToWrite } from '../disk/build-queue.ts'
import { byText, printQread, splitListing } from '../disk/print-qread.ts'

const WEIRD = join(import.meta.dirname, '..', 'fixtures', 'captures', 'weird')

interface DamagedQueue {
  /** Folder of the capture. */
  readonly name: string
  /** What happens there, and what is different here. */
  readonly fact: string
  /** The tree, as meta.json describes it. */
  readonly files: QueueFilesToWrite
  /** Done to the tree afterwards. */
  readonly change?: (queueDir: string) => void
  /** Headers of the capture that are not expected, by id: each is a known lie of qmail-qread. */
  readonly instead?: Readonly<Record<string, string | null>>
  /** Messages that are read though qmail-qread gives up before it comes to them. */
  readonly more?: readonly string[]
  readonly codes: readonly string[]
  readonly account?: Partial<ReadAccount>
}

const HEADER = '14 Jul 2026 09:03:07 GMT'
const ORDINARY = (id: string): string => `${HEADER}  #${id}  72  <s@x.example> \n\tremote\tr@y.example\n`

const CASES: readonly DamagedQueue[] = [
  {
    name: 'good_then_empty_info',
    fact: 'an empty info file: not the sender of the message before, as qmail-qread shows, but none, and a diagnostic',
    files: { ...messageFiles('23', { sender: 'previous.sender@x.example' }), ...messageFiles('1'), 'info/1/1': '' },
    instead: { 1: `${HEADER}  #1  72  <> \n\tremote\tr@y.example\n` },
    codes: ['disk-record-damaged'],
  },
  {
    name: 'info_without_nul',
    fact: "an info file without NUL: its own bytes, not the rest of the message before's",
    files: { ...messageFiles('23', { sender: 'a-rather-long-previous-sender@x.example' }), ...messageFiles('1'), 'info/1/1': 'Fshort@x' },
    instead: { 1: `${HEADER}  #1  72  <short@x> \n\tremote\tr@y.example\n` },
    codes: ['disk-record-damaged'],
  },
  {
    name: 'info_extra_record',
    fact: 'a second record in info is shown as the first local recipient',
    files: { ...messageFiles('1'), 'info/1/1': 'Fs@x.example\0Tghost@nowhere.example\0', 'local/1/1': 'Tl@mx\0' },
    codes: ['disk-record-damaged'],
  },
  {
    name: 'unterminated_recipient',
    fact: 'a last recipient without NUL is no recipient, and a diagnostic',
    files: messageFiles('1', { remote: 'Tr1@y.example\0Tr2@y.exam' }),
    codes: ['disk-record-damaged'],
  },
  {
    name: 'unknown_record_type',
    fact: 'records other than T and D are passed over, with a diagnostic',
    files: messageFiles('1', { remote: 'Xx@y.example\0Tr@y.example\0Dd@y.example\0\0' }),
    codes: ['disk-record-damaged'],
  },
  {
    name: 'no_recipients',
    fact: 'a message without recipients is a message: no channel file, or an empty one',
    files: { ...messageFiles('24', { remote: '' }), 'mess/1/1': MESSAGE, 'info/1/1': 'Fs@x.example\0' },
    codes: [],
  },
  {
    name: 'not_numeric_names',
    fact: 'names that are no ids are passed over with a diagnostic; 0001 does not show message 1 a second time',
    files: Object.fromEntries(
      [' 1', '+1', '-1', '0001', '1', '1.tmp', 'foo'].flatMap((name) => [
        [`mess/1/${name}`, MESSAGE],
        [`info/1/${name}`, 'Fs@x.example\0'],
        [`remote/1/${name}`, 'Tr@y.example\0'],
      ]),
    ),
    codes: ['disk-duplicate-name', ...Array<string>(5).fill('disk-name-ignored')],
    account: { messages: 1, ignored: 6 },
  },
  {
    name: 'wrong_split',
    fact: 'ids in the wrong directory have a diagnostic each where qmail-qread warns',
    files: { ...messageFiles('123', { place: '3' }), ...messageFiles('100', { place: '5' }), ...messageFiles('30') },
    codes: ['disk-message-misplaced', 'disk-message-misplaced'],
    // More are lost than found: not a listing to call complete.
    account: { messages: 1, misplaced: 2, complete: false },
  },
  {
    name: 'huge_ids',
    fact: 'ids beyond 2^53 keep their digits; one beyond 2^64 is none (qmail-qread reads it as 24 and warns)',
    files: {
      ...messageFiles('1'),
      ...messageFiles('9223372036854775819'),
      ...messageFiles('18446744073709551557'),
      ...messageFiles('4294967301'),
      ...messageFiles('9007199254740993'),
      ...messageFiles('18446744073709551640', { place: '7' }),
    },
    codes: ['disk-name-ignored'],
    account: { messages: 5, complete: true },
  },
  {
    name: 'info_is_directory',
    fact: 'a directory in place of an info file ends qmail-qread; here it is a diagnostic and the rest is read',
    files: { ...messageFiles('23'), ...messageFiles('1'), ...messageFiles('2') },
    change: (queueDir) => {
      rmSync(join(queueDir, 'info/1/1'))
      mkdirSync(join(queueDir, 'info/1/1'))
    },
    more: [ORDINARY('2')],
    codes: ['disk-not-a-file'],
    account: { unreadable: 1 },
  },
  {
    name: 'missing_info_dir',
    fact: 'a missing info/5 ends qmail-qread; here it is a diagnostic, the rest is read, and the listing is not complete',
    files: { ...messageFiles('23'), ...messageFiles('2'), ...messageFiles('6') },
    change: (queueDir) => rmSync(join(queueDir, 'info/5'), { recursive: true }),
    more: [ORDINARY('6')],
    codes: ['disk-directory-unreadable'],
    account: { complete: false },
  },
  {
    name: 'big_sizes',
    fact: 'a message of 0 bytes and one of more than 2^32',
    files: { ...messageFiles('1'), ...messageFiles('2'), 'mess/1/1': '', 'mess/2/2': 6_442_450_951 },
    codes: [],
  },
  {
    name: 'bounce_is_directory',
    fact: 'whatever stands at bounce/ID means bouncing',
    files: messageFiles('1'),
    change: (queueDir) => mkdirSync(join(queueDir, 'bounce/1')),
    codes: [],
  },
]

describe('damaged queues', () => {
  it.each(CASES)('$name: $fact', async ({ name, files, change, instead = {}, more = [], codes, account }) => {
    const queueDir = buildQueue({ files })
    change?.(queueDir)
    const reading = readQueue({ queueDir })
    const messages: RawQueuedMessage[] = []
    for await (const message of reading) messages.push(message)
    const captured = splitListing(readFileSync(join(WEIRD, name, 'qread.txt'), 'latin1')).messages
    const idOf = (text: string): string => /#(\d+) /.exec(text)?.[1] ?? ''
    const expected = [...new Set(captured), ...more].map((text) => instead[idOf(text)] ?? text)
    expect(messages.map(printQread).sort(byText)).toEqual(expected.sort(byText))
    expect(reading.account.diagnostics.map((diagnostic) => diagnostic.code).sort(byText)).toEqual([...codes].sort(byText))
    expect(reading.account).toMatchObject({ messages: messages.length, ...account })
  })

  it('missing_queue: nothing to read is an error, not an empty listing', async () => {
    await expect(readQueue({ queueDir: '/nowhere/queue' }).next()).rejects.toMatchObject({
      name: 'QueueReadError',
      code: 'ENOENT',
      path: '/nowhere/queue',
      diagnostic: { code: 'queue-missing', severity: 'error' },
    })
  })

  it('covers every captured case', () => {
    const summary = readFileSync(join(WEIRD, 'SUMMARY.txt'), 'latin1')
    const names = [...summary.matchAll(/^== (\S+) /gm)].map((match) => match[1])
    expect([...CASES.map((damaged) => damaged.name), 'missing_queue'].sort(byText)).toEqual(names.map(String).sort(byText))
  })
})
