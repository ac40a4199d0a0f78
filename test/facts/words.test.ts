import { describe, expect, it } from 'vitest'
import { DIAGNOSTICS, diagnose } from '../../src/core/diagnostic.ts'
import { SYMBOLS } from '../../src/evidence/symbols/index.ts'
import { EVIDENCE_EN } from '../../src/render/words/evidence-en.ts'
import { EVIDENCE_ES } from '../../src/render/words/evidence-es.ts'
import { wordsOf } from '../../src/render/words/index.ts'
import { STEPS } from '../../src/verdict/next-steps.ts'
import { QUEUE_SYMBOLS } from '../../src/verdict/queue-evidence.ts'

const symbols = [...SYMBOLS.map((symbol) => symbol.id), ...Object.keys(QUEUE_SYMBOLS)].sort((a, b) => (a < b ? -1 : 1))
const evidence = (symbol: string, more: object = {}) => ({
  symbol,
  weight: 1,
  count: 12345,
  total: 20000,
  examples: [],
  detail: null,
  ...more,
})

describe('every language says everything', () => {
  it('a sentence for each symbol, and none for a symbol that is not', () => {
    expect(Object.keys(EVIDENCE_EN).sort((a, b) => (a < b ? -1 : 1))).toEqual(symbols)
    expect(Object.keys(EVIDENCE_ES).sort((a, b) => (a < b ? -1 : 1))).toEqual(symbols)
  })

  it('English is ASCII: a ticket is quoted in mail', () => {
    const en = wordsOf('en')
    const all = [
      ...symbols.map((symbol) => en.evidence(evidence(symbol), true)),
      ...Object.keys(STEPS).map((code) => en.step(code)),
      ...Object.values(en.meaning),
      ...Object.values(en.verdict),
      ...Object.values(en.origins),
      ...Object.values(en.sections),
    ]
    expect(all.filter((text) => !/^[\u0020-\u007e]*$/.test(text))).toEqual([])
  })

  it('a step and a diagnostic in Spanish are not the English ones', () => {
    const es = wordsOf('es')
    expect(Object.entries(STEPS).filter(([code, english]) => es.step(code) === english || es.step(code) === code)).toEqual([])
    // What a report can carry that is worth a line: of the reading stages and the verdict, more than information.
    const shown = Object.entries(DIAGNOSTICS).filter(
      ([, row]) => row.severity !== 'info' && ['queue', 'node', 'verdict', 'header'].includes(row.stage),
    )
    expect(shown.filter(([code, row]) => es.diagnostic(code, row.message) === row.message).map(([code]) => code)).toEqual([])
  })

  it('no mark is left in a sentence', () => {
    for (const locale of ['en', 'es'] as const) {
      const words = wordsOf(locale)
      for (const symbol of symbols) {
        expect(words.evidence(evidence(symbol), true)).not.toMatch(/[{}]|undefined|NaN/)
        expect(words.evidence(evidence(symbol, { total: 0 }), true)).not.toMatch(/[{}]|undefined|NaN|Infinity/)
      }
    }
  })
})

describe('a diagnostic in Spanish', () => {
  it('keeps the detail that followed', () => {
    const { message } = diagnose('queue-missing', { detail: '/var/qmail/queue' })
    expect(wordsOf('es').diagnostic('queue-missing', message)).toBe('No hay ninguna cola en esta ruta: /var/qmail/queue')
  })

  it('stays as it is where it is of another version', () => {
    expect(wordsOf('es').diagnostic('queue-missing', 'The queue is not there.')).toBe('The queue is not there.')
    expect(wordsOf('es').diagnostic('new-code', 'Something new.')).toBe('Something new.')
  })
})

describe('numbers as each language writes them', () => {
  const cases: readonly (readonly [value: number, en: string, es: string])[] = [
    [0, '0', '0'],
    [999, '999', '999'],
    // English groups from four digits on, Spanish from five (Ortografía de la lengua española).
    [1602, '1,602', '1602'],
    [27645, '27,645', '27.645'],
    [1234567, '1,234,567', '1.234.567'],
  ]
  for (const [value, en, es] of cases) {
    it(String(value), () => {
      expect([wordsOf('en').number(value), wordsOf('es').number(value)]).toEqual([en, es])
    })
  }
  it('percent: one decimal below ten', () => {
    expect([wordsOf('en').percent(0.908), wordsOf('en').percent(0.017), wordsOf('es').percent(0.017), wordsOf('en').percent(0)]).toEqual([
      '91%',
      '1.7%',
      '1,7 %',
      '0%',
    ])
  })
})

describe('what is quoted', () => {
  it('a detail stands behind the sentence, escaped, and not when recipients are to be hidden', () => {
    const words = wordsOf('en')
    const hostile = evidence('SUBJECTS_FEW', { detail: 'win\u001b[2J' })
    expect(words.evidence(hostile, true)).toMatch(/\(win\\x1b\[2J\)$/)
    expect(words.evidence(hostile, false)).not.toContain('win')
  })

  it('a symbol of a newer version is named as it is', () => {
    expect(wordsOf('en').evidence(evidence('NEW_SYMBOL'), true)).toBe('NEW_SYMBOL')
    expect(wordsOf('es').evidence(evidence('constructor'), true)).toBe('constructor')
  })

  it('an unknown language is refused by name', () => {
    expect(() => wordsOf('xx' as 'en')).toThrow(/"xx": expected en or es/)
    expect(() => wordsOf('toString' as 'en')).toThrow(RangeError)
  })
})
