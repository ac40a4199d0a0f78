import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from '../../src/names/fold-name.ts'
import { matchReturnPath } from '../../src/names/match-return-path.ts'
import { registrableLabel } from '../../src/names/registrable-label.ts'
import { NAME_THRESHOLDS, nameBits, scoreName } from '../../src/names/score-name.ts'

const KINDS = ['domain', 'local'] as const
/** Text near the grammar of names, so that deep states are reached. */
const nameLike = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-zA-Z0-9._+=@*%-]{0,60}$/),
  fc.stringMatching(/^(?:prvs=|SRS0=|SRS1=|bounces\+|news-return-|msprvs1=|xn--|owner-)[a-zA-Z0-9._+=-]{0,60}$/),
)
const letters = fc.stringMatching(/^[a-z]{6,40}$/)

describe('laws of names', () => {
  it('no input throws, and every result is whole', () => {
    fc.assert(
      fc.property(nameLike, fc.constantFrom(...KINDS), (name, kind) => {
        const { bits, verdict, pattern } = scoreName(name, kind)
        expect(Number.isFinite(bits)).toBe(true)
        if (verdict === 'unscored') expect(bits).toBe(0)
        if (kind === 'domain') expect(pattern).toBeNull()
        matchReturnPath(name)
        registrableLabel(name)
      }),
      { numRuns: 500 },
    )
  })

  it('the same name has the same score', () => {
    fc.assert(
      fc.property(nameLike, fc.constantFrom(...KINDS), (name, kind) => {
        expect(scoreName(name, kind)).toEqual(scoreName(name, kind))
      }),
    )
  })

  it('case makes no difference to a plain name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,30}(?:\.[a-z]{2,10})?$/), fc.constantFrom(...KINDS), (name, kind) => {
        expect(scoreName(name.toUpperCase(), kind)).toEqual(scoreName(name, kind))
      }),
    )
  })

  it('accents make no difference', () => {
    fc.assert(
      fc.property(letters, fc.constantFrom('\u0301', '\u0308', '\u0327', '\u030c'), (name, mark) => {
        const accented = [...name].map((letter) => letter + mark).join('')
        expect(scoreName(accented)).toEqual(scoreName(name))
        expect(scoreName(accented.normalize('NFC'))).toEqual(scoreName(name))
      }),
    )
  })

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zàéîõüçñłøæ.-]{0,40}$/), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name))
      }),
    )
  })

  it('the domain of a label is the label, whatever stands before it', () => {
    fc.assert(
      fc.property(letters, letters, (host, label) => {
        expect(registrableLabel(`${host}.${label}.com`)).toBe(label)
        expect(scoreName(`${host}.${label}.com`)).toEqual(scoreName(label))
      }),
    )
  })

  it('nameBits are the bits of scoreName', () => {
    fc.assert(
      fc.property(nameLike, fc.constantFrom(...KINDS), (name, kind) => {
        expect(nameBits(name, kind)).toBe(scoreName(name, kind).bits)
      }),
      { numRuns: 500 },
    )
  })

  it('a verdict follows from the bits', () => {
    fc.assert(
      fc.property(letters, fc.constantFrom(...KINDS), (name, kind) => {
        const { bits, verdict } = scoreName(name, kind)
        const { odd, random } = NAME_THRESHOLDS[kind]
        expect(verdict).toBe(bits >= random ? 'random' : bits >= odd ? 'odd' : 'ordinary')
      }),
    )
  })

  it('random letters, digits and dots are no machine form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9.]{5,50}[a-z]$/), (local) => {
        // A few short words do open a form (`3D`, `bounce-`), but none is made of letters, digits and dots alone.
        fc.pre(!/^(?:u00|esc)/.test(local))
        expect(matchReturnPath(`${local}@remote.example`)).toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  it('a machine form around random letters hides nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('sdfkjhsdfkjh', 'xkqjzvwpftbn', 'qwpzxmvbnrtk'), fc.nat(99_999), (name, number) => {
        for (const local of [
          `${name}+tag`,
          `${name}-return-${number}-joe=remote.example`,
          `prvs=1234ab12cd=${name}`,
          `${name}-bounces+joe=remote.example`,
        ]) {
          expect(scoreName(local, 'local').verdict).toBe('random')
        }
      }),
    )
  })
})
