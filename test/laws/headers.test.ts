import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWords, parseHeaders, parseHeadOutput, parseReceived } from '../../src/index.ts'

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/)
/** A value without outer blanks and line ends, as unfolding gives it back. */
const value = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => trimBlanks(text.replaceAll(/[\r\n\0\ufeff]/g, '')))
/** Space and TAB alone: `trim` would also take a no-break space, which is content. */
const trimBlanks = (text: string): string => text.replaceAll(/^[ \t]+|[ \t]+$/g, '')
const printable = fc.array(fc.tuple(name, value), { maxLength: 12 })
const print = (fields: readonly (readonly [string, string])[], lineEnd: string): string =>
  `${fields.map(([field, text]) => `${field}: ${text}${lineEnd}`).join('')}${lineEnd}`
const read = (input: string | Uint8Array): unknown => parseHeaders(input).fields.map((field) => [field.name, field.value])
/** Bytes that look like headers often enough to reach deep states. */
const headerLike = fc.string({
  unit: fc.constantFrom(
    'A',
    ':',
    ' ',
    '\n',
    '\r',
    '\t',
    '(',
    ')',
    '<',
    '>',
    '@',
    ';',
    '\0',
    'ü',
    'Received: ',
    'qmail ',
    'invoked by uid 7',
    ' from ',
    ' by ',
    ' with ESMTPA',
    '=?',
    '?=',
  ),
  maxLength: 80,
})

describe('laws of headers', () => {
  it('print then parse gives the fields back', () => {
    fc.assert(
      fc.property(printable, (fields) => {
        expect(read(print(fields, '\n'))).toEqual(fields)
      }),
    )
  })

  it('CRLF or LF: the same fields', () => {
    fc.assert(
      fc.property(printable, (fields) => {
        expect(read(print(fields, '\r\n'))).toEqual(read(print(fields, '\n')))
      }),
    )
  })

  it('text or its UTF-8 bytes: the same fields', () => {
    fc.assert(
      fc.property(printable, (fields) => {
        const text = print(fields, '\n').toWellFormed()
        expect(read(new TextEncoder().encode(text))).toEqual(read(text))
      }),
    )
  })

  it('a body never changes what is read', () => {
    fc.assert(
      fc.property(printable, fc.string({ unit: 'binary' }), (fields, body) => {
        const header = print(fields, '\n')
        expect({ ...parseHeaders(header + body) }).toEqual({ ...parseHeaders(header) })
      }),
    )
  })

  it('cutting the text never adds a field', () => {
    fc.assert(
      fc.property(headerLike, fc.nat(80), (text, at) => {
        expect(parseHeaders(text.slice(0, at)).fields.length).toBeLessThanOrEqual(parseHeaders(text).fields.length + 1)
        expect(parseHeaders(text).length).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('every line is a field, a continuation or kept aside', () => {
    fc.assert(
      fc.property(headerLike, (text) => {
        const header = parseHeaders(text)
        const section = text.slice(0, header.length)
        for (const { text: kept } of header.unrecognized) expect(section.replaceAll('\r', '')).toContain(kept.replaceAll('\r', ''))
        for (const field of header.fields) expect(section).toContain(field.name)
      }),
    )
  })

  it('no input throws', () => {
    fc.assert(
      fc.property(fc.oneof(headerLike, fc.string({ unit: 'binary' })), (text) => {
        parseHeaders(text)
        parseReceived(text)
        decodeWords(text)
        parseHeadOutput(`==> ${text} <==\n${text}`)
      }),
      { numRuns: 1000 },
    )
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        parseHeaders(bytes)
        parseHeadOutput(bytes)
      }),
    )
  })
})
