import { describe, expect, it } from 'vitest'
import { parseReceived } from '../../src/index.ts'
import { RECEIVED_DIALECTS } from '../../src/received/dialects/index.ts'
import { TraceLine } from '../../src/received/trace-line.ts'
import { LOOK_ALIKE_FACTS, OWN_LINE_FACTS, type ReceivedFact } from './received.facts.ts'
import { BETWEEN_FACTS, SMTPD_FACTS } from './received-smtpd.facts.ts'

const FACTS: readonly ReceivedFact[] = [...OWN_LINE_FACTS, ...LOOK_ALIKE_FACTS, ...SMTPD_FACTS, ...BETWEEN_FACTS]

describe('parseReceived', () => {
  for (const { id, fact, mark, input, expect: said } of FACTS) {
    it(`${id} ${fact} (${mark})`, () => {
      const received = parseReceived(input)
      const read = { ...received, iso: received.date === null ? null : received.date.toISOString() }
      expect(read).toMatchObject(said)
    })
  }

  it('every fact has an id of its own', () => {
    expect(new Set(FACTS.map((row) => row.id)).size).toBe(FACTS.length)
  })

  it('gives the value back in one line', () => {
    expect(parseReceived(' from a (b)\r\n\tby c;\n d ').raw).toBe('from a (b)\tby c; d')
  })

  it('reads a value the same whether folded or not', () => {
    for (const { input } of FACTS) {
      const folded = { ...parseReceived(input), raw: '' }
      expect({ ...parseReceived(input.replaceAll(/\r?\n(?=[ \t])/g, '')), raw: '' }).toEqual(folded)
    }
  })

  it('refuses what is no text', () => {
    expect(() => parseReceived(7 as unknown as string)).toThrow(new TypeError('expected the text of a Received field, got 7'))
  })

  it('is plain data', () => {
    for (const { input } of FACTS) {
      const { date, ...rest } = parseReceived(input)
      expect(JSON.parse(JSON.stringify(rest))).toEqual(rest)
      expect(date === null || date instanceof Date).toBe(true)
    }
  })
})

describe('dialects', () => {
  const samples = RECEIVED_DIALECTS.flatMap((dialect) => dialect.examples.map((example) => ({ owner: dialect.id, example })))
  // A line that is nobody's example is claimed by one dialect at most, so that their order never matters.
  const facts = FACTS.map((row) => ({ id: row.id, input: row.input, kind: row.expect.kind }))

  it.each(samples)('$owner alone claims $example', ({ owner, example }) => {
    expect(RECEIVED_DIALECTS.filter((dialect) => dialect.read(example) !== null).map((dialect) => dialect.id)).toEqual([owner])
    expect(parseReceived(example).dialect).toBe(owner)
  })

  it.each(facts)('$id is claimed by one at most', ({ input, kind }) => {
    const claims = RECEIVED_DIALECTS.filter((dialect) => dialect.read(input) !== null).map((dialect) => dialect.id)
    expect(claims.length).toBe(kind === 'other' ? 0 : 1)
  })

  it('reads a value alone as it reads one that is already cut', () => {
    for (const { example } of samples) {
      for (const dialect of RECEIVED_DIALECTS) expect(dialect.read(example)).toEqual(dialect.read(example, new TraceLine(example)))
    }
  })

  it('has two examples, a source and an id of its own for each, and the role of what it reads', () => {
    expect(RECEIVED_DIALECTS.length).toBeGreaterThanOrEqual(20)
    expect(new Set(RECEIVED_DIALECTS.map((dialect) => dialect.id)).size).toBe(RECEIVED_DIALECTS.length)
    const kinds = { own: 'qmail', smtpd: 'smtp', scanner: 'scanner', webmail: 'webmail' }
    for (const dialect of RECEIVED_DIALECTS) {
      expect(dialect.examples.length, dialect.id).toBeGreaterThanOrEqual(2)
      expect(dialect.source, dialect.id).not.toBe('')
      for (const example of dialect.examples)
        expect(dialect.read(example)).toMatchObject({ kind: kinds[dialect.role], dialect: dialect.id })
    }
  })
})
