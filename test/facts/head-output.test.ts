import { describe, expect, it } from 'vitest'
import { parseHeadOutput } from '../../src/index.ts'

/** As `head -v` prints: a line feed of its own before every separator but the first. */
const head = (...files: readonly (readonly [path: string, content: string])[]): string =>
  files.map(([path, content], at) => `${at === 0 ? '' : '\n'}==> ${path} <==\n${content}`).join('')
const mail = (subject: string, body = 'text\n'): string => `Subject: ${subject}\n\n${body}`
const forged = (path: string): string => `text\n==> ${path} <==\nSubject: forged\n\nmore\n`

const A = '/var/qmail/queue/mess/1/100'
const B = '/var/qmail/queue/mess/2/101'
const C = '/var/qmail/queue/mess/3/102'

interface HeadFact {
  readonly id: string
  readonly fact: string
  readonly text: string
  readonly expected: readonly string[]
  /** Path and subject of what is read. */
  readonly read: readonly (readonly [string, string])[]
  readonly codes: readonly string[]
}

const FACTS: readonly HeadFact[] = [
  {
    id: 'HEAD-01',
    fact: 'every file in order',
    text: head([A, mail('a')], [B, mail('b')], [C, mail('c')]),
    expected: [A, B, C],
    read: [
      [A, 'a'],
      [B, 'b'],
      [C, 'c'],
    ],
    codes: [],
  },
  {
    id: 'HEAD-02',
    fact: 'a file that left the queue leaves a gap',
    text: head([A, mail('a')], [C, mail('c')]),
    expected: [A, B, C],
    read: [
      [A, 'a'],
      [C, 'c'],
    ],
    codes: ['head-path-missing'],
  },
  {
    id: 'HEAD-03',
    fact: 'a body names a path that nobody asked for',
    text: head([A, mail('a', forged('/etc/passwd'))], [B, mail('b')]),
    expected: [A, B],
    read: [
      [A, 'a'],
      [B, 'b'],
    ],
    codes: ['head-separator-refused'],
  },
  {
    id: 'HEAD-04',
    fact: 'a body names the next path: neither of the two is believed',
    text: head([A, mail('a', forged(B))], [B, mail('b')]),
    expected: [A, B],
    read: [[A, 'a']],
    codes: ['head-path-ambiguous'],
  },
  {
    id: 'HEAD-05',
    fact: 'a body names the first path again: the first stands, nothing before it could forge it',
    text: head([A, mail('a')], [B, mail('b', forged(A))]),
    expected: [A, B],
    read: [
      [A, 'a'],
      [B, 'b'],
    ],
    codes: ['head-separator-refused'],
  },
  {
    id: 'HEAD-06',
    fact: 'a body names its own path',
    text: head([A, mail('a')], [B, mail('b', forged(B))], [C, mail('c')]),
    expected: [A, B, C],
    read: [
      [A, 'a'],
      [C, 'c'],
    ],
    codes: ['head-path-ambiguous'],
  },
  {
    id: 'HEAD-07',
    fact: 'a body names a path that is gone, out of order: neither it nor what it contradicts is believed',
    text: head([A, mail('a', forged(C))], [B, mail('b')]),
    expected: [A, B, C],
    read: [[A, 'a']],
    codes: ['head-separator-refused', 'head-separator-refused'],
  },
  {
    id: 'HEAD-08',
    fact: 'a separator with something behind it is text',
    text: head([A, mail('a', `==> ${B} <== or so\n`)], [B, mail('b')]),
    expected: [A, B],
    read: [
      [A, 'a'],
      [B, 'b'],
    ],
    codes: [],
  },
  {
    id: 'HEAD-09',
    fact: 'a separator inside a line is text',
    text: head([A, mail('a', `see ==> ${B} <==\n`)], [B, mail('b')]),
    expected: [A, B],
    read: [
      [A, 'a'],
      [B, 'b'],
    ],
    codes: [],
  },
  {
    id: 'HEAD-10',
    fact: 'what ssh printed before belongs to no file',
    text: `Warning: known hosts\n${head([A, mail('a')])}`,
    expected: [A],
    read: [[A, 'a']],
    codes: ['head-text-before-separator'],
  },
  {
    id: 'HEAD-11',
    fact: 'a path with blanks and arrows',
    text: head(['/q <== x ==>/mess/1/100', mail('a')]),
    expected: ['/q <== x ==>/mess/1/100'],
    read: [['/q <== x ==>/mess/1/100', 'a']],
    codes: [],
  },
  {
    id: 'HEAD-12',
    fact: 'nothing of what was asked for',
    text: 'head: cannot open\n',
    expected: [A],
    read: [],
    codes: ['head-no-separator', 'head-path-missing'],
  },
]

describe('parseHeadOutput', () => {
  for (const { id, fact, text, expected, read, codes } of FACTS) {
    it(`${id} ${fact}`, () => {
      for (const form of [text, text.replaceAll('\n', '\r\n'), new TextEncoder().encode(text)]) {
        const { headers, diagnostics } = parseHeadOutput(form, expected)
        expect(headers.map(([path, header]) => [path, header.get('subject')])).toEqual(read)
        expect(diagnostics.map((diagnostic) => diagnostic.code).sort()).toEqual([...codes].sort())
      }
    })
  }

  it('a file cut by -c ends where it was cut: the line feed is of head', () => {
    const [first] = parseHeadOutput(head([A, 'Subject: cut of'], [B, mail('b')]), [A, B]).headers
    expect(first?.[1]).toMatchObject({ terminated: false, length: 'Subject: cut of'.length })
    expect(first?.[1].get('subject')).toBe('cut of')
  })

  it('a file of headers alone is not ended by the line feed of head', () => {
    const [first] = parseHeadOutput(head([A, 'Subject: a\n'], [B, mail('b')]), [A, B]).headers
    expect(first?.[1].terminated).toBe(false)
  })

  it('a field that is no UTF-8 harms no other file', () => {
    const bytes = Uint8Array.of(
      ...new TextEncoder().encode(`==> ${A} <==\nSubject: j`),
      0xfc,
      ...new TextEncoder().encode(`\n\nx\n\n==> ${B} <==\nSubject: jü\n\n`),
    )
    expect(parseHeadOutput(bytes, [A, B]).headers.map(([, header]) => header.get('subject'))).toEqual(['jü', 'jü'])
  })

  it('wrong arguments are named', () => {
    expect(() => parseHeadOutput(7 as never)).toThrow(/got 7/)
    expect(() => parseHeadOutput('', A as never)).toThrow(TypeError)
    expect(() => parseHeadOutput('', [7] as never)).toThrow(/got 7/)
  })
})
