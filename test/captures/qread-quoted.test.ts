import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseQread } from '../../src/queue/parse-qread.ts'

const CAPTURES = join(import.meta.dirname, '..', 'fixtures', 'captures')
const LISTINGS = readdirSync(CAPTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => (/qread[^/]*$/.test(path) || path.startsWith('outputs/')) && path.endsWith('.txt') && !path.includes('qstat'))
  .filter((path) => parseQread(readFileSync(join(CAPTURES, path))).messages.length > 0)

/** What mails, forums, chats and editors put before each line of a copy. */
const QUOTES = ['> ', '>', '> > ', '| ', '- ', '* ', '    ', '\t', '  > ']

describe('a quoted listing says the same as the listing', () => {
  it('there are listings', () => {
    expect(LISTINGS.length).toBeGreaterThan(20)
  })

  describe.each(LISTINGS)('%s', (path) => {
    const text = readFileSync(join(CAPTURES, path), 'utf8')
    const plain = parseQread(text)

    it.each(QUOTES)('behind %j', (quote) => {
      const quoted = parseQread(text.replace(/^(?=.)/gm, quote))
      expect(quoted.messages).toStrictEqual(plain.messages)
      expect(quoted.warnings).toStrictEqual(plain.warnings)
      expect(quoted.fatal).toBe(plain.fatal)
      expect(quoted.dialect).toBe(plain.dialect)
      expect(quoted.lines).toMatchObject({ header: plain.lines.header, recipient: plain.lines.recipient })
      expect(quoted.diagnostics.map(({ code }) => code)).toContain('text-mangled')
    })

    it('with the line ends of a mail', () => {
      const mailed = parseQread(text.replace(/\r?\n/g, '\r\n'))
      expect(mailed.messages).toStrictEqual(plain.messages)
      expect(mailed.lines).toStrictEqual(plain.lines)
    })
  })
})
