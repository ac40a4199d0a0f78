import { describe, expect, test } from 'vitest'
import { planSample } from '../../src/sample/plan-sample.ts'
import { buildQueue, everyday, type Letter, letters } from './queue-builder.ts'

const plan = (list: readonly Letter[], limit?: number): string[] => {
  const { messages, context } = buildQueue(list)
  return planSample(messages, { context, ...(limit === undefined ? {} : { limit }) }).map(({ id }) => id)
}

describe('planSample', () => {
  test('asks for each message once, and for no more than the limit', () => {
    const ids = plan(everyday(300), 40)
    expect(ids).toHaveLength(40)
    expect(new Set(ids).size).toBe(40)
    expect(plan(everyday(12))).toHaveLength(12)
    expect(plan(everyday(80))).toHaveLength(50)
    expect(plan(everyday(12), 0)).toEqual([])
    expect(plan([])).toEqual([])
  })

  test('a small cluster is heard beside a flood', () => {
    const flood = letters(2000, (index): Letter => ({ by: 'uid', sender: 'shop@obst.test', to: [`p${index}@far${index}.test`] }))
    const small = letters(6, (index): Letter => ({ sender: 'dora@wolle.test', to: [`q${index}@near${index}.test`] }))
    expect(plan([...flood, ...small], 20).some((id) => Number(id) >= 3000)).toBe(true)
  })

  test('the doubtful come first: foreign senders before a hosted one of the same size', () => {
    const own = letters(40, (index): Letter => ({ to: [`p${index}@far${index}.test`] }))
    const foreign = letters(40, (index): Letter => ({ sender: 'service@bank.test', to: [`q${index}@near${index}.test`] }))
    const ids = plan([...own, ...foreign], 12)
    expect(ids.filter((id) => Number(id) >= 1040).length).toBeGreaterThan(6)
  })

  test('one letter to a crowd is asked for, though its sender has written many to one person', () => {
    const own = letters(200, (index): Letter => ({ to: [`p${index}@far${index}.test`] }))
    const crowd: Letter = { to: Array.from({ length: 60 }, (_, n) => `q${n}@near${n}.test`), age: 90 }
    expect(plan([...own, crowd], 10)).toContain('1200')
    // To as few as a colleague's letter goes to, it is one of two hundred.
    expect(plan([...own, { ...crowd, to: crowd.to?.slice(0, 3) ?? [] }], 10)).not.toContain('1200')
  })

  test('bounces take few places', () => {
    const bounces = letters(400, (index): Letter => ({ by: 'bounce', to: [`p${index}@far${index}.test`] }))
    expect(plan([...bounces, ...everyday(60)], 40).filter((id) => Number(id) < 1400).length).toBeLessThan(30)
  })

  test('wrong limits throw and name the value', () => {
    expect(() => planSample([], { limit: -1 })).toThrow(/limit: expected a whole number from 0 on, got -1/)
    expect(() => planSample([], { limit: 1.5 })).toThrow(RangeError)
    expect(() => planSample([], { limit: '9' as unknown as number })).toThrow(TypeError)
  })
})
