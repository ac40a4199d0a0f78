import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOUNCE_DEPTH_LIMIT, parseBounce } from '../../src/origin/parse-bounce.ts'
import { traceBounce } from '../../src/origin/trace-bounce.ts'
import { BOUNCE_FACTS, NESTED_BOUNCE } from './bounce.facts.ts'

describe('parseBounce and traceBounce', () => {
  it.each(BOUNCE_FACTS)('$id $fact ($mark)', ({ input, context, expect: wanted, codes, origin }) => {
    const bounce = parseBounce(input)
    expect({
      kind: bounce.kind,
      host: bounce.host,
      recipients: bounce.recipients.map(({ address, report }) => [address, report]),
      returnPath: bounce.returnPath,
      subject: bounce.original?.get('subject') ?? null,
      inner: bounce.inner?.kind ?? null,
    }).toEqual(wanted)
    expect(bounce.diagnostics.map(({ code }) => code)).toEqual(codes ?? [])
    const traced = traceBounce(bounce, context)
    if (origin === null) expect(traced).toBeNull()
    else expect(traced).toMatchObject(origin)
    expect(traceBounce(input, context)).toEqual(traced)
  })

  it('bytes and text read the same', () => {
    for (const { input } of BOUNCE_FACTS) {
      const { kind, recipients, returnPath } = parseBounce(new TextEncoder().encode(input))
      expect({ kind, recipients, returnPath }).toEqual(
        (({ kind, recipients, returnPath }) => ({ kind, recipients, returnPath }))(parseBounce(input)),
      )
    }
  })

  it('bounces inside bounces are followed so far and no further', () => {
    let depth = 0
    let codes: string[] = []
    for (let bounce = parseBounce(NESTED_BOUNCE); ; depth++) {
      codes = bounce.diagnostics.map(({ code }) => code)
      if (bounce.inner === null) break
      bounce = bounce.inner
    }
    expect(depth).toBe(BOUNCE_DEPTH_LIMIT - 1)
    expect(codes).toEqual(['bounce-depth-limit'])
  })

  it('wrong arguments are named', () => {
    expect(() => parseBounce(7 as never)).toThrow('expected a string or a Uint8Array, got 7')
    expect(() => traceBounce({} as never)).toThrow(TypeError)
  })

  it('law: no text throws, cut anywhere', () => {
    const text = BOUNCE_FACTS.map(({ input }) => input).join('')
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
        const piece = text.slice(Math.min(one, other), Math.max(one, other))
        expect(Array.isArray(parseBounce(piece).recipients)).toBe(true)
        traceBounce(piece)
      }),
    )
  })
})
