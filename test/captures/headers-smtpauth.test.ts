import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseHeaders } from '../../src/index.ts'

interface Session {
  readonly name: string
  readonly header: readonly string[]
}

const sessions = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/captures/smtpauth/headers.json'), 'utf8'),
) as readonly Session[]

const TLS = 'TLS_AES_256_GCM_SHA384'
const ALICE = 'alice@example.test'

/** What each session did, written down from how it was played: the daemon, AUTH or not, STARTTLS or not, the client's name. */
const EXPECT: Readonly<Record<string, object>> = {
  'icculus-relayclient': { from: 'client.example', ip: '203.0.113.7', user: null, authenticated: false, protocol: 'SMTP', tls: false },
  'icculus-auth': { from: 'client.example', ip: '203.0.113.7', user: ALICE, authenticated: true, protocol: 'ESMTPA', tls: false },
  'icculus-auth-nohost': { from: null, ip: '203.0.113.7', user: ALICE, authenticated: true, protocol: 'ESMTPA', tls: false },
  'icculus-tls-relay': { ip: '203.0.113.7', user: null, authenticated: false, protocol: 'ESMTPS', tls: true, cipher: TLS },
  // This fork writes ESMTPA after STARTTLS too: the line does not tell that it was encrypted.
  'icculus-tls-auth': { ip: '203.0.113.7', user: ALICE, authenticated: true, protocol: 'ESMTPA', tls: false },
  'icculus-auth-as-uid89': { ip: '203.0.113.7', user: ALICE, authenticated: true, protocol: 'ESMTPA' },
  'sagredo-relayclient': { from: null, ip: null, user: null, authenticated: false, protocol: 'SMTP', tls: false },
  'sagredo-auth': { from: null, ip: null, user: ALICE, authenticated: true, protocol: 'ESMTPA', tls: false },
  'sagredo-auth-nohost': { from: null, ip: null, user: ALICE, authenticated: true, protocol: 'ESMTPA', tls: false },
  'sagredo-tls-relay': { ip: null, user: null, authenticated: false, protocol: 'ESMTPS', tls: true, cipher: TLS },
  'sagredo-tls-auth': { ip: null, user: ALICE, authenticated: true, protocol: 'ESMTPSA', tls: true, cipher: TLS },
  'sagredo-utf8-auth': { ip: null, user: ALICE, authenticated: true, protocol: 'UTF8SMTPA', tls: false },
  'sagredo-auth-as-uid89': { ip: null, user: ALICE, authenticated: true, protocol: 'ESMTPA' },
}

describe('real AUTH and TLS sessions', () => {
  it('has all of them', () => {
    expect(sessions.map((session) => session.name)).toEqual(Object.keys(EXPECT))
  })

  it.each(sessions)('$name', ({ name, header }) => {
    const { received } = parseHeaders(header[0] as string)
    expect(received).toHaveLength(2)
    expect(received[0]).toMatchObject(
      name.endsWith('uid89') ? { kind: 'qmail', invocation: 'uid', uid: 89 } : { kind: 'qmail', invocation: 'network', uid: null },
    )
    expect(received[1]).toMatchObject({ kind: 'smtp', helo: 'laptop.example', by: 'mx.example.test', ...EXPECT[name] })
  })
})
