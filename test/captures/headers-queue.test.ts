import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseHeaders } from '../../src/index.ts'
import { unpackQueue } from '../disk/unpack-queue.ts'

const CAPTURES = join(import.meta.dirname, '../fixtures/captures')

interface TruthMessage {
  readonly id: string
  readonly splitDir: number
  readonly pid?: number | null
  readonly uid?: number | null
  readonly invocation?: string | null
  readonly receivedDate?: string | null
  /** Of random-1000: every qmail line, top first. */
  readonly receivedChain?: readonly { readonly pid: number; readonly invocation: string; readonly uid: number | null }[]
}

const truthOf = (folder: string): readonly TruthMessage[] =>
  (JSON.parse(readFileSync(join(CAPTURES, folder, 'truth.json'), 'utf8')) as { messages: TruthMessage[] }).messages

describe('the message files of captured queues', () => {
  it('main capture: pid, invocation, uid and date of the first line of every file', () => {
    const queue = unpackQueue(join(CAPTURES, 'queue.tar.gz'))
    let read = 0
    for (const message of truthOf('.')) {
      const file = join(queue, 'mess', String(message.splitDir), message.id)
      if (!existsSync(file) || message.invocation === undefined || message.invocation === null) continue
      const { received } = parseHeaders(new Uint8Array(readFileSync(file)))
      expect(received[0], message.id).toMatchObject({
        kind: 'qmail',
        pid: message.pid,
        invocation: message.invocation,
        // The line names the uid only where it is no user of qmail's own.
        uid: message.invocation === 'uid' ? message.uid : null,
        date: new Date(message.receivedDate as string),
      })
      read++
    }
    expect(read).toBeGreaterThan(60)
  })

  it('random-1000: the whole chain of qmail lines of every file', () => {
    const queue = unpackQueue(join(CAPTURES, 'random-1000', 'queue.tar.gz'))
    let read = 0
    for (const message of truthOf('random-1000')) {
      const file = join(queue, 'mess', String(message.splitDir), message.id)
      if (message.receivedChain === undefined || !existsSync(file)) continue
      const chain = parseHeaders(new Uint8Array(readFileSync(file))).received.flatMap((line) =>
        line.kind === 'qmail' ? [{ pid: line.pid, invocation: line.invocation, uid: line.uid }] : [],
      )
      const truth = message.receivedChain.map(({ pid, invocation, uid }) => ({ pid, invocation, uid: invocation === 'uid' ? uid : null }))
      expect(chain, message.id).toEqual(truth)
      read++
    }
    expect(read).toBeGreaterThan(900)
  })
})
