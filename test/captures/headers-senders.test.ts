import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseHeaders, type QmailReceived, type SmtpReceived } from '../../src/index.ts'

const folder = join(import.meta.dirname, '../fixtures/captures/senders')
const names = readdirSync(folder)

interface Facts {
  readonly account: string | null
  readonly ip: string | null
  readonly helo: string | null
  readonly uid: number | null
  readonly invocation: string
  readonly originKind: string
  readonly infoLine: string
}

/** The daemon writes `?` for a byte it does not trust: `[192.168.1.20]` comes out as `?192.168.1.20?`. */
const asWritten = (helo: string): string => helo.replaceAll(/[^.@%+/=:A-Za-z0-9-]/g, '?')

describe('real senders: one message from each kind', () => {
  it('has all of them', () => {
    expect(names.length).toBe(45)
  })

  it.each(names)('%s', (name) => {
    const bytes = readFileSync(join(folder, name, 'header.txt'))
    const facts = JSON.parse(readFileSync(join(folder, name, 'facts.json'), 'utf8')) as Facts
    const header = parseHeaders(new Uint8Array(bytes))

    // qmail-queue writes the first line, and qmail-send logs the same pid and uid.
    const own = header.received[0] as QmailReceived
    const log = /qp (\d+) uid (\d+)$/.exec(facts.infoLine)
    expect(own).toMatchObject({ kind: 'qmail', pid: Number(log?.[1]), invocation: facts.invocation, zone: '-0000' })
    expect(header.fields[0]).toMatchObject({ name: 'Received', line: 1 })
    if (own.invocation === 'uid') expect(own.uid).toBe(Number(log?.[2]))
    else expect(own.uid).toBeNull()

    expect(header.terminated || header.length === bytes.length).toBe(true)
    expect(header.unrecognized).toEqual([])
    expect(header.received.every((received) => received.kind === 'qmail' || received.kind === 'smtp')).toBe(true)

    // Below a script's own line stands the script's text, which may be forged: only a daemon's message is checked against the facts.
    if (!['auth', 'inbound', 'relayclient'].includes(facts.originKind)) return
    const hop = header.received[1] as SmtpReceived
    expect(hop.kind).toBe('smtp')
    if (facts.helo !== null) expect(hop.helo).toBe(asWritten(facts.helo))
    // sagredo's daemon prints no address of a client that may relay.
    if (hop.dialect !== 'sagredo-smtpd') expect(hop.ip).toBe(facts.ip)
    // qpsmtpd names the login in another field.
    if (facts.account !== null && hop.dialect !== 'qpsmtpd') expect(hop.user).toBe(facts.account)
    expect(hop.authenticated).toBe(facts.originKind === 'auth')
  })
})
