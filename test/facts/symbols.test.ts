import { describe, expect, test } from 'vitest'
import { GROUP_CAPS, MAILING_CAP } from '../../src/evidence/symbol.ts'
import { SYMBOLS } from '../../src/evidence/symbols/index.ts'
import { type SpamReport, scoreQueue } from '../../src/verdict/score-queue.ts'
import { THRESHOLDS } from '../../src/verdict/thresholds.ts'
import { buildQueue, CONTEXT, type Letter } from './queue-builder.ts'
import { SYMBOL_FACTS, type SymbolFact } from './symbols.facts.ts'

function score(letters: readonly Letter[], fact: SymbolFact, weights: Readonly<Record<string, number>> = {}): SpamReport {
  const { messages, headers } = buildQueue(letters)
  return scoreQueue(messages, {
    headers: fact.unread ? [] : headers,
    weights,
    context: { ...CONTEXT, ...(fact.allow === undefined ? {} : { allow: fact.allow }) },
  })
}

function evidenceOf(report: SpamReport, { principal, symbol }: SymbolFact): SpamReport['evidence'][number] | undefined {
  return report.suspects
    .find((suspect) => suspect.principal.type === principal.type && suspect.principal.value === principal.value)
    ?.evidence.find((evidence) => evidence.symbol === symbol)
}

describe('symbols', () => {
  test('every symbol has a fact, and every fact a symbol', () => {
    expect(SYMBOL_FACTS.map(({ symbol }) => symbol).sort()).toEqual(SYMBOLS.map(({ id }) => id).sort())
  })

  test('ids are UPPER_SNAKE and unique, weights within their caps, quantity below the threshold', () => {
    expect(new Set(SYMBOLS.map(({ id }) => id)).size).toBe(SYMBOLS.length)
    for (const { id, weightBits, capBits } of SYMBOLS) {
      expect(id).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/)
      expect(weightBits).not.toBe(0)
      expect(Math.abs(weightBits)).toBeLessThanOrEqual(capBits)
    }
    expect(MAILING_CAP.read).toBeLessThan(THRESHOLDS.spam.value)
    expect(GROUP_CAPS.quantity).toBeLessThan(THRESHOLDS.spam.value - THRESHOLDS.unread.value)
  })

  for (const fact of SYMBOL_FACTS) {
    const row = SYMBOLS.find(({ id }) => id === fact.symbol)

    test(`${fact.symbol} fires: ${fact.fact}`, () => {
      const evidence = evidenceOf(score(fact.fires, fact), fact)
      expect(evidence).toBeDefined()
      if (evidence === undefined || row === undefined) return
      expect(Math.sign(evidence.weight)).toBe(Math.sign(row.weightBits))
      expect(evidence.count).toBeGreaterThan(0)
      expect(evidence.total).toBeGreaterThanOrEqual(0)
      const ids = new Set(buildQueue(fact.fires).messages.map(({ id }) => id))
      expect(evidence.examples.length).toBeGreaterThan(0)
      for (const { id } of evidence.examples) expect(ids).toContain(id)
    })

    test(`${fact.symbol} does not fire on the near miss`, () => {
      const near = { ...fact, principal: fact.nearPrincipal ?? fact.principal, allow: fact.nearAllow ?? [] }
      expect(evidenceOf(score(fact.nearMiss, near), near)).toBeUndefined()
    })

    test(`${fact.symbol} keeps its cap whatever weight is given, and 0 turns it off`, () => {
      if (row === undefined) return
      const huge = evidenceOf(score(fact.fires, fact, { [fact.symbol]: Math.sign(row.weightBits) * 1e6 }), fact)
      expect(Math.abs(huge?.weight ?? 0)).toBeLessThanOrEqual(row.capBits)
      expect(evidenceOf(score(fact.fires, fact, { [fact.symbol]: 0 }), fact)).toBeUndefined()
    })
  }

  test('on an empty queue nothing is measured', () => {
    expect(scoreQueue([], { context: CONTEXT }).suspects).toEqual([])
  })
})
