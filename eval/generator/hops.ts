import type { Account, World } from './world.ts'

/** Envelope of the message that a hop carries: some daemons print it. */
interface Envelope {
  readonly time: number
  readonly sender: string
  readonly recipient: string
}
/** Gives the trace lines of one message, top first: what this host wrote above the sender's own header. */
export type Hop = (envelope: Envelope) => string

export interface NetworkClient {
  readonly ip: string
  readonly helo: string
  readonly reverse: string
  /** Account that authenticated; null for inbound mail and for clients that may relay. */
  readonly account: string | null
}

const INDIMAIL_SMTPD_UID = 995
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const two = (number: number): string => String(number).padStart(2, '0')

/** `25 Nov 2026 04:05:06 -0000`: the time on the clock of the zone. */
export function date822(time: number, zone: string): string {
  const sign = zone.startsWith('-') ? -1 : 1
  const offset = sign * (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(3)) * 60)
  const date = new Date((time + offset) * 1000)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} ${zone}`
}

/** With the weekday, as mail programs write it. */
export function dateField(time: number, zone = '+0000'): string {
  return `${WEEKDAYS[new Date(time * 1000).getUTCDay()]}, ${date822(time, zone)}`
}

/** qmail-queue's own line. */
export function ownLine(world: World, how: string, time: number, ip = ''): string {
  if (world.smtpd === 'indimail') {
    return `Received: indimail-mta queue ${world.pid()} by host ${world.hostname}\n (invoked ${how === 'from network' ? `from network ${ip}, by uid ${INDIMAIL_SMTPD_UID}` : how}); ${dateField(time)}\n`
  }
  return `Received: (qmail ${world.pid()} invoked ${how}); ${date822(time, world.zone)}\n`
}

/** safeput of the classic daemon: `_` and blanks become `?`. */
export function safe(text: string): string {
  return text.replace(/[^.@%+/=:A-Za-z0-9[\]-]/g, '?')
}

function ldapLine(world: World, client: NetworkClient, { time, sender, recipient }: Envelope): string {
  const who = client.account === null ? '' : `${world.random.chance(0.3) ? 'Authenticated_SSL:' : ''}${client.account}@`
  return (
    `Received: from ${client.reverse} (HELO ${client.helo}) (${who}[${client.ip}])\n          (envelope-sender <${sender}>)\n` +
    `          by ${world.hostname} (qmail-ldap-1.03) with SMTP\n          for <${recipient}>; ${date822(time, world.zone)}\n`
  )
}

function qpsmtpdLine(world: World, client: NetworkClient, { time }: Envelope): string {
  const from = client.reverse === 'unknown' ? `[${client.ip}]` : client.reverse
  const result = client.account === null ? 'auth=none' : `auth=pass (plain) smtp.auth=${client.account}`
  return (
    `Received: from ${from} (HELO ${client.helo}) (${client.ip})\n by ${world.hostname} (qpsmtpd/0.94) with ${client.account === null ? 'ESMTP' : 'ESMTPA'}; ${dateField(time, world.zone)}\n` +
    `Authentication-Results: ${world.hostname}; ${result}\n`
  )
}

function smtpdLine(world: World, client: NetworkClient, envelope: Envelope): string {
  const { account, helo, ip } = client
  const time = date822(envelope.time, world.zone)
  const reverse = world.smtpd === 'sagredo' ? '' : `from ${client.reverse} `
  const authenticated = account !== null
  const info = authenticated && world.smtpd !== 'silent' ? `${safe(account)}@` : ''
  const greeting = client.reverse.toLowerCase() === helo.toLowerCase() ? '' : `(HELO ${safe(helo)}) `
  switch (world.smtpd) {
    case 'ldap':
      return ldapLine(world, client, envelope)
    case 'qpsmtpd':
      return qpsmtpdLine(world, client, envelope)
    case 'sagredo':
      if (!authenticated)
        return `Received: from ${client.reverse} (HELO ${safe(helo)}) (${ip})\n  by ${world.hostname} with SMTP; ${time}\n`
      return `Received: (HELO ${safe(helo)}) (${safe(account)})\n  by ${world.hostname} with ${world.random.chance(0.5) ? 'ESMTPA' : 'ESMTPSA (TLS_AES_256_GCM_SHA384 encrypted, authenticated)'}; ${time}\n`
    case 'indimail':
      return `Received: indimail-mta smtpd ${world.pid()} ${reverse}${greeting}(${info}${ip})\n  by ${world.hostname} with ${authenticated ? 'ESMTPSA' : 'ESMTPS'}; ${dateField(envelope.time)}\n`
    case 'aqmail':
      return `Received: ${reverse}${greeting}(${info}${ip})\n  de/crypted with TLSv1.3: TLS_AES_256_GCM_SHA384 [256/256] DN=none\n  by ${world.hostname} with ${authenticated ? 'ESMTPSA' : 'ESMTPS'}; ${time}\n`
    default:
      return `Received: ${reverse}${greeting}(${info}${ip})\n  by ${world.hostname} with ${authenticated && world.smtpd === 'info-esmtpa' ? 'ESMTPA' : 'SMTP'}; ${time}\n`
  }
}

function scannerLines(world: World, client: NetworkClient, { time, sender }: Envelope): string {
  const { random } = world
  if (world.wrapper === 'simscan') {
    return `Received: by simscan 1.4.${random.int(0, 1)} ppid: ${world.pid()}, pid: ${world.pid()}, t: 0.${random.int(1000, 9999)}s\n         scanners: attach: 1.4.1 clamav: 0.103.2\n`
  }
  if (world.wrapper !== 'qmail-scanner') return ''
  const user = client.account === null ? '' : ` (${safe(client.account)}@${client.ip})`
  return `X-Qmail-Scanner-Diagnostics: from ${client.ip}${user} by ${world.hostname} (envelope-from <${sender}>, uid ${world.wrapperUid}) with qmail-scanner-2.11 \n (clamdscan: 0.99/21437.  \n Clear:RC:${client.account === null ? 0 : 1}(${client.ip}):. \n Processed in 0.0${random.int(10_000, 99_999)} secs); ${date822(time, '-0000')}\n`
}

/** A client that speaks to this host's smtpd; `at` chooses one for each message. */
export function overNetwork(world: World, at: () => NetworkClient): Hop {
  return (envelope) => {
    const client = at()
    const underUid = world.wrapper !== 'none' || world.smtpd === 'qpsmtpd'
    const own = ownLine(world, underUid ? `by uid ${world.wrapperUid}` : 'from network', envelope.time, client.ip)
    const results =
      world.smtpd === 'sagredo' && client.account !== null
        ? `Authentication-Results: ${world.hostname}; auth=pass (plain)\n  smtp.auth=${safe(client.account)}\n`
        : ''
    return own + scannerLines(world, client, envelope) + results + smtpdLine(world, client, envelope)
  }
}

/** An owner of an account at the usual desk, now and then on the road. */
export function fromAccount(world: World, account: Account): Hop {
  const phone = { ip: world.ip(), helo: 'iPhone', reverse: 'unknown', account: account.address }
  const desk = { ip: account.ip, helo: account.helo, reverse: account.reverse, account: account.address }
  return overNetwork(world, () => (world.random.chance(0.92) ? desk : phone))
}

/** Mail of another host for somebody here. */
export function inbound(world: World, domain: string, lower = true): Hop {
  const client = { ip: world.ip(), helo: `mx.${domain}`, reverse: world.random.pick(['unknown', `mx.${domain}`]), account: null }
  const hop = overNetwork(world, () => client)
  return (envelope) => {
    const foreign =
      lower && world.random.chance(0.5)
        ? `Received: from [10.1.${world.random.int(0, 99)}.${world.random.int(2, 99)}] (unknown)\n\tby mx.${domain} with ESMTPSA id ${world.random.hex(10)};\n\t${dateField(envelope.time - 3)}\n`
        : ''
    return hop(envelope) + foreign
  }
}

/** A program that calls qmail-inject or sendmail. */
export function byUid(world: World, uid: number): Hop {
  return ({ time }) => ownLine(world, `by uid ${uid}`, time)
}

/** A program that speaks SMTP to 127.0.0.1. */
export function overLocalhost(world: World, helo: string): Hop {
  return overNetwork(world, () => ({ ip: '127.0.0.1', helo, reverse: 'localhost', account: null }))
}

export type WebmailProgram = 'squirrelmail' | 'horde' | 'roundcube'

/** A webmail program under the web server's uid. */
export function fromWebmail(world: World, program: WebmailProgram, user: string, at: () => string): Hop {
  return ({ time }) => {
    const own = ownLine(world, `by uid ${world.webUid}`, time)
    const ip = at()
    if (program === 'squirrelmail') {
      return `${own}Received: from ${ip}\n        (SquirrelMail authenticated user ${user})\n        by ${world.hostname} with HTTP;\n        ${dateField(time)}\n`
    }
    if (program === 'horde') {
      return `${own}Received: from ${ip} ([${ip}]) by ${world.hostname} (Horde\n Framework) with HTTP; ${dateField(time)}\n`
    }
    return own
  }
}

/** A message that came in for `address` and is sent on by its .qmail file. */
export function forwarded(world: World, address: string, how: 'alias' | 'popuser' | 'vpopmail', from: (sender: string) => Hop): Hop {
  if (how === 'popuser') world.uidNames['110'] = 'popuser'
  if (how === 'vpopmail') world.uidNames['89'] = 'vpopmail'
  const invoked = how === 'alias' ? 'by alias' : how === 'popuser' ? 'by uid 110' : 'by uid 89'
  return (envelope) =>
    `${ownLine(world, invoked, envelope.time)}Delivered-To: ${address}\n${from(envelope.sender)({ ...envelope, time: envelope.time - world.random.int(0, 30), recipient: address })}`
}
