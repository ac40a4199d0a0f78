import { describe, expect, it } from 'vitest'
import { parseHeaders } from '../../src/header/parse-headers.ts'
import { parseBounce } from '../../src/origin/parse-bounce.ts'
import { parsePasswd } from '../../src/origin/parse-passwd.ts'
import { traceBounce } from '../../src/origin/trace-bounce.ts'
import { createOriginTracer, traceOrigin } from '../../src/origin/trace-origin.ts'
import { daemon, HOST, INJECTED, queued } from '../facts/origin-fact.ts'
import { growth, MOST_GROWTH } from './growth.ts'

const SMALL = 4000

const repeat = (count: number, text: string): string => `${text}\n`.repeat(count)

const CASES: readonly (readonly [name: string, text: (count: number) => string])[] = [
  ['Received lines of qmail-queue', (count) => repeat(count, queued('by alias'))],
  ['forwards', (count) => repeat(count, `${queued('by alias')}\nDelivered-To: a@lindenhof.example`)],
  ['scanner lines', (count) => `${queued('by uid 89')}\n${repeat(count, 'Received: by simscan 1.4.0 ppid: 1, pid: 2, t: 0.3s')}`],
  [
    'forged lines below a client',
    (count) => `${queued('from network')}\n${daemon('from x (203.0.113.7)')}\n${repeat(count, queued('by uid 33'))}`,
  ],
  [
    'script fields',
    (count) => `${queued('by uid 10021')}\n${INJECTED.join('\n')}\n${repeat(count, 'X-PHP-Originating-Script: 10021:x.php')}`,
  ],
  ['Delivered-To fields', (count) => `${queued('by uid 110')}\n${repeat(count, 'Delivered-To: mailing list ')}`],
  [
    'account fields',
    (count) =>
      `${queued('from network')}\n${daemon('from x (203.0.113.7)')}\n${repeat(count, 'X-Authenticated-Sender: host: a@b.example')}`,
  ],
  ['a long script name', (count) => `${queued('by uid 10021')}\nX-PHP-Originating-Script: 10021:${'a(1) : '.repeat(count)}\n`],
  ['a long path', (count) => `${queued('by uid 10021')}\nX-PHP-Script: ${' for '.repeat(count)}1.2.3.4\n`],
  ['a long mailer', (count) => `${queued('by uid 10021')}\nX-Mailer: ${'php mailer '.repeat(count)}\n`],
  ['a long list address', (count) => `${queued('by alias')}\nMailing-List: contact ${'a-help@'.repeat(count)}; run by ezmlm\n`],
  [
    'a long login',
    (count) =>
      `${queued('from network')}\nX-Qmail-Scanner-Diagnostics: from ${'(a@1.2.3.4) '.repeat(count)}\n${daemon('from x (203.0.113.7)')}\n`,
  ],
  [
    'a long auth result',
    (count) =>
      `${queued('from network')}\nAuthentication-Results: h; ${'auth=pass smtp.auth '.repeat(count)}\n${daemon('from x (203.0.113.7)')}\n`,
  ],
]

describe('hostile headers', () => {
  it.each(CASES)('%s: linear', (_, text) => {
    expect(
      growth(SMALL, (count) => {
        const header = parseHeaders(`${text(count)}\n`)
        return () => traceOrigin(header, HOST)
      }),
    ).toBeLessThan(MOST_GROWTH)
  })

  it.each(CASES)('%s in a complaint: linear', (_, text) => {
    expect(
      growth(SMALL, (count) => {
        const header = parseHeaders(`${text(count)}\n`)
        return () => traceOrigin(header, HOST, { source: 'complaint' })
      }),
    ).toBeLessThan(MOST_GROWTH)
  })

  it('the evidence of a header full of fields stays short', () => {
    for (const [, text] of CASES) expect(traceOrigin(parseHeaders(`${text(SMALL)}\n`), HOST).evidence.length).toBeLessThan(100)
  })

  it('a sentence quotes a name in bounded length, whatever is in the name', () => {
    const origin = traceOrigin(
      parseHeaders(`${queued('from network')}\n${daemon(`from x (HELO ${'a{uid}$&'.repeat(500)}) (203.0.113.7)`)}\n\n`),
      HOST,
    )
    for (const { message } of origin.evidence) expect(message.length).toBeLessThan(400)
  })

  it('a field called __proto__ is a field', () => {
    const origin = traceOrigin(parseHeaders(`${queued('by uid 10021')}\n__proto__: x\nconstructor: y\n\n`), {
      ...HOST,
      uidNames: JSON.parse('{"__proto__":"root"}') as Record<string, string>,
    })
    expect(origin).toMatchObject({ kind: 'local-user', uid: 10021, uidName: null })
  })

  it('ten thousand hosted domains cost once, not once a header', () => {
    const hostedDomains = Array.from({ length: 10_000 }, (_, at) => `site${at}.example`)
    const header = parseHeaders(`${queued('by uid 10021')}\nSubject: x\n\n`)
    expect(
      growth(SMALL, (count) => {
        const trace = createOriginTracer({ ...HOST, hostedDomains })
        return () => {
          for (let at = 0; at < count; at++) trace(header)
        }
      }),
    ).toBeLessThan(MOST_GROWTH)
  })
})

describe('hostile bounces and passwd texts', () => {
  const notice = `${queued('for bounce')}\nSubject: failure notice\n\nHi. This is the qmail-send program at mail.hosting.example.\n\n`
  const BOUNCES: readonly (readonly [name: string, text: (count: number) => string])[] = [
    ['reports', (count) => `${notice}${repeat(count, '<a@b.example>:\nno\n')}`],
    ['marks in a report', (count) => `${notice}<a@b.example>:\n${repeat(count, '--- Below this line is a copy of the message.')}`],
    ['marks with an empty line and no copy', (count) => `${notice}${repeat(count, '--- Below this line is the original bounce.\n')}`],
    ['bounces in bounces', (count) => repeat(count, `${notice}--- Below this line is the original bounce.\n\nReturn-Path: <>`)],
    ['open brackets', (count) => `${notice}${'<'.repeat(count)}\n`],
    ['attachments', (count) => repeat(count, 'Content-Type: message/rfc822')],
  ]
  it.each(BOUNCES)('%s: linear', (_, text) => {
    expect(growth(SMALL, (count) => () => traceBounce(parseBounce(text(count * 4)), HOST))).toBeLessThan(MOST_GROWTH)
  })

  it('a passwd text of colons and one of users: linear', () => {
    expect(growth(SMALL, (count) => () => parsePasswd(':'.repeat(count)))).toBeLessThan(MOST_GROWTH)
    expect(
      growth(SMALL, (count) => () => parsePasswd(Array.from({ length: count }, (_, at) => `u${at}:x:${at}:1::/:/bin/sh`).join('\n'))),
    ).toBeLessThan(MOST_GROWTH)
  })
})
