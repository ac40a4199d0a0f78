import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/core/diagnostic.ts'
import { DIAGNOSTIC_LIMIT } from '../../src/node/read-account.ts'
import type { RawQueuedMessage } from '../../src/node/read-message.ts'
import { type QueueReading, type ReadProgress, type ReadQueueOptions, readQueue } from '../../src/node/read-queue.ts'
import { buildQueue, MESSAGE, messageFiles } from '../disk/build-queue.ts'
import { byText } from '../disk/print-qread.ts'
import { temporaryFolder } from '../disk/unpack-queue.ts'

async function collect(reading: QueueReading): Promise<RawQueuedMessage[]> {
  const messages = []
  for await (const message of reading) messages.push(message)
  return messages
}
const idsOf = (messages: readonly RawQueuedMessage[]): string[] => messages.map((message) => message.id).sort(byText)
const codesOf = (reading: QueueReading): string[] => reading.account.diagnostics.map((diagnostic) => diagnostic.code)
const HAS_FIFO = process.platform !== 'win32'

describe('the layout of a queue on disk', () => {
  it.each([
    [1, false],
    [23, false],
    [24, true],
    [151, true],
  ])('DISK-01 a split of %i (big-todo: %s) is read off the directories', async (split, bigTodo) => {
    const ids = ['100', '2625128', '18446744073709551557']
    const place = (id: string): string => String(BigInt(id) % BigInt(split))
    const files = Object.assign({}, ...ids.map((id) => messageFiles(id, { place: place(id) })))
    const todo = { [`todo/${bigTodo ? `${place('77')}/` : ''}77`]: 'u1\0p2\0Fs\0Tr\0', [`mess/${place('77')}/77`]: MESSAGE }
    const queueDir = buildQueue({ split, bigTodo, files: { ...files, ...todo } })
    const reading = readQueue({ queueDir, includeTodo: true })
    expect(idsOf(await collect(reading))).toEqual([...ids, '77'].sort(byText))
    expect(reading.account).toMatchObject({ complete: true, todo: 1, queues: [{ queueDir, split, bigTodo }], diagnostics: [] })
  })

  it('DISK-02 a flat todo/0 file is not big-todo: the messages of todo/ are still found', async () => {
    const files = { 'todo/0': 'u1\0p2\0Fs\0Tr\0', 'mess/0/0': MESSAGE, 'todo/30': 'u1\0p2\0Ft\0Tr\0', 'mess/7/30': MESSAGE }
    const reading = readQueue({ queueDir: buildQueue({ files }), includeTodo: true })
    expect(idsOf(await collect(reading))).toEqual(['0', '30'])
  })

  it('DISK-03 a non-empty queue never yields nothing in silence: a wrong split is told', async () => {
    const files = Object.assign({}, ...['100', '101', '102'].map((id) => messageFiles(id)))
    const reading = readQueue({ queueDir: buildQueue({ files }), split: 7 })
    expect(await collect(reading)).toEqual([])
    expect(reading.account).toMatchObject({ misplaced: 3, complete: false })
    expect(codesOf(reading)).toEqual(Array(3).fill('disk-message-misplaced'))
  })

  it('DISK-04 a split that became smaller and left directories behind is seen by the files', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => String(1000 + n * 7))
    const queueDir = buildQueue({ split: 47, files: Object.assign({}, ...ids.map((id) => messageFiles(id))) })
    const reading = readQueue({ queueDir })
    expect(idsOf(await collect(reading))).toEqual(ids.sort(byText))
    expect(reading.account.queues[0]?.split).toBe(23)
  })

  it('DISK-05 a split that became greater and left messages behind reads the new ones and tells the old ones', async () => {
    const fresh = Array.from({ length: 40 }, (_, n) => String(1000 + n * 7))
    const files = Object.assign({}, ...fresh.map((id) => messageFiles(id, { place: String(Number(id) % 47) })), messageFiles('5000'))
    const reading = readQueue({ queueDir: buildQueue({ split: 47, files }) })
    expect(idsOf(await collect(reading))).toEqual(fresh.sort(byText))
    expect(reading.account).toMatchObject({ misplaced: 1, queues: [{ split: 47 }] })
  })

  it('DISK-06 directories with gaps in every part: each message is taken where it stands, and that is told', async () => {
    const queueDir = buildQueue({ files: { ...messageFiles('100'), ...messageFiles('101') } })
    for (const part of ['mess', 'info', 'local', 'remote']) rmSync(join(queueDir, part, '3'), { recursive: true })
    for (const part of ['mess', 'info', 'local', 'remote']) renameSync(join(queueDir, part, '1'), join(queueDir, part, '99'))
    const reading = readQueue({ queueDir })
    expect(idsOf(await collect(reading))).toEqual(['100', '101'])
    expect(codesOf(reading)).toContain('disk-layout-assumed')
  })

  it('DISK-07 IndiMail: all queues below one base, each message with its queue, in the order of their numbers', async () => {
    const base = temporaryFolder()
    for (const name of ['queue10', 'queue2', 'slowq', 'nqueue']) {
      buildQueue({ split: 11, bigTodo: true, files: messageFiles('300', { place: '3', sender: `${name}@x.example` }) }, join(base, name))
    }
    mkdirSync(join(base, 'filters'))
    const reading = readQueue({ queueDir: `${base}/` })
    const messages = await collect(reading)
    expect(messages.map(({ queue, sender }) => [queue, sender])).toEqual(
      ['queue2', 'queue10', 'nqueue', 'slowq'].map((name) => [join(base, name), `${name}@x.example`]),
    )
    expect(reading.account.queues.length).toBe(4)
    const [one] = await collect(readQueue({ queueDir: join(base, 'queue2') }))
    expect(one?.queue).toBeNull()
  })

  it('DISK-08 the queue may itself be a link to another disk', async () => {
    const queueDir = buildQueue({ files: messageFiles('100') })
    const link = join(temporaryFolder(), 'queue')
    symlinkSync(queueDir, link)
    const reading = readQueue({ queueDir: link })
    expect(idsOf(await collect(reading))).toEqual(['100'])
    expect(reading.account.queues[0]?.queueDir).toBe(link)
  })

  it('DISK-09 what is no queue is refused, not read as an empty one', async () => {
    const folder = temporaryFolder()
    await expect(collect(readQueue({ queueDir: folder }))).rejects.toMatchObject({ diagnostic: { code: 'queue-missing' } })
    await expect(collect(readQueue({ queueDir: join(import.meta.dirname, 'node-read.test.ts') }))).rejects.toMatchObject({
      diagnostic: { code: 'queue-missing' },
    })
    mkdirSync(join(folder, 'cur'))
    mkdirSync(join(folder, 'mess'))
    await expect(collect(readQueue({ queueDir: folder }))).rejects.toMatchObject({ diagnostic: { code: 'queue-missing' } })
  })

  it('DISK-17 a stray directory with a huge number sets off no huge work', async () => {
    const queueDir = buildQueue({ files: { ...messageFiles('100'), ...messageFiles('101') }, directories: ['info/4294967295'] })
    const reading = readQueue({ queueDir })
    expect(idsOf(await collect(reading))).toEqual(['100', '101'])
    expect(codesOf(reading)).toEqual(['disk-layout-assumed'])
  })

  it('DISK-18 nor does a huge split that the caller gives', async () => {
    const queueDir = buildQueue({ bigTodo: true, files: messageFiles('100') })
    const reading = readQueue({ queueDir, split: Number.MAX_SAFE_INTEGER, bigTodo: true, includeTodo: true })
    expect(await collect(reading)).toEqual([])
    expect(reading.account).toMatchObject({ complete: false, misplaced: 1 })
  })

  it('DISK-19 a directory of a big todo/ that is not there is no message lost', async () => {
    const queueDir = buildQueue({ split: 7, bigTodo: true, files: { 'todo/2/100': 'u1\0p2\0Fs\0Tr\0', 'mess/2/100': MESSAGE } })
    rmSync(join(queueDir, 'todo/3'), { recursive: true })
    const reading = readQueue({ queueDir, includeTodo: true })
    expect(idsOf(await collect(reading))).toEqual(['100'])
    expect(reading.account).toMatchObject({ todo: 1, complete: true })
  })
})

describe('what is never followed or opened', () => {
  /** A message outside the queue, as a thief of files would point to. */
  const outside = (): string => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'secret'), 'Fsecret@outside.example\0')
    mkdirSync(join(folder, 'directory'))
    writeFileSync(join(folder, 'directory', '100'), 'Fsecret@outside.example\0')
    return folder
  }

  it.each(['mess', 'info', 'local', 'remote'] as const)(
    'DISK-10 a link in place of a file of %s/ that leads out of the queue',
    async (part) => {
      const queueDir = buildQueue({ files: { ...messageFiles('100'), ...messageFiles('101'), 'local/8/100': 'Tl@mx\0' } })
      const path = join(queueDir, part, '8', '100')
      unlinkSync(path)
      symlinkSync(join(outside(), 'secret'), path)
      const reading = readQueue({ queueDir })
      const messages = await collect(reading)
      expect(JSON.stringify(messages)).not.toContain('secret')
      expect(idsOf(messages)).toEqual(part === 'mess' || part === 'info' ? ['101'] : ['100', '101'])
      expect(reading.account.diagnostics).toMatchObject([{ code: 'disk-symlink', text: path }])
    },
  )

  it('DISK-11 a link to a file of the same queue is followed, as qmail-qread does', async () => {
    const queueDir = buildQueue({ files: { ...messageFiles('100'), 'remote/9/101': 'Tother@y.example\0' } })
    unlinkSync(join(queueDir, 'remote/8/100'))
    symlinkSync('../9/101', join(queueDir, 'remote/8/100'))
    const [message] = await collect(readQueue({ queueDir }))
    expect(message?.recipients).toEqual([{ address: 'other@y.example', channel: 'remote', done: false }])
  })

  it.each(['mess', 'info', 'local', 'remote'] as const)('DISK-12 a link in place of a directory of %s/ that leads out', async (part) => {
    const queueDir = buildQueue({ files: { ...messageFiles('100'), ...messageFiles('101') } })
    rmSync(join(queueDir, part, '8'), { recursive: true })
    symlinkSync(join(outside(), 'directory'), join(queueDir, part, '8'))
    const reading = readQueue({ queueDir })
    const messages = await collect(reading)
    expect(JSON.stringify(messages)).not.toContain('secret')
    expect(idsOf(messages)).toEqual(part === 'mess' || part === 'info' ? ['101'] : ['100', '101'])
    expect(codesOf(reading)).toEqual(['disk-symlink'])
    expect(reading.account.complete).toBe(false)
  })

  it('DISK-13 a whole part on another disk is not followed, and the listing is not complete', async () => {
    const queueDir = buildQueue({ files: messageFiles('100') })
    const elsewhere = join(temporaryFolder(), 'remote')
    renameSync(join(queueDir, 'remote'), elsewhere)
    symlinkSync(elsewhere, join(queueDir, 'remote'))
    const reading = readQueue({ queueDir })
    expect((await collect(reading))[0]?.recipients).toEqual([])
    expect(codesOf(reading)).toEqual(['disk-symlink'])
    expect(reading.account.complete).toBe(false)
  })

  it.skipIf(!HAS_FIFO).each(['mess', 'info', 'remote', 'bounce', 'todo'] as const)(
    'DISK-14 a fifo in %s/ is not opened: the reading would wait for its writer',
    async (part) => {
      const queueDir = buildQueue({ files: { ...messageFiles('100'), ...messageFiles('101') } })
      const path = join(queueDir, part === 'todo' ? 'todo/102' : part === 'bounce' ? 'bounce/100' : `${part}/8/100`)
      rmSync(path, { force: true })
      execFileSync('mkfifo', [path])
      const reading = readQueue({ queueDir, includeTodo: true })
      const messages = await collect(reading)
      expect(idsOf(messages)).toEqual(part === 'mess' || part === 'info' ? ['101'] : ['100', '101'])
      expect(codesOf(reading)).toEqual(part === 'bounce' ? [] : ['disk-not-a-file'])
    },
  )

  it('DISK-15 lock/ is not looked into', async () => {
    const queueDir = buildQueue({ files: messageFiles('100') })
    if (HAS_FIFO) execFileSync('mkfifo', [join(queueDir, 'lock/trigger')])
    expect(idsOf(await collect(readQueue({ queueDir })))).toEqual(['100'])
  })

  it('DISK-16 a link among the queues of a base is not followed, and the listing is not complete', async () => {
    const base = temporaryFolder()
    buildQueue({ files: messageFiles('100') }, join(base, 'queue1'))
    symlinkSync(buildQueue({ files: messageFiles('101') }), join(base, 'queue2'))
    const reading = readQueue({ queueDir: base })
    expect(idsOf(await collect(reading))).toEqual(['100'])
    expect(reading.account).toMatchObject({ complete: false, diagnostics: [{ code: 'disk-symlink', text: join(base, 'queue2') }] })
  })
})

describe('links in place of the parts that are not always split', () => {
  const todo = { 'todo/100': 'u1\0p2\0Fs@x.example\0Tr\0', 'mess/8/100': MESSAGE }
  const moveOut = (queueDir: string, part: string): void => {
    const elsewhere = join(temporaryFolder(), 'elsewhere')
    renameSync(join(queueDir, part), elsewhere)
    symlinkSync(elsewhere, join(queueDir, part))
  }

  it('DISK-27 todo/ that leads out is not followed', async () => {
    const queueDir = buildQueue({ files: todo })
    moveOut(queueDir, 'todo')
    const reading = readQueue({ queueDir, includeTodo: true })
    expect(await collect(reading)).toEqual([])
    expect(reading.account).toMatchObject({ complete: false, diagnostics: [{ code: 'disk-symlink' }] })
  })

  it('DISK-28 nor one directory of a big todo/', async () => {
    const queueDir = buildQueue({ split: 7, bigTodo: true, files: { 'todo/2/100': 'u1\0p2\0Fs\0Tr\0', 'mess/2/100': MESSAGE } })
    moveOut(queueDir, 'todo/2')
    const reading = readQueue({ queueDir, includeTodo: true })
    expect(await collect(reading)).toEqual([])
    expect(reading.account).toMatchObject({ complete: false, diagnostics: [{ code: 'disk-symlink' }] })
  })

  it('DISK-29 nor bounce/', async () => {
    const queueDir = buildQueue({ files: { ...messageFiles('100'), 'bounce/100': '' } })
    moveOut(queueDir, 'bounce')
    const reading = readQueue({ queueDir })
    expect(await collect(reading)).toMatchObject([{ id: '100', bouncing: false }])
    expect(reading.account).toMatchObject({ complete: false, diagnostics: [{ code: 'disk-symlink' }] })
  })
})

describe('hostile and damaged records', () => {
  it('DISK-20 each byte outside 32..126 is shown as one _, and stands in raw', async () => {
    const sender = Uint8Array.from({ length: 255 }, (_, n) => n + 1)
    const recipient = Uint8Array.of(0x0a, 0x09, 0x1b, 0x7f, 0x80, 0xff, 0x20, 0x7e)
    const queueDir = buildQueue({
      files: messageFiles('100', {
        sender: Buffer.from(sender).toString('latin1'),
        remote: `D${Buffer.from(recipient).toString('latin1')}\0`,
      }),
    })
    const printable = Array.from({ length: 95 }, (_, n) => String.fromCharCode(n + 32)).join('')
    const [message] = await collect(readQueue({ queueDir, rawBytes: true }))
    expect(message?.sender).toBe(`${'_'.repeat(31)}${printable}${'_'.repeat(129)}`)
    expect(message?.recipients).toEqual([{ address: '______ ~', channel: 'remote', done: true }])
    expect([...(message?.raw?.sender ?? [])]).toEqual([...sender])
    expect([...(message?.raw?.recipients[0] ?? [])]).toEqual([...recipient])
    const [plain] = await collect(readQueue({ queueDir }))
    expect(Object.keys(plain ?? {})).toEqual(['id', 'queue', 'date', 'size', 'sender', 'bouncing', 'recipients'])
  })

  it('DISK-21 100,000 recipients and addresses of 100,000 bytes are read whole', async () => {
    const long = 'a'.repeat(100_000)
    const remote = Array.from({ length: 100_000 }, (_, n) => `${n % 2 ? 'T' : 'D'}r${n}@y.example\0`).join('')
    const queueDir = buildQueue({ files: { ...messageFiles('100', { remote, sender: long }), 'local/8/100': `T${long}\0` } })
    const [message] = await collect(readQueue({ queueDir }))
    expect(message?.sender).toBe(long)
    expect(message?.recipients.length).toBe(100_001)
    expect(message?.recipients[0]).toEqual({ address: long, channel: 'local', done: false })
    expect(message?.recipients[100_000]).toEqual({ address: 'r99999@y.example', channel: 'remote', done: false })
  })

  it('DISK-22 a sparse file of a terabyte is read to the limit, which is told', async () => {
    const queueDir = buildQueue({ files: { ...messageFiles('100'), 'remote/8/100': 2 ** 40 } })
    const reading = readQueue({ queueDir })
    const [message] = await collect(reading)
    expect(message?.recipients).toEqual([])
    expect(codesOf(reading)).toContain('disk-file-too-large')
  }, 120_000)

  it('DISK-23 a todo record without sender is told', async () => {
    const queueDir = buildQueue({ files: { 'todo/100': 'u1\0p2\0', 'mess/8/100': MESSAGE } })
    const reading = readQueue({ queueDir, includeTodo: true })
    expect(await collect(reading)).toMatchObject([{ id: '100', sender: '', recipients: [] }])
    expect(codesOf(reading)).toEqual(['disk-record-damaged'])
  })

  it("DISK-24 IndiMail's further todo records are no recipients", async () => {
    const record = 'u5\0p6\0eEXTRA\0Fs@x.example\0hheader\0Tr@y.example\0'
    const queueDir = buildQueue({ files: { 'todo/100': record, 'mess/8/100': MESSAGE } })
    const [message] = await collect(readQueue({ queueDir, includeTodo: true, rawBytes: true }))
    expect(message).toMatchObject({ sender: 's@x.example', recipients: [{ address: 'r@y.example' }], raw: { uid: 5, pid: 6 } })
  })

  it('DISK-25 a message in todo/ and info/ is shown once, as info/ has it', async () => {
    const queueDir = buildQueue({ files: { ...messageFiles('100'), 'todo/100': 'u1\0p2\0Fold\0Tr\0' } })
    const reading = readQueue({ queueDir, includeTodo: true })
    expect(await collect(reading)).toMatchObject([{ id: '100', sender: 's@x.example', recipients: [{ channel: 'remote' }] }])
    expect(reading.account).toMatchObject({ messages: 1, todo: 0 })
  })

  it('DISK-26 a message that is in todo/ alone is not shown unless asked for', async () => {
    const queueDir = buildQueue({ files: { 'todo/100': 'u1\0p2\0Fs\0Tr\0', 'mess/8/100': MESSAGE } })
    expect(await collect(readQueue({ queueDir }))).toEqual([])
  })
})

describe('the account', () => {
  it('DISK-30 keeps a bounded number of diagnostics and counts the rest, all of which are handed out', async () => {
    const names = Array.from({ length: DIAGNOSTIC_LIMIT + 50 }, (_, n) => [`info/1/x${n}`, ''])
    const heard: Diagnostic[] = []
    const reading = readQueue({
      queueDir: buildQueue({ files: Object.fromEntries(names) }),
      onDiagnostic: (diagnostic) => heard.push(diagnostic),
    })
    await collect(reading)
    expect(heard.length).toBe(DIAGNOSTIC_LIMIT + 50)
    expect(reading.account.suppressed).toBe(50)
    expect(reading.account.diagnostics.length).toBe(DIAGNOSTIC_LIMIT + 1)
    expect(reading.account.diagnostics.at(-1)?.code).toBe('disk-diagnostics-cut')
  })

  it('DISK-31 is what the generator returns', async () => {
    const reading = readQueue({ queueDir: buildQueue({ files: messageFiles('100') }) })
    await reading.next()
    const end = await reading.next()
    expect(end).toEqual({ done: true, value: reading.account })
    expect(reading.account.complete).toBe(true)
  })

  it('DISK-32 is not complete before the end', async () => {
    const reading = readQueue({ queueDir: buildQueue({ files: { ...messageFiles('100'), ...messageFiles('101') } }) })
    await reading.next()
    await reading.return(reading.account)
    expect(reading.account).toMatchObject({ messages: 1, complete: false })
  })

  it('DISK-33 progress rises to the whole', async () => {
    const progress: ReadProgress[] = []
    const files = Object.assign({}, ...Array.from({ length: 300 }, (_, n) => messageFiles(String(1000 + n))))
    await collect(readQueue({ queueDir: buildQueue({ files }), onProgress: (step) => progress.push(step) }))
    expect(progress.length).toBeGreaterThan(1)
    expect(progress.at(-1)).toEqual({ messages: 300, directories: 22, totalDirectories: 23 })
    for (const [index, { messages }] of progress.entries()) expect(messages).toBeGreaterThanOrEqual(progress[index - 1]?.messages ?? 0)
  })
})

describe('an AbortSignal', () => {
  const files = Object.assign({}, ...Array.from({ length: 100 }, (_, n) => messageFiles(String(1000 + n))))

  it('DISK-40 that is aborted already ends the reading before it begins', async () => {
    const reason = new Error('enough')
    await expect(collect(readQueue({ queueDir: '/nowhere', signal: AbortSignal.abort(reason) }))).rejects.toBe(reason)
  })

  it('DISK-41 ends it at the next message, within a batch', async () => {
    const controller = new AbortController()
    const seen: string[] = []
    const read = async (): Promise<void> => {
      for await (const { id } of readQueue({ queueDir: buildQueue({ files }), signal: controller.signal })) {
        seen.push(id)
        if (seen.length === 3) controller.abort()
      }
    }
    await expect(read()).rejects.toMatchObject({ name: 'AbortError' })
    expect(seen.length).toBe(3)
  })

  it('DISK-42 can be raised by a timer: the reading leaves room for other work', async () => {
    const controller = new AbortController()
    const queueDir = buildQueue({ files })
    const read = async (): Promise<void> => {
      for (;;) await collect(readQueue({ queueDir, signal: controller.signal }))
    }
    setTimeout(() => controller.abort(), 20)
    await expect(read()).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('wrong options', () => {
  it.each([
    [{ queueDir: 5 }, TypeError, /queueDir: .*got 5/],
    [{ queueDir: '' }, RangeError, /queueDir: .*got ""/],
    [{ split: 0 }, RangeError, /split: .*got 0/],
    [{ split: null }, TypeError, /split: .*got null/],
    [{ bigTodo: 1 }, TypeError, /bigTodo: .*got 1/],
    [{ includeTodo: 'yes' }, TypeError, /includeTodo: .*got "yes"/],
    [{ rawBytes: 1 }, TypeError, /rawBytes: .*got 1/],
    [{ signal: {} }, TypeError, /signal: .*got an object/],
    [{ onProgress: true }, TypeError, /onProgress: .*got true/],
    [{ onDiagnostic: 'x' }, TypeError, /onDiagnostic: .*got "x"/],
    [null, TypeError, /options: .*got null/],
  ])('DISK-50 %o are refused at once', (options, error, says) => {
    const call = (): unknown => readQueue(options as unknown as ReadQueueOptions)
    expect(call).toThrow(error)
    expect(call).toThrow(says)
  })
})
