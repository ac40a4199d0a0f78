import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RawQueuedMessage } from '../../src/node/read-message.ts'
import { type QueueReading, readQueue } from '../../src/node/read-queue.ts'
import { buildQueue, messageFiles } from '../disk/build-queue.ts'
import { byText, printQread, splitListing } from '../disk/print-qread.ts'
import { asUser, giveTo, IS_ROOT, unpackQueue } from '../disk/unpack-queue.ts'

const CAPTURES = join(import.meta.dirname, '..', 'fixtures', 'captures')
/** Users of the captured machine: truth.json, captures/perm/*.meta.json. */
const QMAILD = 995
const QMAILQ = 992
const QMAILS = 990
const QMAIL = 995
const NOFILES = 994
const NOBODY = 65534

async function collect(reading: QueueReading): Promise<RawQueuedMessage[]> {
  const messages = []
  for await (const message of reading) messages.push(message)
  return messages
}

describe.runIf(IS_ROOT)('who may read a queue (captures/perm)', () => {
  it.each([
    ['nobody', NOBODY, NOBODY],
    ['qmaild', QMAILD, NOFILES],
    ['qmailq with gid qmail', QMAILQ, QMAIL],
    ['qmails without gid qmail', QMAILS, NOBODY],
  ])('PERM-01 %s may not: an error that names who may, never an empty listing', async (_who, uid, gid) => {
    const queueDir = unpackQueue(join(CAPTURES, 'queue.tar.gz'), 'packed')
    const refused = asUser(uid, gid, () => collect(readQueue({ queueDir })))
    await expect(refused).rejects.toMatchObject({ name: 'QueueReadError', code: 'EACCES', diagnostic: { code: 'disk-permission-denied' } })
    await expect(refused).rejects.toThrow(/by root, or by uid qmails with gid qmail/)
  })

  it('PERM-02 qmails with gid qmail may, and reads what root reads', async () => {
    const queueDir = unpackQueue(join(CAPTURES, 'queue.tar.gz'), 'packed')
    const reading = readQueue({ queueDir })
    const messages = await asUser(QMAILS, QMAIL, () => collect(reading))
    const listing = splitListing(readFileSync(join(CAPTURES, 'qread.txt'), 'latin1'))
    expect(messages.map(printQread).sort(byText)).toEqual(listing.messages)
    expect(reading.account.complete).toBe(true)
  })

  it.each(['mess', 'info', 'local', 'remote'] as const)(
    'PERM-03 one closed directory of %s/ is told once, and the listing is not complete',
    async (part) => {
      const ids = ['100', '123', '146', '101']
      const queueDir = buildQueue({ files: Object.assign({}, ...ids.map((id) => messageFiles(id))) })
      giveTo(queueDir, NOBODY, NOBODY)
      chmodSync(join(queueDir, part, '8'), 0)
      const reading = readQueue({ queueDir })
      const messages = await asUser(NOBODY, NOBODY, () => collect(reading))
      expect(messages.map(({ id }) => id)).toEqual(part === 'mess' || part === 'info' ? ['101'] : ['100', '123', '146', '101'])
      expect(reading.account.complete).toBe(false)
      expect(reading.account.diagnostics.map(({ code, text }) => [code, text])).toEqual([
        ['disk-permission-denied', join(queueDir, part, '8')],
      ])
    },
  )

  it('PERM-04 a closed bounce/ is told once', async () => {
    const queueDir = buildQueue({ files: { ...messageFiles('100'), ...messageFiles('101') } })
    giveTo(queueDir, NOBODY, NOBODY)
    chmodSync(join(queueDir, 'bounce'), 0)
    const reading = readQueue({ queueDir })
    expect((await asUser(NOBODY, NOBODY, () => collect(reading))).length).toBe(2)
    expect(reading.account.complete).toBe(false)
    expect(reading.account.diagnostics.map(({ code }) => code)).toEqual(['disk-permission-denied'])
  })

  it('PERM-05 a file that only its owner may read is told, and the listing is not complete', async () => {
    const queueDir = buildQueue({ files: { ...messageFiles('100'), ...messageFiles('101') } })
    giveTo(queueDir, NOBODY, NOBODY)
    chmodSync(join(queueDir, 'remote/8/100'), 0)
    const reading = readQueue({ queueDir })
    const messages = await asUser(NOBODY, NOBODY, () => collect(reading))
    expect(messages.map(({ recipients }) => recipients.length)).toEqual([0, 1])
    expect(reading.account).toMatchObject({ complete: false, diagnostics: [{ code: 'disk-permission-denied' }] })
  })
})

describe.skipIf(IS_ROOT)('who may read a queue: skipped, not root, who alone can become the users of a queue', () => {
  it('PERM-10 a directory that is closed to this user is an error', async () => {
    const queueDir = buildQueue({ files: messageFiles('100') })
    chmodSync(join(queueDir, 'info'), 0)
    try {
      await expect(collect(readQueue({ queueDir }))).rejects.toMatchObject({ code: 'EACCES' })
    } finally {
      chmodSync(join(queueDir, 'info'), 0o700)
    }
  })
})
