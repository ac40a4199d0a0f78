import type { openSync } from 'node:fs'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { readQueue } from '../../src/node/read-queue.ts'
import { scanQueue } from '../../src/node/scan-queue.ts'
import { buildQueue, messageFiles } from '../disk/build-queue.ts'

/** Paths at which the disk fails, by the end of their name. */
const broken = vi.hoisted(() => new Set<string>())
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>()
  return {
    ...fs,
    openSync: (...call: Parameters<typeof openSync>) => {
      for (const end of broken) {
        if (String(call[0]).endsWith(end)) throw Object.assign(new Error(`EIO: i/o error, open '${String(call[0])}'`), { code: 'EIO' })
      }
      return fs.openSync(...call)
    },
  }
})

describe('a disk that fails', () => {
  it('ERROR-01 a file that cannot be read is told; the other messages are read', async () => {
    const queueDir = buildQueue({ files: { ...messageFiles('100'), ...messageFiles('101') } })
    broken.clear()
    broken.add('info/8/100')
    const reading = readQueue({ queueDir })
    const ids: string[] = []
    for await (const { id } of reading) ids.push(id)
    expect(ids).toEqual(['101'])
    expect(reading.account).toMatchObject({
      unreadable: 1,
      complete: true,
      diagnostics: [{ code: 'disk-file-unreadable', severity: 'warning' }],
    })
    expect(reading.account.diagnostics[0]?.message).toContain('EIO')
  })

  it('ERROR-02 a channel that cannot be read leaves the message, and is told', async () => {
    const queueDir = buildQueue({ files: { ...messageFiles('100'), 'local/8/100': 'Tl@mx\0' } })
    broken.clear()
    broken.add('local/8/100')
    const reading = readQueue({ queueDir })
    for await (const { recipients } of reading) expect(recipients).toEqual([{ address: 'r@y.example', channel: 'remote', done: false }])
    expect(reading.account).toMatchObject({ messages: 1, diagnostics: [{ code: 'disk-file-unreadable' }] })
  })

  it('ERROR-03 a header that cannot be read does not end a scan', async () => {
    const queueDir = buildQueue({ files: { ...messageFiles('100'), ...messageFiles('101') } })
    broken.clear()
    broken.add('mess/8/100')
    const report = await scanQueue({ queueDir })
    expect(report).toMatchObject({ messages: 2, sampled: 1 })
    const unread = report.diagnostics.find((diagnostic) => diagnostic.code === 'disk-header-unread')
    expect(unread?.message).toContain('EIO')
  })
})

describe('a message that leaves meanwhile', () => {
  it('ERROR-04 is counted as vanished, which is no fault', async () => {
    broken.clear()
    // All in one directory, and more than are read in one go.
    const ids = Array.from({ length: 200 }, (_, n) => String(2300 + n * 23))
    const queueDir = buildQueue({ files: Object.assign({}, ...ids.map((id) => messageFiles(id))) })
    const last = ids.at(-1) ?? ''
    const reading = readQueue({ queueDir })
    const seen: string[] = []
    for await (const { id } of reading) {
      if (seen.length === 0) for (const part of ['remote', 'info', 'mess']) rmSync(join(queueDir, part, '0', last))
      seen.push(id)
    }
    expect(seen.length).toBe(199)
    expect(seen).not.toContain(last)
    expect(reading.account).toMatchObject({
      vanished: 1,
      missing: 0,
      complete: true,
      diagnostics: [{ code: 'disk-messages-vanished', severity: 'info' }],
    })
  })
})
