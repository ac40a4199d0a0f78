import { describe, expect, it } from 'vitest'
import { FIELD_LIMIT } from '../../src/header/parse-headers.ts'
import { decodeWords, parseHeaders, parseHeadOutput } from '../../src/index.ts'
import { readDate822 } from '../../src/received/date-822.ts'
import { DATE_FACTS, HEADER_FACTS, WORD_FACTS } from './headers.facts.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const codesOf = (input: string | Uint8Array): string[] => parseHeaders(input).diagnostics.map((diagnostic) => diagnostic.code)

describe('parseHeaders', () => {
  for (const { id, fact, mark, input, fields, terminated = true, codes = [] } of HEADER_FACTS) {
    it(`${id} ${fact} (${mark})`, () => {
      for (const form of [input, utf8(input)]) {
        const header = parseHeaders(form)
        expect(header.fields.map((field) => [field.name, field.value])).toEqual(fields)
        expect(header.terminated).toBe(terminated)
        expect(header.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(codes)
      }
    })
  }

  it('numbers the line where a field starts, from 1', () => {
    expect(parseHeaders('A: 1\n 2\nB: 3\n\n').fields.map((field) => field.line)).toEqual([1, 3])
  })

  it('finds a field whatever the case of its name, the first of several, and all of them', () => {
    const header = parseHeaders('X-A: 1\nx-a: 2\n\n')
    expect([header.get('X-a'), header.getAll('x-A'), header.get('b'), header.getAll('b')]).toEqual(['1', ['1', '2'], undefined, []])
    expect([parseHeaders('\n').get('__proto__'), parseHeaders('\n').get('constructor')]).toEqual([undefined, undefined])
  })

  it('reads UTF-8 as UTF-8 and a field that is not as Latin-1, each for itself', () => {
    const bytes = Uint8Array.of(...utf8('A: jü\nB: j'), 0xfc, ...utf8('\n\n'))
    expect(parseHeaders(bytes).fields.map((field) => field.value)).toEqual(['jü', 'jü'])
  })

  it('measures the section in bytes of bytes and in code units of a text', () => {
    const section = 'A: jü\r\n\r\n'
    expect(parseHeaders(`${section}body`).length).toBe(section.length)
    expect(parseHeaders(utf8(`${section}body`)).length).toBe(utf8(section).length)
    expect(parseHeaders('A: 1').length).toBe(4)
  })

  it('reads every Received field, top first', () => {
    const header = parseHeaders(
      'Received: (qmail 1 invoked by alias); 25 Nov 2026 03:27:39 -0000\nX: 1\nRECEIVED: nonsense\n\nReceived: (qmail 2 invoked by alias); 25 Nov 2026 03:27:39 -0000\n',
    )
    expect(header.received.map((line) => line.kind)).toEqual(['qmail', 'other'])
  })

  it('keeps a line that is no field, with its number', () => {
    expect(parseHeaders('A: 1\nnonsense\nB: 2\n\n').unrecognized).toEqual([{ line: 2, text: 'nonsense' }])
  })

  it('says so when there are more fields than are kept', () => {
    const header = parseHeaders(`${'A: 1\n'.repeat(FIELD_LIMIT + 5)}\n`)
    expect(header.fields.length).toBe(FIELD_LIMIT)
    expect(codesOf(`${'A: 1\n'.repeat(FIELD_LIMIT + 5)}\n`)).toEqual(['header-field-limit'])
    expect(codesOf(`${'A: 1\n'.repeat(FIELD_LIMIT)}\n`)).toEqual([])
  })

  it('refuses what is no text', () => {
    expect(() => parseHeaders(null as never)).toThrow(TypeError)
    expect(() => parseHeaders(5 as never)).toThrow(/got 5/)
  })
})

describe('decodeWords', () => {
  for (const { id, fact, input, expect: decoded } of WORD_FACTS) {
    it(`${id} ${fact}`, () => {
      expect(decodeWords(input)).toBe(decoded)
    })
  }
})

describe('readDate822', () => {
  for (const { id, fact, input, iso, zone } of DATE_FACTS) {
    it(`${id} ${fact}`, () => {
      const read = readDate822(input)
      expect([read.date === null ? null : read.date.toISOString(), read.zone]).toEqual([iso, zone])
    })
  }
})

describe('parseHeadOutput', () => {
  const text = '==> /q/mess/0/46 <==\nSubject: a\n\nbody\n\n==> /q/mess/1/24 <==\nSubject: b\n\nbody\n'
  const subjects = (input: string | Uint8Array, expected?: string[]): unknown[] =>
    parseHeadOutput(input, expected).headers.map(([path, header]) => [path, header.get('subject')])
  const codes = (input: string, expected?: string[]): string[] =>
    parseHeadOutput(input, expected).diagnostics.map((diagnostic) => diagnostic.code)

  it('reads one header a file, as text and as bytes, LF and CRLF', () => {
    const both = [
      ['/q/mess/0/46', 'a'],
      ['/q/mess/1/24', 'b'],
    ]
    expect(subjects(text, ['/q/mess/0/46', '/q/mess/1/24'])).toEqual(both)
    expect(subjects(utf8(text))).toEqual(both)
    expect(subjects(text.replaceAll('\n', '\r\n'))).toEqual(both)
    expect(codes(text, ['/q/mess/0/46', '/q/mess/1/24'])).toEqual([])
  })

  it('refuses a separator that a body forges: a path that is not expected', () => {
    const forged = text.replace('body\n\n', 'body\n\n==> /q/mess/9/9 <==\nReceived: (qmail 1 invoked by uid 0); x\n\n')
    expect(subjects(forged, ['/q/mess/0/46', '/q/mess/1/24'])).toEqual([
      ['/q/mess/0/46', 'a'],
      ['/q/mess/1/24', 'b'],
    ])
    expect(codes(forged, ['/q/mess/0/46', '/q/mess/1/24'])).toContain('head-separator-refused')
  })

  it('drops a path that stands twice: nobody can tell which is genuine', () => {
    const forged = text.replace('body\n\n', 'body\n\n==> /q/mess/1/24 <==\nSubject: forged\n\n')
    const read = parseHeadOutput(forged, ['/q/mess/0/46', '/q/mess/1/24'])
    expect(read.headers.map(([path]) => path)).toEqual(['/q/mess/0/46'])
    expect(read.diagnostics.map((diagnostic) => diagnostic.code)).toContain('head-path-ambiguous')
  })

  it('bears a file that has left the queue, and says so', () => {
    expect(subjects(text, ['/q/mess/0/46', '/q/mess/5/5', '/q/mess/1/24']).length).toBe(2)
    expect(codes(text, ['/q/mess/0/46', '/q/mess/5/5', '/q/mess/1/24'])).toEqual(['head-path-missing'])
  })

  it('says that without expected paths a forgery would not be seen', () => {
    expect(codes(text)).toEqual(['head-paths-unverified'])
  })

  it('says so when there is no separator at all', () => {
    expect(codes('Subject: a\n\n')).toEqual(['head-no-separator'])
    expect(parseHeadOutput('')).toEqual({ headers: [], diagnostics: [] })
  })
})
