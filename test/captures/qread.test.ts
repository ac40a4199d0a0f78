import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseQread, type QreadReport } from '../../src/queue/parse-qread.ts'
import { parseQstat } from '../../src/queue/parse-qstat.ts'
import type { QueuedMessage } from '../../src/queue/queued-message.ts'

const CAPTURES = join(import.meta.dirname, '..', 'fixtures', 'captures')
const bytes = (path: string): Uint8Array => readFileSync(join(CAPTURES, path))
const json = <T>(path: string): T => JSON.parse(readFileSync(join(CAPTURES, path), 'utf8')) as T

interface Truth {
  readonly qreadOrder: readonly string[]
  readonly messages: readonly {
    readonly id: string
    readonly mtime: number
    readonly size: number
    readonly senderShown: string
    readonly bouncing: boolean
    readonly recipients: readonly { readonly channel: 'local' | 'remote'; readonly done: boolean; readonly shown: string }[]
    readonly warning?: string | null
  }[]
}
interface Meta {
  readonly rc: number
  readonly stderr: string
}

function run(path: string, meta = `${path}.meta.json`): { stdout: Uint8Array; stderr: string; exitCode: number } {
  const { rc, stderr } = json<Meta>(meta)
  return { stdout: bytes(path), stderr, exitCode: rc }
}

function expectLinesToAddUp({ lines, unrecognized }: QreadReport): void {
  const { total, ...parts } = lines
  expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total)
  expect(unrecognized.length).toBe(lines.unrecognized)
}

/** Messages as the truth file has them, in the order of the listing. */
function expected(truth: Truth, listed: (id: string) => boolean): QueuedMessage[] {
  const byId = new Map(truth.messages.map((message) => [message.id, message]))
  return truth.qreadOrder.filter(listed).map((id) => {
    const message = byId.get(id)
    if (message === undefined) throw new Error(`truth.json lacks ${id}`)
    return {
      id,
      queue: null,
      date: new Date(message.mtime * 1000),
      size: message.size,
      sender: message.senderShown,
      bouncing: message.bouncing,
      recipients: message.recipients.map(({ channel, done, shown }) => ({ address: shown, channel, done })),
    }
  })
}

describe('the main capture', () => {
  const report = parseQread(run('qread.txt'))
  const truth = json<Truth>('truth.json')

  it('equals its truth in every field', () => {
    const warned = new Set(['2625158', '2625162'])
    expect(report.messages).toEqual(expected(truth, (id) => !warned.has(id)))
    expect(report.lines).toEqual({
      total: 5220,
      header: 72,
      recipient: 5144,
      warning: 4,
      fatal: 0,
      framing: 0,
      blank: 0,
      unrecognized: 0,
    })
    expect(report).toMatchObject({ dialect: 'qmail', complete: true, fatal: null, diagnostics: [], unrecognized: [] })
  })

  it('keeps its four warnings', () => {
    expect(report.warnings).toEqual([
      { id: '2625158', reason: 'file does not exist', line: 77 },
      { id: '2625159', reason: 'symbolic link loop', line: 98 },
      { id: '2625160', reason: 'symbolic link loop', line: 114 },
      { id: '2625162', reason: 'symbolic link loop', line: 147 },
    ])
  })

  it('has the same bytes from netqmail 1.06', () => {
    expect(parseQread(bytes('forks/qread-netqmail106.txt')).messages).toEqual(report.messages)
  })

  it('is counted by qmail-qstat', () => {
    expect(parseQstat(run('qstat.txt'))).toMatchObject({ dialect: 'qmail', messages: 80, unprocessed: 4, diagnostics: [] })
  })
})

describe('a thousand random messages', () => {
  it('equal their truth in every field', () => {
    const truth = json<Truth>('random-1000/truth.json')
    const warnings = new Map(truth.messages.flatMap(({ id, warning }) => (typeof warning === 'string' ? [[id, warning] as const] : [])))
    const report = parseQread(bytes('random-1000/qread.txt'))
    expect(report.messages).toEqual(expected(truth, (id) => !warnings.has(id)))
    expect(new Map(report.warnings.map(({ id, reason }) => [id, reason]))).toEqual(warnings)
    expect(report).toMatchObject({ complete: true, diagnostics: [] })
    expectLinesToAddUp(report)
  })
})

describe('who may read the queue', () => {
  it.each([
    ['nobody', 'unable to chdir: access denied'],
    ['qmaild', 'unable to chdir: access denied'],
    ['qmailq-gid-qmail', 'unable to opendir info/0: access denied'],
    ['qmails-gid-nogroup', 'unable to chdir: access denied'],
  ])('qmail-qread as %s: %s', (user, fatal) => {
    const input = run(`perm/qread-${user}.txt`)
    expect(input.exitCode).toBe(111)
    const report = parseQread(input)
    expect(report).toMatchObject({ messages: [], fatal, complete: false, dialect: 'qmail' })
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['listing-fatal', 'queue-unreadable', 'exit-status'])
    // A pipe hides the exit status.
    expect(parseQread(input.stdout)).toMatchObject({ fatal, complete: false })
  })

  it('qmail-qread as qmails with its group reads all', () => {
    expect(parseQread(run('perm/qread-qmails-gid-qmail.txt'))).toMatchObject({ complete: true, fatal: null, lines: { header: 72 } })
  })

  it.each(['nobody', 'qmaild', 'qmails-gid-nogroup'])('qmail-qstat as %s is null, never 0', (user) => {
    const input = run(`perm/qstat-${user}.txt`)
    expect(input.exitCode).toBe(0)
    const refused = parseQstat(input)
    expect([refused.messages, refused.unprocessed]).toEqual([null, null])
    expect(refused.diagnostics.map(({ code }) => code)).toContain('queue-unreadable')
    const alone = parseQstat(input.stdout)
    expect([alone.messages, alone.unprocessed]).toEqual([null, null])
  })

  it.each(['qmailq-gid-qmail', 'qmails-gid-qmail'])('qmail-qstat as %s counts', (user) => {
    expect(parseQstat(run(`perm/qstat-${user}.txt`))).toMatchObject({ messages: 80, unprocessed: 4, diagnostics: [] })
  })
})

const S = 's@x.example'
/** Messages as `id size sender recipients`, written down from SUMMARY.txt. */
const WEIRD: readonly (readonly [string, fatal: string | null, messages: readonly string[], warnings: readonly string[]])[] = [
  ['big_sizes', null, [`1 0 ${S} 1`, `2 6442450951 ${S} 1`], []],
  ['bounce_is_directory', null, [`1 72 ${S} bouncing 1`], []],
  ['good_then_empty_info', null, ['23 72 previous.sender@x.example 1', '1 72 previous.sender@x.example 1'], []],
  [
    'huge_ids',
    null,
    [
      `1 72 ${S} 1`,
      `9007199254740993 72 ${S} 1`,
      `9223372036854775819 72 ${S} 1`,
      `18446744073709551557 72 ${S} 1`,
      `4294967301 72 ${S} 1`,
    ],
    ['24 file does not exist'],
  ],
  ['info_extra_record', null, [`1 72 ${S} 3`], []],
  ['info_is_directory', 'out of memory', [`23 72 ${S} 1`], []],
  ['info_without_nul', null, ['23 72 a-rather-long-previous-sender@x.example 1', '1 72 short@xr-long-previous-sender@x.example 1'], []],
  ['missing_info_dir', 'unable to opendir info/5: file does not exist', [`23 72 ${S} 1`, `2 72 ${S} 1`], []],
  ['missing_queue', 'unable to chdir: file does not exist', [], []],
  ['no_recipients', null, [`24 72 ${S} 0`, `1 72 ${S} 0`], []],
  ['not_numeric_names', null, [`1 72 ${S} 1`, `1 72 ${S} 1`], []],
  ['unknown_record_type', null, [`1 72 ${S} 2`], []],
  ['unterminated_recipient', null, [`1 72 ${S} 1`], []],
  ['wrong_split', null, [`30 72 ${S} 1`], ['123 file does not exist', '100 file does not exist']],
]

describe('damaged queues', () => {
  it('are all here', () => {
    const folders = readdirSync(join(CAPTURES, 'weird')).filter((name) => !name.includes('.'))
    expect(folders.sort()).toEqual(WEIRD.map(([name]) => name))
  })

  it.each(WEIRD)('%s', (name, fatal, messages, warnings) => {
    const report = parseQread(run(`weird/${name}/qread.txt`, `weird/${name}/meta.json`))
    expect(report.fatal).toBe(fatal)
    expect(report.complete).toBe(fatal === null)
    expect(
      report.messages.map(({ id, size, sender, bouncing, recipients }) =>
        [id, size, sender, ...(bouncing ? ['bouncing'] : []), recipients.length].join(' '),
      ),
    ).toEqual(messages)
    expect(report.warnings.map(({ id, reason }) => `${id} ${reason}`)).toEqual(warnings)
    expect(report.unrecognized).toEqual([])
    expectLinesToAddUp(report)
  })
})

describe('forks', () => {
  const eqmail = { dialect: 'eqmail', messages: 300, unprocessed: 29, local: 92, remote: 234, bouncing: 21, split: 23, diagnostics: [] }
  const classic = (messages: number, unprocessed: number): object => ({ dialect: 'qmail', messages, unprocessed, diagnostics: [] })
  const QSTAT: Readonly<Record<string, object>> = {
    'eqmail-qstat-bash.txt': eqmail,
    'eqmail-qstat-dash.txt': eqmail,
    'eqmail-qstat-i-head.txt': { dialect: 'eqmail', messages: null },
    'qstat-aqmail-on-bigtodo.txt': classic(300, 29),
    'qstat-aqmail-on-plain.txt': classic(80, 0),
    'qstat-bigtodo-icculus-on-bigtodo.txt': classic(300, 29),
    'qstat-bigtodo-icculus-on-plain.txt': classic(80, 0),
    'qstat-netqmail106-on-bigtodo.txt': classic(300, 52),
    'qstat-netqmail106-on-plain.txt': classic(80, 4),
    'qstat-notqmail-on-bigtodo.txt': classic(300, 29),
    'qstat-qmail-ldap-on-bigtodo.txt': classic(300, 29),
    'qstat-qmail-ldap-on-plain.txt': classic(80, 4),
  }

  it('are all here', () => {
    const files = readdirSync(join(CAPTURES, 'forks')).filter((name) => name.includes('qstat'))
    expect(files.sort()).toEqual(Object.keys(QSTAT).sort())
  })

  it.each(Object.entries(QSTAT))('%s', (file, counts) => {
    expect(parseQstat(bytes(`forks/${file}`))).toMatchObject(counts)
  })

  it('sagredo prints local time under the label GMT: with the offset, the dates of the main capture', () => {
    const utc = new Map(json<Truth>('truth.json').messages.map(({ id, mtime }) => [id, mtime]))
    const report = parseQread(bytes('forks/qread-sagredo-TZ-Asia-Kolkata.txt'), { utcOffset: 330 })
    expect(report.messages.length).toBe(72)
    expect(report).toMatchObject({ unrecognized: [], diagnostics: [], complete: true, lines: { recipient: 5144, warning: 4 } })
    // Its 32-bit time wraps, so only dates up to 2038 are right.
    const readable = report.messages.filter(({ id }) => Math.abs(utc.get(id) ?? 0) < 2 ** 31 - 20_000)
    expect(readable.length).toBeGreaterThan(60)
    for (const { id, date } of readable) expect(date.getTime() / 1000).toBe(utc.get(id))
  })
})

const AT = (second: number): Date => new Date(`2026-11-25T03:19:${second}.000Z`)
const one = (address: string, channel: 'local' | 'remote' | 'todo') => ({ address, channel, done: false })
/** The eight messages that were put into IndiMail's queues, after injections.json and messages.txt. */
const INDIMAIL: readonly QueuedMessage[] = [
  ['queue1', '2679110', 38, 127, 'x@c.example', [one('r@remote.example', 'remote')]],
  ['queue1', '2679105', 38, 139, 'web@shop.example', [one('b@local.test', 'local'), one('a@remote.example', 'remote')]],
  ['queue1', '2679106', 38, 162, 'x@c.example', [one('r@remote.example', 'remote')]],
  ['queue1', '2679582', 39, 135, 'late@shop.example', [one('a@remote.example', 'todo'), one('b@remote.example', 'todo')]],
  ['queue2', '2679201', 39, 135, '', [one('r@remote.example', 'remote')]],
  ['queue2', '2679113', 38, 132, 'x@c.example', [one('r@remote.example', 'remote')]],
  [
    'queue2',
    '2679399',
    39,
    163,
    'j__rgen@x.example',
    // Printed raw: the third holds a TAB, the fourth is the rest of one with LF in it.
    [one('пример@r.example', 'remote'), one('tab\there@r.example', 'remote'), one('nl', 'remote'), one('fake@r.example', 'remote')],
  ],
  ['queue2', '2679441', 39, 141, 'x@c.example', [one('r@remote.example', 'todo')]],
].map(([queue, id, second, size, sender, recipients]) => ({
  id: id as string,
  queue: `/var/indimail/queue/${queue as string}`,
  date: AT(second as number),
  size: size as number,
  sender: sender as string,
  bouncing: sender === '',
  recipients: recipients as QueuedMessage['recipients'],
}))

/** The messages with only the recipients of some channels; one without any is not printed. */
function shown(channels: readonly string[]): QueuedMessage[] {
  return INDIMAIL.map((message) => ({
    ...message,
    recipients: message.recipients.filter(({ channel }) => channels.includes(channel)),
  })).filter(({ recipients }) => recipients.length > 0)
}
const key = ({ queue, id }: QueuedMessage): string => `${queue}#${id}`
const sorted = (messages: readonly QueuedMessage[]): QueuedMessage[] => [...messages].sort((a, b) => (key(a) < key(b) ? -1 : 1))

describe('IndiMail', () => {
  const ALL = ['local', 'remote', 'todo']
  it.each([
    ['a', ALL],
    ['ac', ALL],
    ['c', ALL],
    ['default', ['local', 'remote']],
    ['l', ['local']],
    ['r', ['remote']],
    ['t', ['todo']],
  ])('qmail-qread -%s', (options, channels) => {
    const report = parseQread(run(`indimail/qread-${options}.txt`, `indimail/qread-${options}.meta.json`))
    expect(sorted(report.messages)).toEqual(sorted(shown(channels)))
    expect(report).toMatchObject({ dialect: 'indimail', complete: true, unrecognized: [], warnings: [], diagnostics: [] })
    expectLinesToAddUp(report)
  })

  it.each(['ac', 'acs', 'c'])('the totals of qmail-qread -%s', (options) => {
    expect(parseQstat(run(`indimail/qread-${options}.txt`, `indimail/qread-${options}.meta.json`))).toMatchObject({
      dialect: 'indimail',
      messages: null,
      unprocessed: null,
      local: 1,
      remote: 8,
      bouncing: 1,
      diagnostics: [],
    })
  })

  it('qmail-qread -s: only counts', () => {
    const report = parseQread(run('indimail/qread-acs.txt', 'indimail/qread-acs.meta.json'))
    expect(report).toMatchObject({ messages: [], complete: false, dialect: 'indimail', lines: { framing: 14, unrecognized: 0 } })
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['counts-only'])
  })

  it('qmail-qread -h: its usage', () => {
    const report = parseQread(run('indimail/qread-h.txt', 'indimail/qread-h.meta.json'))
    expect(report).toMatchObject({ messages: [], complete: false, lines: { total: 6, framing: 6 } })
    expect(report.diagnostics.map(({ code }) => code)).toContain('usage-printed')
  })
})

interface GoldenMessage {
  readonly id: number
  readonly senderBytes: string
  readonly epoch: number
  readonly size: number
  readonly local: readonly (readonly [string, boolean])[]
  readonly remote: readonly (readonly [string, boolean])[]
  readonly bouncing: boolean
  readonly messFile: boolean
}

describe('the golden listing of odd messages', () => {
  it('equals what was put in, cleaned', () => {
    const clean = (text: string): string =>
      [...Buffer.from(text, 'latin1')].map((byte) => (byte < 32 || byte > 126 ? '_' : String.fromCharCode(byte))).join('')
    const report = parseQread(bytes('outputs/golden-odd-dev.txt'))
    const byId = (messages: readonly QueuedMessage[]): QueuedMessage[] => [...messages].sort((a, b) => Number(a.id) - Number(b.id))
    const golden = json<GoldenMessage[]>('outputs/golden-odd-dev.json').filter(({ messFile }) => messFile)
    const addresses = (channel: 'local' | 'remote', list: GoldenMessage['local']) =>
      list.map(([address, done]) => ({ address: clean(address), channel, done }))
    expect(byId(report.messages)).toEqual(
      byId(
        golden.map(({ id, epoch, size, senderBytes, bouncing, local, remote }) => ({
          id: String(id),
          queue: null,
          date: new Date(epoch * 1000),
          size,
          sender: clean(senderBytes),
          bouncing,
          recipients: [...addresses('local', local), ...addresses('remote', remote)],
        })),
      ),
    )
    expect(report.unrecognized).toEqual([])
    expectLinesToAddUp(report)
  })
})
