import { describe, expect, it } from 'vitest'
import { matchReturnPath } from '../../src/names/match-return-path.ts'
import { registrableLabel } from '../../src/names/registrable-label.ts'
import { scoreName } from '../../src/names/score-name.ts'
import { growth, MOST_GROWTH } from './growth.ts'

/** What is read: in eightfold length about eightfold time. */
const TEXTS: readonly (readonly [name: string, make: (count: number) => string])[] = [
  ['letters', (count) => 'x'.repeat(count)],
  ['dots', (count) => '.'.repeat(count)],
  ['labels', (count) => 'co.'.repeat(count)],
  ['at signs', (count) => '@'.repeat(count)],
  ['equals signs and an address', (count) => `${'='.repeat(count)}@remote.example`],
  ['marks of VERP', (count) => `${'-return-1-'.repeat(count)}@remote.example`],
  ['marks of SRS', (count) => `SRS0=${'a='.repeat(count)}@remote.example`],
  ['accents', (count) => 'é'.repeat(count)],
  ['Punycode', (count) => `xn--${'z'.repeat(count)}`],
  ['halves of surrogate pairs', (count) => '\ud800'.repeat(count)],
]

describe('hostile names', () => {
  it.each(TEXTS)('%s: in linear time', (_name, make) => {
    const prepare = (count: number) => {
      const text = make(count)
      return () => {
        for (let turn = 0; turn < 20; turn++) {
          scoreName(text, 'domain')
          scoreName(text, 'local')
          matchReturnPath(text)
          registrableLabel(text)
        }
      }
    }
    expect(growth(20_000, prepare)).toBeLessThan(MOST_GROWTH)
  })

  it('every length around the limit of folding gives a score', () => {
    for (const length of [510, 511, 512, 513, 514, 100_000]) {
      expect(scoreName('é'.repeat(length)).verdict).not.toBe('unscored')
    }
  })

  it('the name of a property of every object is a name', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'a.constructor.br', 'hasOwnProperty.valueOf']) {
      expect(Number.isFinite(scoreName(name).bits)).toBe(true)
    }
  })
})
