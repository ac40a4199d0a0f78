import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseHeaders } from '../../src/header/parse-headers.ts'
import { type Origin, traceOrigin } from '../../src/origin/trace-origin.ts'
import { parseQread } from '../../src/queue/parse-qread.ts'
import type { QueuedMessage } from '../../src/queue/queued-message.ts'

const CAPTURES = join(import.meta.dirname, '..', 'fixtures', 'captures')
const SENDERS = join(CAPTURES, 'senders')

/** What the programs that were run wrote down about a message. */
interface SenderFacts {
  readonly name: string
  readonly originKind: string
  readonly account: string | null
  readonly uid: number | null
  readonly ip: string | null
  readonly helo: string | null
  readonly script: string | null
  readonly invocation: string
  readonly qread: string
}

/** The server that the captures were made on. */
const HOST = {
  hostname: 'mail.nordlicht-hosting.example',
  hostedDomains: ['lindenhof.example', 'moulinbleu.example', 'castello-verde.example'],
  uidNames: {
    '0': 'root',
    '33': 'www-data',
    '89': 'vpopmail',
    '103': 'qpsmtpd',
    '1009': 'petra',
    '10021': 'lindenhof',
    '10022': 'moulinbleu',
    '10030': 'castello',
  },
}

const KINDS: Readonly<Record<string, Origin['kind']>> = {
  auth: 'account',
  script: 'web-script',
  'script, forwarded by alias': 'web-script',
  inbound: 'inbound',
  relayclient: 'relay',
  shell: 'local-user',
  cron: 'local-user',
  list: 'list',
  forward: 'forward',
  'alias forward': 'forward',
  bounce: 'bounce',
  'double bounce': 'bounce',
}

/** Where the facts know more than a header can say. */
const NOT_IN_THE_HEADER: Readonly<Record<string, Partial<SenderFacts>>> = {
  // The client of the message that bounced: it stands in the body.
  bounce: { ip: null },
  // "invoked by alias" prints no number.
  'forward-alias': { uid: null },
  'list-qmail-owner-verp': { uid: null },
  // The daemon writes "?" for what it takes as unsafe.
  'auth-swaks-helo-literal': { helo: '?192.168.1.20?' },
  // Who called the file, and what a shutdown function was, PHP does not print.
  'php-include': { script: 'mailer.inc.php' },
  'php-shutdown-internal': { script: '[no active file]' },
  'phpmailer-mail': { script: 'PHPMailer.php' },
  'wp-mail': { script: 'PHPMailer.php' },
  // PHP adds its field to mail() alone.
  'phpmailer-sendmail': { script: null },
  'phpmailer-qmail-sender': { script: null },
  // Over SMTP with a login: the account is all that the server sees of the script.
  'phpmailer-smtp-auth': { originKind: 'auth', uid: null, script: null },
  // The patch leaves the address out for those who logged in.
  'sagredo-auth-plain': { ip: null },
  'sagredo-auth-tls': { ip: null },
  'php-r-code': { script: 'Command line code' },
}

const names = readdirSync(SENDERS)

function read(name: string): { facts: SenderFacts; header: string; message: QueuedMessage } {
  const facts = JSON.parse(readFileSync(join(SENDERS, name, 'facts.json'), 'utf8')) as SenderFacts
  const header = readFileSync(join(SENDERS, name, 'header.txt'), 'latin1')
  const message = parseQread({ stdout: facts.qread, exitCode: 0 }).messages[0]
  if (message === undefined) throw new Error(`no message in the listing of ${name}`)
  return { facts: { ...facts, ...NOT_IN_THE_HEADER[name] }, header, message }
}

describe('one message of each kind of real sender', () => {
  it('there are 45', () => {
    expect(names).toHaveLength(45)
    expect(Object.keys(NOT_IN_THE_HEADER).filter((name) => !names.includes(name))).toEqual([])
  })

  it.each(names)('%s: kind, account, uid, address, HELO and script', (name) => {
    const { facts, header, message } = read(name)
    const origin = traceOrigin(parseHeaders(header), HOST, { message })
    expect(origin.kind).toBe(KINDS[facts.originKind])
    expect(origin.invocation).toBe(facts.invocation)
    if (facts.account !== null) expect(origin.user).toBe(facts.account)
    expect(origin.uid).toBe(facts.uid)
    if (facts.ip !== null) expect(origin.ip).toBe(facts.ip)
    if (facts.helo !== null) expect(origin.helo).toBe(facts.helo)
    expect(origin.script?.file ?? null).toBe(facts.script)
    expect(origin.trust).toBe('host')
  })

  it.each(names)('%s: the operator’s silence changes no principal', (name) => {
    const { header, message } = read(name)
    const told = traceOrigin(parseHeaders(header), HOST, { message })
    const silent = traceOrigin(parseHeaders(header), {}, { message })
    expect(silent.principal).toEqual(told.principal)
    expect(silent.uid).toBe(told.uid)
    expect(silent.user === told.user || silent.user === null).toBe(true)
  })
})

/** What each session was: the daemon, the login, TLS. */
describe('real AUTH and TLS sessions', () => {
  const sessions = JSON.parse(readFileSync(join(CAPTURES, 'smtpauth', 'headers.json'), 'utf8')) as readonly {
    readonly name: string
    readonly header: readonly string[]
  }[]

  it('there are 13', () => {
    expect(sessions).toHaveLength(13)
  })

  it.each(sessions)('$name', ({ name, header }) => {
    const block = parseHeaders(`${header.join('\n')}\n\n`)
    const origin = traceOrigin(block, { hostname: 'mx.example.test', uidNames: { '89': 'vpopmail' } })
    const loggedIn = name.includes('auth')
    const sagredo = name.startsWith('sagredo')
    expect(origin.user).toBe(loggedIn ? 'alice@example.test' : null)
    expect(origin.principal).toEqual(
      loggedIn ? { type: 'account', value: 'alice@example.test' } : sagredo ? null : { type: 'ip', value: '203.0.113.7' },
    )
    expect(origin.kind).toBe(loggedIn ? 'account' : sagredo ? 'relay' : 'inbound')
    expect(origin.ip).toBe(sagredo ? null : '203.0.113.7')
    expect(origin.helo).toBe('laptop.example')
    expect(origin.uid).toBe(name.endsWith('uid89') ? 89 : null)
    expect(origin.via).toBe(name.endsWith('uid89') ? 'vpopmail' : null)
    expect(origin.trust).toBe('host')
    const line = block.received[1]
    if (line?.kind !== 'smtp') throw new Error('no daemon’s line')
    // icculus writes ESMTPA for a login after STARTTLS too: TLS cannot be seen there.
    expect(line.tls).toBe(name.includes('tls') && name !== 'icculus-tls-auth')
    expect(line.authenticated === true).toBe(loggedIn)
  })
})
