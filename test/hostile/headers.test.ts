import { describe, expect, it } from 'vitest'
import { decodeWords, parseHeaders, parseHeadOutput, parseReceived } from '../../src/index.ts'
import { growth, MOST_GROWTH } from './growth.ts'

const QMAIL = 'Received: (qmail 7313 invoked from network); 25 Nov 2026 03:27:39 -0000\n'
const inputs: Readonly<Record<string, (n: number) => () => void>> = {
  'Received lines': (n) => {
    const text = `${QMAIL.repeat(n)}\n`
    return () => parseHeaders(text)
  },
  'opening parentheses': (n) => {
    const text = `from a ${'('.repeat(n * 5)}`
    return () => parseReceived(text)
  },
  'nested parentheses': (n) => {
    const text = `from a ${'('.repeat(n * 5)}${')'.repeat(n * 5)} by b; x`
    return () => parseReceived(text)
  },
  'one endless line': (n) => {
    const text = `Subject: ${'x '.repeat(n * 50)}`
    return () => parseHeaders(text)
  },
  folds: (n) => {
    const text = `A: x\n${' y\n'.repeat(n * 10)}\n`
    return () => parseHeaders(text)
  },
  'blanks before the colon': (n) => {
    const text = `A${' '.repeat(n * 50)}x\n\n`
    return () => parseHeaders(text)
  },
  'trailing blanks': (n) => {
    const text = `A: b${' '.repeat(n * 50)}x\n\n`
    return () => parseHeaders(text)
  },
  'carriage returns': (n) => {
    const text = `A: ${'\r'.repeat(n * 50)}x\n\n`
    return () => parseHeaders(text)
  },
  'at signs in a Received line': (n) => {
    const text = `from a (${'a@'.repeat(n * 20)}1.2.3.4) by b with SMTP; x`
    return () => parseReceived(text)
  },
  'encoded words that do not end': (n) => {
    const text = '=?utf-8?Q?'.repeat(n * 5)
    return () => decodeWords(text)
  },
  'separators of head': (n) => {
    const text = '==> /q/mess/0/46 <==\n'.repeat(n)
    return () => parseHeadOutput(text, ['/q/mess/0/46'])
  },
}

describe('hostile headers: eight times the input takes about eight times as long', () => {
  for (const [what, make] of Object.entries(inputs)) {
    it(what, () => {
      expect(growth(2500, make)).toBeLessThan(MOST_GROWTH)
    })
  }

  it('reads 20,000 Received lines, all of them', () => {
    expect(parseHeaders(`${QMAIL.repeat(20_000)}\n`).received.length).toBe(20_000)
  })
})
