import { describe, expect, it } from 'vitest'
import { decodePunycode } from '../../src/names/decode-punycode.ts'
import { foldName } from '../../src/names/fold-name.ts'
import { matchReturnPath } from '../../src/names/match-return-path.ts'
import { registrableDomain, registrableLabel } from '../../src/names/registrable-label.ts'
import { RETURN_PATHS } from '../../src/names/return-paths/index.ts'
import { NAME_THRESHOLDS, nameBits, scoreName } from '../../src/names/score-name.ts'
import { DOMAIN_FACTS, FOLD_FACTS, LABEL_FACTS, NAME_FACTS, PUNYCODE_FACTS } from './names.facts.ts'
import { MACHINE_LOCALS, PLAIN_MACHINES, RETURN_PATH_FACTS } from './return-path.facts.ts'

const localOf = (address: string): string => address.slice(0, address.lastIndexOf('@'))

describe('registrableLabel', () => {
  it.each(LABEL_FACTS)('$id $fact', ({ input, expect: label }) => {
    expect(registrableLabel(input)).toBe(label)
  })

  it.each(DOMAIN_FACTS)('$id $fact', ({ input, expect: domain }) => {
    expect(registrableDomain(input)).toBe(domain)
  })
})

describe('foldName', () => {
  it.each(FOLD_FACTS)('$id $fact', ({ input, expect: folded }) => {
    expect(foldName(input)).toBe(folded)
  })

  it.each(PUNYCODE_FACTS)('$id $fact', ({ input, expect: label }) => {
    expect(decodePunycode(input)).toBe(label)
  })
})

describe('scoreName', () => {
  it.each(NAME_FACTS)('$id $fact', ({ input: [name, kind], expect: verdicts }) => {
    expect(verdicts).toContain(scoreName(name, kind).verdict)
  })

  it('takes a name as a domain unless told otherwise', () => {
    expect(scoreName('mail.sdfsdflkjas.com.br')).toEqual(scoreName('sdfsdflkjas', 'domain'))
  })

  it('takes the side of a whole address that is meant', () => {
    expect(scoreName('kjsdhfkjshdf@universidade.br', 'local').verdict).toBe('random')
    expect(scoreName('kjsdhfkjshdf@universidade.br', 'domain').verdict).toBe('ordinary')
  })

  it('has 0 bits and no more where it is unscored', () => {
    expect(scoreName('abc')).toEqual({ bits: 0, verdict: 'unscored', pattern: null })
    expect(scoreName('prvs=1234ab12cd=joe', 'local')).toEqual({ bits: 0, verdict: 'unscored', pattern: 'batv' })
  })

  it('keeps the order of its thresholds', () => {
    expect(NAME_THRESHOLDS.domain.odd).toBeLessThan(NAME_THRESHOLDS.domain.random)
    expect(NAME_THRESHOLDS.local.odd).toBeLessThan(NAME_THRESHOLDS.local.random)
  })

  it('refuses wrong arguments by their value', () => {
    expect(() => scoreName(5 as never)).toThrow(/must be a string, got 5/)
    expect(() => scoreName('a', 'host' as never)).toThrow(/'domain' or 'local', got host/)
  })
})

describe('return paths', () => {
  const examples = RETURN_PATHS.flatMap(({ id, examples: rows }) => rows.map(([address, list]) => ({ id, address, list })))

  it.each(examples)('$id takes $address', ({ id, address, list }) => {
    expect(matchReturnPath(address)).toEqual({ pattern: id, list })
  })

  it.each(examples)('$id: $address is not odd, with or without its domain', ({ id, address }) => {
    expect(scoreName(localOf(address), 'local')).toEqual({ bits: 0, verdict: 'unscored', pattern: id })
    expect(nameBits(localOf(address), 'local')).toBe(0)
  })

  it.each(examples)('no other form of its rank takes $address', ({ id, address }) => {
    const own = RETURN_PATHS.find((form) => form.id === id)
    const others = RETURN_PATHS.filter(
      (form) =>
        form.id !== id &&
        form.rank <= (own?.rank ?? 0) &&
        form.read(localOf(address), address.slice(address.lastIndexOf('@') + 1)) !== null,
    )
    expect(others.map((form) => form.id)).toEqual([])
  })

  it.each(RETURN_PATHS.map(({ id, nearMiss }) => ({ id, nearMiss })))('$id does not take $nearMiss', ({ id, nearMiss }) => {
    expect(matchReturnPath(nearMiss)?.pattern).not.toBe(id)
  })

  it('has ids of their own, named after the file', () => {
    expect(new Set(RETURN_PATHS.map((form) => form.id)).size).toBe(RETURN_PATHS.length)
  })

  it.each(RETURN_PATH_FACTS)('$id $fact', ({ input, expect: match }) => {
    expect(matchReturnPath(input)).toEqual(match)
  })

  it.each(MACHINE_LOCALS)('%s is a machine form', (local) => {
    const score = scoreName(local, 'local')
    expect(score.verdict).toBe('unscored')
    expect(score.pattern).not.toBeNull()
  })

  it.each(PLAIN_MACHINES)('%s is not odd, though it has no form', (local) => {
    expect(['ordinary', 'unscored']).toContain(scoreName(local, 'local').verdict)
  })
})
