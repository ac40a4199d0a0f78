import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readQueue } from '../../src/node/read-queue.ts'
import { buildQueue, messageFiles } from '../disk/build-queue.ts'

/** Messages that nobody touches, and messages that come and go meanwhile. */
const STEADY = Array.from({ length: 400 }, (_, n) => String(100_000 + n))
const CHURN_FIRST = 200_000
const CHURN_COUNT = 2000
const READS = 25

async function startChurn(queueDir: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '..', 'disk', 'churn.mjs'), queueDir, String(CHURN_FIRST), String(CHURN_COUNT)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  onTestFinished(async () => {
    const ended = once(child, 'exit')
    child.stdin?.end()
    await ended
  })
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  return child
}

describe('a queue that changes while it is read', () => {
  it.each([false, true])(
    'no read fails, no message is handed out twice or torn, and what stays is always there (includeTodo %s)',
    async (includeTodo) => {
      const queueDir = buildQueue({ files: Object.assign({}, ...STEADY.map((id) => messageFiles(id))) })
      await startChurn(queueDir)
      let churned = 0
      const found = new Set<string>()
      for (let read = 0; read < READS; read++) {
        const ids: string[] = []
        const reading = readQueue({ queueDir, includeTodo })
        for await (const { id, sender, size, recipients } of reading) {
          ids.push(id)
          if (Number(id) < CHURN_FIRST) continue
          churned++
          expect(sender).toBe(`s${id}@live.example`)
          expect([0, 15]).toContain(size)
          // Delivered between the look at info/ and the look at remote/: then its recipients have gone before it.
          for (const { address } of recipients) expect(address).toBe(`r${id}@live.example`)
        }
        const seen = new Set(ids)
        expect(seen.size).toBe(ids.length)
        expect(STEADY.filter((id) => !seen.has(id))).toEqual([])
        const { account } = reading
        for (const diagnostic of account.diagnostics) found.add(diagnostic.code)
        expect(account).toMatchObject({ complete: true, unreadable: 0, misplaced: 0, ignored: 0, messages: ids.length })
      }
      expect(churned).toBeGreaterThan(0)
      // A message whose id came into use again between two looks may seem to lack its file for a moment; nothing else may be found amiss.
      for (const code of found) expect(['disk-messages-vanished', 'disk-message-missing']).toContain(code)
    },
  )
})
