import { execFileSync } from 'node:child_process'
import { appendFileSync, closeSync, mkdirSync, openSync, readSync, symlinkSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { parseHeaders } from '../../src/header/parse-headers.ts'
import { readHeader } from '../../src/node/read-header.ts'
import { temporaryFolder } from '../disk/unpack-queue.ts'

/** Bytes that were asked of the system since the last look, and what a read does first when asked to. */
const spy = vi.hoisted(() => ({ bytes: 0, beforeRead: null as (() => void) | null }))
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>()
  return {
    ...fs,
    readSync: (...call: Parameters<typeof readSync>) => {
      spy.beforeRead?.()
      const count = fs.readSync(...call)
      spy.bytes += count
      return count
    },
  }
})

function messageFile(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), '100')
  writeFileSync(path, content)
  spy.bytes = 0
  spy.beforeRead = null
  return path
}
const OWN_LINE = 'Received: (qmail 7313 invoked by uid 10021); 24 Nov 2026 21:48:44 -0000\n'

describe('readHeader', () => {
  it('HEADFILE-01 reads the header and stops at the empty line', async () => {
    const header = await readHeader(messageFile(`${OWN_LINE}Subject: one\n\nSubject: two\n`))
    expect(header.getAll('subject')).toEqual(['one'])
    expect(header.received[0]).toMatchObject({ kind: 'qmail', uid: 10021 })
    expect(header.terminated).toBe(true)
  })

  it('HEADFILE-02 reads one block of a message of 6 GB', async () => {
    const path = messageFile(`${OWN_LINE}Subject: big\n\nbody\n`)
    truncateSync(path, 6_442_450_951)
    expect((await readHeader(path)).get('subject')).toBe('big')
    expect(spy.bytes).toBeLessThanOrEqual(4096)
  })

  it('HEADFILE-03 reads no more of a long header than a small multiple of it', async () => {
    const fields = Array.from({ length: 3000 }, (_, n) => `X-${n}: ${'v'.repeat(20)}\n`).join('')
    const path = messageFile(`${fields}\n`)
    appendFileSync(path, 'b'.repeat(2_000_000))
    const header = await readHeader(path)
    expect(header.fields.length).toBe(3000)
    expect(header.length).toBe(fields.length + 1)
    expect(spy.bytes).toBeLessThan(4 * fields.length)
  })

  it('HEADFILE-04 an empty file has no field and is not terminated', async () => {
    const header = await readHeader(messageFile(''))
    expect(header.fields).toEqual([])
    expect(header.terminated).toBe(false)
  })

  it('HEADFILE-05 a file without an empty line is a header to its end, not terminated', async () => {
    const header = await readHeader(messageFile(OWN_LINE))
    expect(header.received.length).toBe(1)
    expect(header.terminated).toBe(false)
  })

  it('HEADFILE-06 a file that begins with an empty line has no header', async () => {
    const header = await readHeader(messageFile(`\nSubject: body\n\n`))
    expect(header.fields).toEqual([])
    expect(header.terminated).toBe(true)
  })

  it('HEADFILE-07 maxBytes bounds what is read, and the header says that it was cut', async () => {
    const path = messageFile(`${OWN_LINE}Subject: ${'x'.repeat(200_000)}\n\nbody`)
    const header = await readHeader(path, { maxBytes: 1000 })
    expect(spy.bytes).toBeLessThanOrEqual(1000)
    expect(header.terminated).toBe(false)
    expect(header.get('subject')?.length).toBe(1000 - OWN_LINE.length - 'Subject: '.length)
    expect(header.diagnostics.map((diagnostic) => diagnostic.code)).toContain('header-truncated')
  })

  it('HEADFILE-08 is cut at 256 KiB where the caller sets no bound', async () => {
    const header = await readHeader(messageFile(`${OWN_LINE}Subject: ${'x'.repeat(1_000_000)}\n\nbody`))
    expect(header.length).toBe(256 * 1024)
    expect(header.terminated).toBe(false)
  })

  it('HEADFILE-09 a file that shrinks while it is read gives what was there', async () => {
    const path = messageFile(`${OWN_LINE}Subject: ${'x'.repeat(20_000)}\n\nbody`)
    spy.beforeRead = () => {
      if (spy.bytes > 0) truncateSync(path, 5000)
    }
    const header = await readHeader(path)
    expect(header.length).toBe(5000)
    expect(header.terminated).toBe(false)
  })

  it('HEADFILE-10 a file that grows while it is read is bounded by maxBytes', async () => {
    const path = messageFile(OWN_LINE.repeat(100))
    spy.beforeRead = () => appendFileSync(path, OWN_LINE.repeat(200))
    expect((await readHeader(path, { maxBytes: 20_000 })).length).toBe(20_000)
  })

  it.skipIf(process.platform === 'win32')('HEADFILE-11 a fifo is refused at once, and nothing is taken from it', async () => {
    const path = join(temporaryFolder(), 'trigger')
    execFileSync('mkfifo', [path])
    spy.beforeRead = null
    await expect(readHeader(path)).rejects.toMatchObject({ code: 'EINVAL', path })
    const both = openSync(path, 'r+')
    try {
      writeSync(both, OWN_LINE)
      await expect(readHeader(path)).rejects.toMatchObject({ code: 'EINVAL', path })
      expect(readSync(both, Buffer.alloc(100))).toBe(OWN_LINE.length)
    } finally {
      closeSync(both)
    }
  })

  it('HEADFILE-12 a symbolic link is not followed', async () => {
    const path = join(temporaryFolder(), 'link')
    symlinkSync('/etc/passwd', path)
    await expect(readHeader(path)).rejects.toMatchObject({ code: 'ELOOP', path })
  })

  it('HEADFILE-13 a directory is refused', async () => {
    const path = join(temporaryFolder(), 'directory')
    mkdirSync(path)
    await expect(readHeader(path)).rejects.toMatchObject({ code: 'EISDIR' })
  })

  it("HEADFILE-14 a missing file is the system's error", async () => {
    await expect(readHeader('/nowhere/100')).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('HEADFILE-15 wrong arguments are refused by their value', async () => {
    await expect(readHeader(5 as never)).rejects.toThrow(/path: expected a string, got 5/)
    await expect(readHeader('/x', { maxBytes: 0 })).rejects.toThrow(RangeError)
    await expect(readHeader('/x', { maxBytes: 1.5 })).rejects.toThrow(/maxBytes: .*got 1\.5/)
    await expect(readHeader('/x', { maxBytes: '9' as never })).rejects.toThrow(TypeError)
    await expect(readHeader('/x', null as never)).rejects.toThrow(/options: .*got null/)
  })

  it('law: the pieces in which a file is read do not show: it equals the header of the whole file', async () => {
    const line = fc.oneof(
      fc.constantFrom('', '\r', '\r\r', 'Subject: s', 'Subject: s\r', ' folded', 'no field', '\u0000'),
      fc.integer({ min: 4000, max: 4200 }).map((length) => `X: ${'v'.repeat(length)}`),
    )
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const path = messageFile(content)
        const { fields, terminated, length } = await readHeader(path)
        const whole = parseHeaders(new TextEncoder().encode(content))
        expect({ fields, terminated, length }).toEqual({ fields: whole.fields, terminated: whole.terminated, length: whole.length })
      }),
      { numRuns: 60 },
    )
  })
})
