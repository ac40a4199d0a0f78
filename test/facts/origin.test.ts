import { describe, expect, it } from 'vitest'
import { parseHeaders } from '../../src/header/parse-headers.ts'
import { ORIGIN_EVIDENCE } from '../../src/origin/origin-evidence.ts'
import { isPrivate } from '../../src/origin/trace-client.ts'
import { createOriginTracer, traceOrigin } from '../../src/origin/trace-origin.ts'
import { COMPLAINT_FACTS } from './origin-complaint.facts.ts'
import { HOST, makeMessage, type OriginFact } from './origin-fact.ts'
import { FORWARD_FACTS } from './origin-forward.facts.ts'
import { LOCAL_FACTS } from './origin-local.facts.ts'
import { NETWORK_FACTS } from './origin-network.facts.ts'

const FACTS: readonly OriginFact[] = [...NETWORK_FACTS, ...LOCAL_FACTS, ...FORWARD_FACTS, ...COMPLAINT_FACTS]

function trace(fact: OriginFact) {
  const header = parseHeaders(`${fact.header.join('\n')}\n\nbody\n`)
  return traceOrigin(header, fact.context ?? HOST, { ...fact.options, ...(fact.envelope ? { message: makeMessage(fact.envelope) } : {}) })
}

describe('traceOrigin', () => {
  it.each(FACTS)('$id $fact ($mark)', (fact) => {
    const origin = trace(fact)
    expect(origin).toMatchObject(fact.expect)
    const codes = origin.evidence.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining([...(fact.codes ?? [])]))
    for (const code of fact.without ?? []) expect(codes).not.toContain(code)
  })

  it('every fact has an id of its own', () => {
    expect(new Set(FACTS.map(({ id }) => id)).size).toBe(FACTS.length)
  })

  it('every evidence has a line of the header and a sentence without gaps', () => {
    for (const fact of FACTS) {
      for (const { code, line, message } of trace(fact).evidence) {
        expect([fact.id, code, message.length > 10, /[{}]/.test(message), line >= 0]).toEqual([fact.id, code, true, false, true])
        expect(Object.keys(ORIGIN_EVIDENCE)).toContain(code)
      }
    }
  })

  it('evidence that belongs to a line names the line', () => {
    const origin = trace(LOCAL_FACTS[0] as OriginFact)
    expect(origin.evidence.find(({ code }) => code === 'queued-by-uid')?.line).toBe(1)
    expect(origin.evidence.find(({ code }) => code === 'script-field')?.line).toBe(6)
  })

  it('an origin has every key, and is plain data', () => {
    const keys = [
      'evidence',
      'forwardedBy',
      'helo',
      'invocation',
      'ip',
      'kind',
      'principal',
      'script',
      'trust',
      'uid',
      'uidName',
      'user',
      'via',
    ]
    for (const fact of FACTS) {
      const origin = trace(fact)
      expect(new Set(Object.keys(origin))).toEqual(new Set(keys))
      expect(JSON.parse(JSON.stringify(origin))).toEqual(origin)
    }
  })

  it('one tracer for many headers says what traceOrigin says', () => {
    const tracer = createOriginTracer(HOST)
    for (const fact of FACTS.filter(({ context }) => context === undefined)) {
      const options = { ...fact.options, ...(fact.envelope ? { message: makeMessage(fact.envelope) } : {}) }
      expect(tracer(parseHeaders(`${fact.header.join('\n')}\n\n`), options)).toEqual(trace(fact))
    }
  })

  it('wrong arguments are named', () => {
    const header = parseHeaders('Subject: x\n\n')
    expect(() => traceOrigin('Received: x' as never)).toThrow('expected a header as parseHeaders gives it, got "Received: x"')
    expect(() => traceOrigin(header, null as never)).toThrow(TypeError)
    expect(() => traceOrigin(header, { hostname: 7 as never })).toThrow('expected a host name, got 7')
    expect(() => traceOrigin(header, { uidNames: 'root' as never })).toThrow('expected names by uid, got "root"')
    expect(() => traceOrigin(header, {}, { source: 'mail' as never })).toThrow("expected source 'queue' or 'complaint', got \"mail\"")
    expect(() => traceOrigin(header, {}, null as never)).toThrow('expected options, got null')
  })
})

describe('addresses of local networks', () => {
  // RFC 1918 §3, RFC 3927, RFC 4193, RFC 4291 §2.5.6.
  it.each(['10.0.0.1', '172.16.4.180', '172.31.255.1', '192.168.10.63', '169.254.1.1', '::ffff:10.1.2.3', 'fd12:3456::1', 'fe80::1'])(
    '%s is one',
    (ip) => expect(isPrivate(ip)).toBe(true),
  )
  it.each(['172.15.0.1', '172.32.0.1', '192.169.0.1', '100.64.0.1', '203.0.113.7', '2001:db8::1', '110.0.0.1', ''])('%s is none', (ip) =>
    expect(isPrivate(ip)).toBe(false),
  )
})
