import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHeaderRecords } from '../../eval/labelled-queue.ts'
import { parseHeaders } from '../../src/header/parse-headers.ts'
import { traceOrigin } from '../../src/origin/trace-origin.ts'
import { dataFolder } from '../data/spamscope-data.ts'

interface ExpectedBlock {
  readonly id: string
  readonly qmail: readonly {
    readonly receivedIndex: number
    readonly pid?: number | null
    readonly date: string
    readonly how: 'network' | 'uid' | 'alias' | 'bounce'
    readonly uid?: number | null
  }[]
}
interface ExpectedVariant {
  readonly id: string
  readonly expect: Readonly<Record<string, string | number | null>>
}

const folder = dataFolder('headers')
const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder as string, name), 'utf8')) as T

// Real people's headers: only ids and what was read may appear in a failure, never a block.
describe.skipIf(folder === null)(`real header blocks${folder === null ? ' (skipped: SPAMSCOPE_DATA/headers is absent)' : ''}`, () => {
  const records = new Map<string, Uint8Array>()
  for (const name of folder === null ? [] : readdirSync(folder).filter((file) => file.endsWith('.hdrs'))) {
    for (const [id, bytes] of readHeaderRecords(readFileSync(join(folder as string, name)))) records.set(id, bytes)
  }

  it('every qmail line of 378 blocks: position, pid, invocation, uid, date', () => {
    const blocks = json<readonly ExpectedBlock[]>('expected.json')
    expect(blocks.length).toBe(378)
    const wrong: unknown[] = []
    for (const { id, qmail } of blocks) {
      const header = parseHeaders(records.get(id) ?? new Uint8Array())
      const read = header.received.flatMap((line, receivedIndex) =>
        line.kind === 'qmail' ? [{ receivedIndex, pid: line.pid, how: line.invocation, uid: line.uid, time: line.date?.getTime() }] : [],
      )
      // A line without a readable date is expected as an empty string.
      const expected = qmail.map(({ receivedIndex, pid = null, how, uid = null, date }) => ({
        receivedIndex,
        pid,
        how,
        uid,
        time: date === '' ? undefined : Date.parse(date),
      }))
      if (JSON.stringify(read) !== JSON.stringify(expected)) wrong.push({ id, read, expected })
    }
    expect(wrong).toEqual([])
  })

  it('the hand-read odd forms: invocation, uid, account, address, HELO, webmail, program between', () => {
    const wrong: unknown[] = []
    for (const { id, expect: expected } of json<readonly ExpectedVariant[]>('variants-expected.json')) {
      const header = parseHeaders(records.get(id) ?? new Uint8Array())
      const origin = traceOrigin(header)
      const top = header.received.find((line) => line.kind === 'qmail')
      const read: Record<string, unknown> = {
        how: top?.kind === 'qmail' ? top.invocation : null,
        uid: top?.kind === 'qmail' ? top.uid : null,
        auth: origin.user,
        webmail: origin.kind === 'webmail' ? origin.via : null,
        ip: origin.ip,
        helo: origin.helo,
        via: origin.via,
      }
      for (const [key, value] of Object.entries(expected)) {
        if (key in read && read[key] !== value) wrong.push({ id, key, read: read[key], value })
      }
    }
    expect(wrong).toEqual([])
  })

  it('a block is read the same as bytes and as text, and its length is that of the input', () => {
    for (const [id, bytes] of records) {
      const whole = parseHeaders(bytes)
      expect(whole.length, id).toBeLessThanOrEqual(bytes.length)
      const latin1 = parseHeaders(Buffer.from(bytes).toString('latin1'))
      expect(
        latin1.fields.map((field) => [field.name, field.line]),
        id,
      ).toEqual(whole.fields.map((field) => [field.name, field.line]))
    }
  })
})
