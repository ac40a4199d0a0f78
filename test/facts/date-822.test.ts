import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DATE_LENGTH_LIMIT, readDate822 } from '../../src/received/date-822.ts'
import { DATE_FACTS } from './date-822.facts.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** As date822fmt.c prints it. */
function print(date: Date, zoneMinutes: number): string {
  const local = new Date(date.getTime() + zoneMinutes * 60_000)
  const two = (n: number): string => String(n).padStart(2, '0')
  const zone = `${zoneMinutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(zoneMinutes) / 60))}${two(Math.abs(zoneMinutes) % 60)}`
  const day = `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()}`
  return `${day} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())} ${zone}`
}

describe('readDate822', () => {
  for (const { id, fact, mark, input, iso, zone } of DATE_FACTS) {
    it(`${id} ${fact} (${mark})`, () => {
      const read = readDate822(input)
      expect({ iso: read.date?.toISOString() ?? null, zone: read.zone }).toEqual({ iso, zone })
    })
  }

  it('law: what is printed is read back, in any zone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1901-01-01T00:00:00Z'), max: new Date('2500-01-01T00:00:00Z'), noInvalidDate: true }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        fc.constantFrom('', 'Wed, ', 'Wed '),
        fc.constantFrom('', ' (CET)', ' (a (b))'),
        (date, zone, before, after) => {
          const whole = new Date(Math.floor(date.getTime() / 1000) * 1000)
          expect(readDate822(`${before}${print(whole, zone)}${after}`).date).toEqual(whole)
        },
      ),
    )
  })

  it('law: no text throws, and a zone stands only beside a date', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { date, zone } = readDate822(text)
        expect(date !== null || zone === null).toBe(true)
      }),
    )
  })

  it('reads no text longer than its limit, unless it is of the usual form', () => {
    const padded = (length: number): string => `25 Nov 2026 (${'x'.repeat(length - 34)}) 12:00:00 +0000`
    expect(padded(DATE_LENGTH_LIMIT).length).toBeLessThanOrEqual(DATE_LENGTH_LIMIT)
    expect(readDate822(padded(DATE_LENGTH_LIMIT)).date).not.toBeNull()
    expect(readDate822(padded(DATE_LENGTH_LIMIT + 20)).date).toBeNull()
  })
})
