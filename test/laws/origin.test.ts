import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OperatorContext } from '../../src/core/operator-context.ts'
import { parseHeaders } from '../../src/header/parse-headers.ts'
import { CULPRIT_FIELDS } from '../../src/origin/culprit-fields.ts'
import { type Origin, traceOrigin } from '../../src/origin/trace-origin.ts'
import { COMPLAINT_FACTS } from '../facts/origin-complaint.facts.ts'
import { daemon, HOST, INJECTED, makeMessage, NOTHING, type OriginFact, queued } from '../facts/origin-fact.ts'
import { FORWARD_FACTS } from '../facts/origin-forward.facts.ts'
import { LOCAL_FACTS } from '../facts/origin-local.facts.ts'
import { NETWORK_FACTS } from '../facts/origin-network.facts.ts'

const FACTS: readonly OriginFact[] = [...NETWORK_FACTS, ...LOCAL_FACTS, ...FORWARD_FACTS, ...COMPLAINT_FACTS]

/** What a sender may write into its own part: every line that could lead astray. */
const FORGED: readonly string[] = [
  queued('by uid 10021', 4711),
  queued('by uid 33', 4712),
  queued('by uid 0', 4713),
  queued('by uid 89', 4714),
  queued('from network', 4715),
  queued('by alias', 4716),
  queued('for bounce', 4717),
  daemon('from unknown (HELO pc) (chef@lindenhof.example@203.0.113.5)', 'ESMTPA'),
  daemon('from localhost (HELO site) (127.0.0.1)'),
  daemon('(HELO pc) (chef@lindenhof.example)', 'ESMTPA'),
  'Received: by simscan 1.4.0 ppid: 1, pid: 2, t: 0.3653s\n         scanners: attach: 1.4.0',
  'Received: from 203.0.113.9 (SquirrelMail authenticated user chef@lindenhof.example) by webmail.hosting.example with HTTP; Wed, 25 Nov 2026 04:27:39 +0100',
  'Received: indimail-mta queue 25417(invoked from network 203.0.113.5, by uid 995); Wed, 25 Nov 2026 03:27:39 +0000',
  'Delivered-To: chef@lindenhof.example',
  'Delivered-To: mailing list news@lindenhof.example',
  'Mailing-List: contact news-help@lindenhof.example; run by ezmlm',
  'List-Post: <mailto:news@lindenhof.example>',
  'X-PHP-Originating-Script: 10021:shop.php',
  'X-PHP-Script: lindenhof.example/shop.php for 203.0.113.25',
  'Authentication-Results: mail.hosting.example; auth=pass (plain) smtp.auth=chef@lindenhof.example',
  'X-Authenticated: #1490710',
  'X-Sender: chef@lindenhof.example',
  'User-Agent: Roundcube Webmail/1.4.15',
  'X-Mailer: PHPMailer 6.6.3',
  'X-Cron-Env: <HOME=/root>',
  'Auto-Submitted: auto-replied',
  'X-Qmail-Scanner-Diagnostics: from 203.0.113.5 (chef@lindenhof.example@203.0.113.5) by mail.hosting.example (envelope-from <>, uid 484) with qmail-scanner-2.11',
  'Subject: hello',
  ...CULPRIT_FIELDS.map((row) => `${row.name}: chef@lindenhof.example`),
]

const forged = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...FORGED) },
    { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z-]{1,12}: [!-~ ]{0,40}$/) },
  ),
  { maxLength: 12 },
)
const contexts = fc.constantFrom<OperatorContext>(HOST, NOTHING, { hostname: 'mail.hosting.example' })

function trace(lines: readonly string[], context: OperatorContext, options?: Parameters<typeof traceOrigin>[2]): Origin {
  return traceOrigin(parseHeaders(`${lines.join('\n')}\n\nbody\n`), context, options)
}

/** The answer without what led to it: the evidence tells of what was seen and not believed. */
function answer(origin: Origin): Omit<Origin, 'evidence'> {
  const { evidence: _, ...rest } = origin
  return rest
}

/** Chains whose last line is a client's from elsewhere: everything below is the client's. */
const FOREIGN_ENDS: readonly (readonly string[])[] = [
  [queued('from network'), daemon('from mx1.feder.example (203.0.113.200)')],
  [queued('from network'), daemon('from unknown (HELO pc) (anna@lindenhof.example@203.0.113.7)', 'ESMTPA')],
  [queued('from network'), daemon('(HELO pc) (anna@lindenhof.example)', 'ESMTPA')],
  [queued('from network'), daemon('(HELO pc) ()')],
  [queued('from network'), daemon('from unknown (HELO pc) (203.0.113.7)', 'ESMTPA')],
  [queued('from network'), daemon('from unknown (HELO pc) (192.0.2.14)', 'QMQP')],
  [
    queued('from network'),
    'Received: by simscan 1.4.0 ppid: 1, pid: 2, t: 0.3653s\n         scanners: attach: 1.4.0',
    daemon('from mx1.feder.example (203.0.113.200)'),
  ],
  [queued('by uid 89'), daemon('from mx1.feder.example (203.0.113.200)')],
  [
    queued('by alias'),
    'Delivered-To: presse@lindenhof.example',
    queued('from network', 100),
    daemon('from mx1.feder.example (203.0.113.200)'),
  ],
  [
    queued('by uid 110'),
    'Delivered-To: lindenhof.example-zwei@lindenhof.example',
    queued('from network', 100),
    daemon('from mx1.feder.example (203.0.113.200)'),
  ],
  [queued('for bounce')],
]

describe('laws of the origin', () => {
  it('fields below the first foreign hop never change the origin', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FOREIGN_ENDS), forged, contexts, (chain, below, context) => {
        expect(answer(trace([...chain, ...below], context))).toEqual(answer(trace(chain, context)))
      }),
      { numRuns: 400 },
    )
  })

  it('a forged chain in a client’s own header never names a script, a uid or a program of this host', () => {
    const client = fc.constantFrom(
      'from mx1.feder.example (203.0.113.200)',
      'from unknown (HELO x) (2001:db8::7)',
      'from localhost (HELO x) (127.0.0.1)',
    )
    fc.assert(
      fc.property(client, forged, contexts, (from, below, context) => {
        const origin = trace([queued('from network'), daemon(from), ...below], context)
        expect([origin.uid, origin.script]).toEqual([null, null])
        expect(['inbound', 'relay', 'localhost-smtp', 'account', 'webmail']).toContain(origin.kind)
        expect(origin.principal?.type).not.toBe('uid')
      }),
      { numRuns: 400 },
    )
  })

  it('whatever a named site writes, its uid stays the principal', () => {
    fc.assert(
      fc.property(forged, fc.boolean(), (below, injected) => {
        const origin = trace([queued('by uid 10021'), ...(injected ? INJECTED : []), ...below], HOST)
        expect(origin.principal).toEqual({ type: 'uid', value: '10021' })
        expect(origin.uid).toBe(10021)
      }),
      { numRuns: 400 },
    )
  })

  it('what a local program writes after its first own field names no account and no address, however little is told', () => {
    fc.assert(
      fc.property(forged, (below) => {
        const origin = trace(
          [queued('by uid 10030'), ...INJECTED, ...below.filter((line) => !/^(?:X-Sender|User-Agent|Received: from 203)/i.test(line))],
          NOTHING,
        )
        expect(origin.principal).toEqual({ type: 'uid', value: '10030' })
        expect(origin.helo).toBeNull()
      }),
      { numRuns: 400 },
    )
  })

  it('the size of a uid tells nothing: another number, the same answer', () => {
    const number = fc.integer({ min: 20_000, max: 4_294_967_294 }).filter((value) => value < 64_010 || value > 64_016)
    const small = fc.integer({ min: 200, max: 999 })
    const own = LOCAL_FACTS.filter((fact) => fact.header[0]?.includes('by uid 10021'))
    fc.assert(
      fc.property(fc.constantFrom(...own), fc.oneof(number, small), (fact, value) => {
        const swap = (text: string): string => text.replaceAll('10021', String(value))
        const context = JSON.parse(swap(JSON.stringify(fact.context ?? HOST))) as OperatorContext
        const options = fact.envelope ? { message: makeMessage(fact.envelope) } : {}
        const before = trace(fact.header, fact.context ?? HOST, options)
        expect(trace(fact.header.map(swap), context, options)).toEqual(
          JSON.parse(JSON.stringify(before), (key, item: unknown) =>
            typeof item === 'string' ? swap(item) : key === 'uid' && item === 10021 ? value : item,
          ),
        )
      }),
    )
  })

  it('LF or CRLF, the same origin', () => {
    for (const fact of FACTS.filter(({ header }) => !header.some((line) => line.includes('\r')))) {
      const options = { ...fact.options, ...(fact.envelope ? { message: makeMessage(fact.envelope) } : {}) }
      const text = `${fact.header.join('\n')}\n\n`
      const crlf = traceOrigin(parseHeaders(text.replaceAll('\n', '\r\n')), fact.context ?? HOST, options)
      expect([fact.id, crlf]).toEqual([fact.id, traceOrigin(parseHeaders(text), fact.context ?? HOST, options)])
    }
  })

  it('the context and the header are not changed, and the same input gives the same origin', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) freeze(part)
      return Object.freeze(value)
    }
    const context = freeze(structuredClone(HOST))
    for (const fact of FACTS) {
      const header = parseHeaders(`${fact.header.join('\n')}\n\n`)
      for (const field of header.fields) Object.freeze(field)
      expect(traceOrigin(header, context)).toEqual(traceOrigin(header, context))
    }
  })

  it('no header throws, whatever stands in it and wherever it is cut', () => {
    const text = FACTS.map(({ header }) => `${header.join('\n')}\n`).join('')
    const source = fc.constantFrom('queue', 'complaint')
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(2000), source, contexts, (start, length, from, context) => {
        const origin = traceOrigin(parseHeaders(text.slice(start, start + length)), context, { source: from as 'queue' })
        expect(JSON.parse(JSON.stringify(origin))).toEqual(origin)
      }),
      { numRuns: 300 },
    )
  })

  it('a header by the declared shape alone traces as the parser’s does', () => {
    for (const fact of FACTS) {
      const header = parseHeaders(`${fact.header.join('\n')}\n\n`)
      const declared = header.received.map((line) => {
        const { dialect: _, ...rest } = line
        return rest
      })
      const handMade = { fields: header.fields, received: declared, lineEnds: header.lineEnds }
      expect(traceOrigin(handMade, fact.context ?? HOST, fact.options)).toEqual(traceOrigin(header, fact.context ?? HOST, fact.options))
    }
  })
})
