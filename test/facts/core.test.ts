import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCaptured } from '../../src/core/captured.ts'
import { decodeLatin1, decodeUtf8OrLatin1 } from '../../src/core/decode-bytes.ts'
import { DIAGNOSTIC_TEXT_LIMIT, DIAGNOSTICS, type DiagnosticCode, diagnose } from '../../src/core/diagnostic.ts'
import { quoteShell } from '../../src/core/quote-shell.ts'
import { isPrintable } from '../../src/core/unprintable.ts'
import { escapeText } from '../../src/render/escape-text.ts'
import { table } from '../../src/render/table.ts'
import { wrapText } from '../../src/render/wrap-text.ts'
import { ESCAPE_FACTS, QUOTE_SHELL_FACTS } from './core.facts.ts'

describe('quoteShell', () => {
  for (const { id, fact, input, expect: quoted } of QUOTE_SHELL_FACTS) {
    it(`${id} ${fact}`, () => {
      expect(quoteShell(input)).toBe(quoted)
    })
  }

  it('law: the word is printable and in one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(isPrintable(quoteShell(value))).toBe(true)
      }),
    )
  })

  it.skipIf(!existsSync('/bin/bash'))('law: bash reads the value back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 20, maxLength: 20 }), (values) => {
        // NUL cannot be passed, a lone surrogate has no bytes.
        const passable = values.map((value) => value.replaceAll('\u0000', '').toWellFormed())
        const printed = execFileSync('/bin/bash', ['--norc', '--noprofile', '-c', `printf '%s\\0' ${passable.map(quoteShell).join(' ')}`], {
          encoding: 'utf8',
          env: { LC_ALL: 'C.UTF-8' },
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        expect(printed.split('\u0000').slice(0, -1)).toEqual(passable)
      }),
      { numRuns: 20 },
    )
  })
})

describe('escapeText', () => {
  for (const { id, fact, input, expect: escaped } of ESCAPE_FACTS) {
    it(`${id} ${fact}`, () => {
      expect(escapeText(input)).toBe(escaped)
    })
  }

  it('law: what comes out is printable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isPrintable(escapeText(text))).toBe(true)
      }),
    )
  })

  it('cuts to the limit and says so', () => {
    expect(escapeText('abcdefghij', 8)).toBe('abcde...')
    expect(escapeText('abcdefgh', 8)).toBe('abcdefgh')
  })
})

describe('wrapText', () => {
  it('law: no line is longer than the width unless one word is; the words stay', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 }), fc.integer({ min: 10, max: 80 }), (words, width) => {
        const lines = wrapText(words.join(' '), width, '- ').split('\n')
        expect(lines.map((line) => line.slice(2)).join(' ')).toBe(words.join(' '))
        for (const line of lines) if (line.length > width) expect(line.slice(2)).not.toContain(' ')
      }),
    )
  })
})

describe('table', () => {
  it('pads words left and numbers right', () => {
    expect(
      table([
        ['sender', '5'],
        ['a', '1,234'],
      ]),
    ).toBe('sender      5\na       1,234')
  })
})

describe('readCaptured', () => {
  it('knows nothing of stderr and status of a bare string', () => {
    expect(readCaptured('x')).toEqual({ stdout: 'x', stderr: null, exitCode: null })
  })

  it('reads `code` as the exit status, as Plesk names it', () => {
    expect(readCaptured({ stdout: '', stderr: '', code: 111 })).toEqual({ stdout: '', stderr: '', exitCode: 111 })
  })

  it('refuses a wrong argument by its value', () => {
    expect(() => readCaptured(5 as never)).toThrow(/got 5$/)
    expect(() => readCaptured(null as never)).toThrow(TypeError)
  })
})

describe('decoding', () => {
  it('takes UTF-8 as UTF-8 and anything else byte by byte', () => {
    expect(decodeUtf8OrLatin1(Uint8Array.of(0x6a, 0xc3, 0xbc))).toBe('jü')
    expect(decodeUtf8OrLatin1(Uint8Array.of(0x6a, 0xfc))).toBe('jü')
  })

  it('law: Latin-1 keeps every byte, also 0x80 to 0x9f', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        const text = decodeLatin1(bytes)
        expect(text.length).toBe(bytes.length)
        expect(Uint8Array.from(text, (character) => character.charCodeAt(0))).toEqual(bytes)
      }),
    )
  })
})

describe('diagnose', () => {
  const [code] = Object.keys(DIAGNOSTICS) as [DiagnosticCode]

  it('bounds the line that it keeps', () => {
    const { text } = diagnose(code, { text: 'x'.repeat(10_000) })
    expect(text?.length).toBe(DIAGNOSTIC_TEXT_LIMIT + 1)
  })

  it('names no line and no text where none is given', () => {
    expect(diagnose(code)).toMatchObject({ code, line: null, text: null, message: DIAGNOSTICS[code].message })
  })
})
