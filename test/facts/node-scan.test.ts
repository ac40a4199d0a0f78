import { chmodSync, readFileSync, rmSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readControl } from '../../src/node/read-control.ts'
import { type ScanProgress, type ScanQueueOptions, scanQueue } from '../../src/node/scan-queue.ts'
import type { SpamReport } from '../../src/verdict/score-queue.ts'
import { buildQueue, MESSAGE, messageFiles } from '../disk/build-queue.ts'
import { asUser, giveTo, IS_ROOT, temporaryFolder, unpackQueue } from '../disk/unpack-queue.ts'

const SAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'sample-queue')
const CAPTURES = join(import.meta.dirname, '..', 'fixtures', 'captures')
const NOBODY = 65534
const codesOf = (report: SpamReport): string[] => report.diagnostics.map((diagnostic) => diagnostic.code)
/** Ten ordinary messages, nothing to object to. */
const QUIET = Object.assign({}, ...Array.from({ length: 10 }, (_, n) => messageFiles(String(100 + n))))

describe('scanQueue', () => {
  it('SCAN-01 names the culprit of the sample queue', async () => {
    const truth = JSON.parse(readFileSync(join(SAMPLE, 'truth.json'), 'utf8'))
    const context = JSON.parse(readFileSync(join(SAMPLE, 'context.json'), 'utf8'))
    const report = await scanQueue({ queueDir: unpackQueue(join(SAMPLE, 'queue.tar.gz')), context })
    expect(report.verdict).toBe(truth.verdict)
    expect(report.messages).toBe(truth.messages)
    expect(report.recipients).toBe(truth.recipients)
    const [culprit] = truth.culprits
    expect(report.suspects[0]).toMatchObject({ principal: { type: culprit.type, value: String(culprit.value) }, spamming: true })
    for (const { id } of report.suspects[0]?.examples ?? []) expect(truth.classes.spam).toContain(id)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('SCAN-02 counts what qmail-qread lists', async () => {
    const report = await scanQueue({ queueDir: unpackQueue(join(CAPTURES, 'queue.tar.gz')) })
    const lines = readFileSync(join(CAPTURES, 'qread.txt'), 'latin1').split('\n')
    expect(report.messages).toBe(72)
    expect(report.recipients).toBe(lines.filter((line) => line.startsWith('\t') || line.startsWith('  done\t')).length)
  })

  it('SCAN-03 a queue that is not there gives unknown and the reason', async () => {
    const report = await scanQueue({ queueDir: '/nowhere/queue' })
    expect(report).toMatchObject({ verdict: 'unknown', confidence: 0, messages: null, recipients: null })
    expect(codesOf(report)).toContain('queue-missing')
  })

  it('SCAN-04 an empty queue that was read is clean', async () => {
    expect(await scanQueue({ queueDir: buildQueue({ files: {} }) })).toMatchObject({ verdict: 'clean', messages: 0, recipients: 0 })
  })

  it('SCAN-05 a quiet queue is clean', async () => {
    expect(await scanQueue({ queueDir: buildQueue({ files: QUIET }) })).toMatchObject({ verdict: 'clean', messages: 10, sampled: 10 })
  })

  it('SCAN-06 but not where a part of it is missing', async () => {
    const queueDir = buildQueue({ files: QUIET })
    rmSync(join(queueDir, 'info/20'), { recursive: true })
    const report = await scanQueue({ queueDir })
    expect(report.verdict).toBe('unknown')
    expect(codesOf(report)).toContain('disk-directory-unreadable')
  })

  it('SCAN-07 a wrong split is no empty queue', async () => {
    const report = await scanQueue({ queueDir: buildQueue({ files: QUIET }), split: 7 })
    expect(report.verdict).toBe('unknown')
    expect(codesOf(report)).toContain('disk-message-misplaced')
  })

  it('SCAN-08 messages that leave between listing and reading are passed over', async () => {
    const queueDir = buildQueue({ files: QUIET })
    const report = await scanQueue({
      queueDir,
      onProgress: ({ stage, messages }) => {
        if (stage === 'listing' && messages === 10) rmSync(join(queueDir, 'mess/8/100'), { force: true })
      },
    })
    expect(report).toMatchObject({ verdict: 'clean', messages: 10, sampled: 9 })
    expect(report.diagnostics.filter((diagnostic) => diagnostic.code === 'disk-header-unread')).toMatchObject([
      { severity: 'info', text: join(queueDir, 'mess/8/100') },
    ])
  })

  it('SCAN-09 reads as many headers as asked for', async () => {
    expect((await scanQueue({ queueDir: buildQueue({ files: QUIET }), sample: 3 })).sampled).toBe(3)
    const unread = await scanQueue({ queueDir: buildQueue({ files: QUIET }), sample: 0 })
    expect(unread.sampled).toBe(0)
    expect(unread.readNext.length).toBe(10)
  })

  it('SCAN-10 sees a burst that still waits in todo/', async () => {
    const waiting = Object.assign(
      {},
      ...Array.from({ length: 50 }, (_, n) => ({
        [`todo/${500 + n}`]: 'u1\0p2\0Fs\0Tr@y.example\0',
        [`mess/${(500 + n) % 23}/${500 + n}`]: MESSAGE,
      })),
    )
    const queueDir = buildQueue({ files: { ...QUIET, ...waiting } })
    const listed = await scanQueue({ queueDir })
    expect(listed.messages).toBe(10)
    expect(listed.evidence).toContainEqual(expect.objectContaining({ symbol: 'TODO_WAITING', count: 50 }))
    expect((await scanQueue({ queueDir, includeTodo: true })).messages).toBe(60)
  })

  it('SCAN-11 IndiMail: all queues below one base, each message with its own queue', async () => {
    const base = temporaryFolder()
    for (const name of ['queue1', 'queue2'])
      buildQueue({ split: 7, bigTodo: true, files: messageFiles('300', { place: '6' }) }, join(base, name))
    const report = await scanQueue({ queueDir: base, sample: 1 })
    expect(report).toMatchObject({ messages: 2, sampled: 1 })
    expect(report.readNext.length).toBe(1)
    expect([join(base, 'queue1'), join(base, 'queue2')]).toContain(report.readNext[0]?.queue)
  })

  it('SCAN-12 tells how far it is', async () => {
    const progress: ScanProgress[] = []
    await scanQueue({ queueDir: buildQueue({ files: QUIET }), onProgress: (step) => progress.push(step) })
    expect(progress[0]?.stage).toBe('listing')
    expect(progress.at(-1)).toEqual({ stage: 'headers', messages: 10, headers: 10, totalHeaders: 10 })
  })

  it('SCAN-13 ends when it is aborted, while listing and while reading headers', async () => {
    const reason = new Error('enough')
    const scanUntil = (stage: ScanProgress['stage']): Promise<SpamReport> => {
      const controller = new AbortController()
      const onProgress = (step: ScanProgress): void => {
        if (step.stage === stage) controller.abort(reason)
      }
      return scanQueue({ queueDir: buildQueue({ files: QUIET }), signal: controller.signal, onProgress })
    }
    await expect(scanUntil('listing')).rejects.toBe(reason)
    await expect(scanUntil('headers')).rejects.toBe(reason)
  })

  it.each([
    [{ sample: -1 }, RangeError, /sample: .*got -1/],
    [{ sample: 'x' }, TypeError, /sample: .*got "x"/],
    [{ split: 0 }, RangeError, /split: .*got 0/],
    [{ queueDir: null }, TypeError, /queueDir: .*got null/],
    [null, TypeError, /options: .*got null/],
  ])('SCAN-14 refuses %o', async (options, error, says) => {
    const scan = scanQueue(options as unknown as ScanQueueOptions)
    await expect(scan).rejects.toThrow(error)
    await expect(scan).rejects.toThrow(says)
  })
})

describe.runIf(IS_ROOT)('scanQueue as a user who may not read all', () => {
  it.each(['.', 'mess', 'info', 'local', 'remote', 'bounce', 'mess/9', 'info/9', 'remote/9', 'remote/9/101', 'mess/9/101', 'info/9/101'])(
    'SCAN-20 %s closed: unknown, with who may read; never clean',
    async (closed) => {
      const queueDir = buildQueue({ files: QUIET })
      giveTo(queueDir, NOBODY, NOBODY)
      chmodSync(join(queueDir, closed), 0)
      const report = await asUser(NOBODY, NOBODY, () => scanQueue({ queueDir }))
      expect(report.verdict).toBe('unknown')
      const reason = report.diagnostics.find((diagnostic) => diagnostic.code === 'disk-permission-denied')
      expect(reason).toMatchObject({ severity: 'error' })
      expect(reason?.message).toContain('by root, or by uid qmails with gid qmail')
    },
  )

  it('SCAN-21 the captured queue as nobody: unknown, no number', async () => {
    const queueDir = unpackQueue(join(CAPTURES, 'queue.tar.gz'), 'packed')
    const report = await asUser(NOBODY, NOBODY, () => scanQueue({ queueDir }))
    expect(report).toMatchObject({ verdict: 'unknown', messages: null, recipients: null })
  })
})

describe('readControl', () => {
  it('CONTROL-01 reads the host name and its domains beside the queue', async () => {
    const home = temporaryFolder()
    buildQueue(
      {
        files: {
          'control/me': 'mail.host.example\n',
          'control/locals': '# own\nhost.example\n\nlocalhost\n',
          'control/rcpthosts': 'host.example\n.sub.example\nvirt.example\n',
          'control/virtualdomains': 'virt.example:vuser\nuser@one.example:alias\n',
        },
      },
      home,
    )
    expect(await readControl(join(home, 'queue'))).toEqual({
      hostname: 'mail.host.example',
      hostedDomains: ['host.example', 'localhost', 'sub.example', 'virt.example'],
    })
  })

  it('CONTROL-02 finds it one level higher for one queue of several', async () => {
    const home = temporaryFolder()
    buildQueue({ files: { 'control/me': 'mail.host.example\n' } }, home)
    expect(await readControl(join(home, 'queue', 'queue1'))).toEqual({
      hostname: 'mail.host.example',
      hostedDomains: ['mail.host.example'],
    })
  })

  it('CONTROL-03 says nothing where there is nothing to read', async () => {
    expect(await readControl('/nowhere/queue')).toEqual({})
    const home = temporaryFolder()
    buildQueue({ files: { 'control/locals': '' } }, home)
    unlinkSync(join(home, 'control', 'locals'))
    expect(await readControl(join(home, 'queue'))).toEqual({})
  })

  it('CONTROL-04 refuses what is no path', async () => {
    await expect(readControl('')).rejects.toThrow(/queueDir: .*got ""/)
  })
})
