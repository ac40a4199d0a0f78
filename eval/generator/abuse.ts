import type { TruthPrincipal } from '../labelled-queue.ts'
import { alike, type Campaign, type Pace, run, times, varied } from './campaign.ts'
import { bounce } from './everyday.ts'
import { byUid, fromWebmail, type Hop, overLocalhost, overNetwork, ownLine, safe, type WebmailProgram } from './hops.ts'
import type { LetterStyle } from './letters.ts'
import type { VictimStyle } from './names.ts'
import { LANGUAGES, LURE_DOMAINS, LURES, MALWARE_SCRIPTS, SCRIPTS } from './words.ts'
import type { Account, Site, World } from './world.ts'

type SenderMode = 'own' | 'lure' | 'domain' | 'foreign' | 'gibberish' | 'null' | 'site-user' | 'site-address' | 'anonymous'

export interface Abuse {
  readonly count: number
  readonly pace: Pace
  readonly mode?: SenderMode
  readonly style?: VictimStyle
  /** Recipients a message. */
  readonly per?: number
  /** Addresses the thief comes from. */
  readonly ips?: number
  /** Bounces of the run that stand in the queue, as a share of its messages. */
  readonly bounces?: number
  readonly sorted?: boolean
  readonly cls?: string
}

interface SenderPlan {
  readonly sender: () => string
  readonly from: () => string
  readonly display: string
  /** The sender is none of the abused party's own. */
  readonly foreign: boolean
  /** What names the run in the listing. */
  readonly shown: TruthPrincipal[]
}

interface Owner {
  readonly address: string
  readonly domain: string
  readonly user: string
}

function planSenders(world: World, mode: SenderMode, owner: Owner): SenderPlan {
  const { random, names } = world
  const ending = names.endings === 'varied' ? random.pick(['com', 'net', 'info']) : 'example'
  const lure = `${random.pick(LURES)}@${random.pick(LURE_DOMAINS)}.${ending}`
  const site = `${random.pick(['info', 'support', 'admin', 'noreply', 'webmaster'])}@${owner.domain}`
  const fixed = (address: string, from = address): SenderPlan => ({
    sender: () => address,
    from: () => from,
    display: '',
    foreign: address === lure || from === lure,
    shown: [{ type: 'sender', value: address }],
  })
  switch (mode) {
    case 'own':
      return fixed(owner.address)
    case 'lure':
      return fixed(lure)
    case 'site-address':
      return fixed(site)
    case 'site-user':
      return fixed(`${owner.user}@${world.hostname}`, random.chance(0.5) ? lure : site)
    case 'anonymous':
      return fixed(`anonymous@${world.hostname}`, lure)
    case 'null':
      return { sender: () => '', from: () => lure, display: 'Support', foreign: true, shown: [] }
    case 'domain': {
      const invent = random.chance(0.5) ? () => names.randomLabel() : () => names.person().local
      let last = ''
      const next = (): string => {
        last = `${invent()}@${owner.domain}`
        return last
      }
      return { sender: next, from: () => last, display: '', foreign: true, shown: [{ type: 'domain', value: owner.domain }] }
    }
    default: {
      const invent =
        mode === 'gibberish'
          ? () => `${names.randomLabel()}@${names.victim('gibberish', '').split('@')[1]}`
          : () =>
              `${random.chance(0.6) ? names.person().local : names.inventedLabel()}@${random.chance(0.6) ? names.provider() : names.firm()}`
      let last = ''
      const next = (): string => {
        last = invent()
        return last
      }
      return { sender: next, from: () => last, display: '', foreign: true, shown: [] }
    }
  }
}

function planSubjects(world: World, telling: boolean): (index: number, to: string) => string {
  const { random } = world
  const language = random.chance(0.5) ? LANGUAGES[1] : random.pick(LANGUAGES)
  // A third of the runs say nothing that a word list could catch.
  const plain = [...(language?.talk ?? []), '{name}', 'Re: {n}', `${language?.invoice} {n}`]
  const templates = random.sample(random.chance(0.35) && !telling ? plain : (language?.spam ?? []), random.pick([1, 1, 2, 3, 6]))
  return (_index, to) =>
    random
      .pick(templates)
      .replace('{n}', String(random.int(100, 99_999)))
      .replace('{name}', to.split(/[.@_\d]/)[0] ?? '')
}

function planVictims(world: World, { count, style = 'harvested', per = 1, sorted = false }: Abuse): () => string[] {
  const { random, names } = world
  const provider = names.provider()
  const size = (): number => (per === 1 ? 1 : Math.max(1, Math.round(per * (0.6 + 0.8 * random.next()))))
  if (!sorted) return () => Array.from({ length: size() }, () => names.victim(style, provider))
  const list = Array.from({ length: Math.ceil(count * per * 1.5) + 1 }, () => names.victim(style, provider)).sort((a, b) =>
    a < b ? -1 : 1,
  )
  let at = 0
  return () => Array.from({ length: size() }, () => list[at++ % list.length] ?? '')
}

export function perMessage(world: World): number {
  const { random } = world
  return random.weighted([
    [1, 55],
    [random.int(2, 6), 15],
    [random.int(10, 30), 18],
    [random.int(40, 99), 12],
  ])
}

/** Marks of the run that a reader could see, its subjects apart. A run with fewer than two gets telling subjects. */
function countTells({ style, sorted, bounces }: Abuse, plan: SenderPlan, networks: number): number {
  const odd = style === 'dictionary' || style === 'gibberish' || style === 'mixed'
  return Number(odd) + Number(sorted ?? false) + Number((bounces ?? 0) > 0.05) + Number(plan.foreign) + Number(networks >= 4)
}

function send(world: World, abuse: Abuse, plan: SenderPlan, hop: Hop, style: LetterStyle, networks = 1, extra?: Campaign['extra']): void {
  const { random } = world
  const tells = countTells(abuse, plan, networks)
  const base = random.int(900, 14_000)
  run(world, {
    count: abuse.count,
    pace: abuse.pace,
    hop,
    style,
    to: planVictims(world, abuse),
    sender: plan.sender,
    from: plan.from,
    display: plan.display,
    subject: planSubjects(world, tells < 2),
    size: random.chance(0.85) ? alike(world, base, random.pick([40, 90, 400, 3000])) : varied(world, base),
    cls: abuse.cls ?? 'spam',
    blind: random.chance(0.4),
    bouncing: 0.45,
    ...(extra === undefined ? {} : { extra }),
  })
  const back = plan.shown.find(({ type }) => type === 'sender')
  if (back === undefined) return
  for (const time of times(world, Math.round(abuse.count * (abuse.bounces ?? 0)), { ...abuse.pace, hours: abuse.pace.ago })) {
    bounce(world, String(back.value), 'bounce', time)
  }
}

function blame(world: World, culprit: TruthPrincipal[], acceptable: TruthPrincipal[], shown: TruthPrincipal[]): void {
  const { truth } = world
  truth.verdict = 'spam'
  truth.spamming = true
  truth.culprits.push(...culprit)
  truth.acceptable.push(...acceptable)
  truth.culpritsWithoutHeaders.push(...shown)
}

/** A thief has the password of an account and hands in spam over SMTP. */
export function stolen(world: World, account: Account, abuse: Abuse): void {
  const { random, names } = world
  const mode = abuse.mode ?? random.pick(['own', 'own', 'lure', 'domain', 'foreign'] as const)
  const plan = planSenders(world, mode, { address: account.address, domain: account.site.domain, user: account.site.user })
  const ips = Array.from(
    {
      length:
        abuse.ips ??
        random.weighted([
          [1, 35],
          [random.int(2, 5), 25],
          [random.int(6, 40), 40],
        ]),
    },
    () => world.ip(),
  )
  const helo = random.pick(['User', 'ylmf-pc', `WIN-${random.hex(7).toUpperCase()}`, '[127.0.0.1]', null])
  const hop = overNetwork(world, () => ({
    ip: random.pick(ips),
    helo: helo ?? names.inventedLabel(),
    reverse: random.chance(0.6) ? 'unknown' : `host-${random.int(1, 250)}.${names.firm()}`,
    account: account.address,
  }))
  send(world, abuse, plan, hop, random.pick(['bot', 'bot', 'program', 'outlook', 'bare']), ips.length)
  const visible = world.smtpd !== 'silent'
  const addresses = ips.map((value) => ({ type: 'ip', value }))
  // `_` is `?` on the smtpd line; only a listing that shows the address as a sender can tell.
  const written = mode === 'own' ? account.address : safe(account.address)
  const named = [...new Set([account.address, written])].map((value) => ({ type: 'auth', value }))
  const culprits = visible ? named : plan.shown.length > 0 ? plan.shown : addresses
  const acceptable = [...plan.shown, ...(ips.length <= 3 ? addresses : [])]
  blame(world, culprits, acceptable, plan.shown)
}

/** A phished mailbox, used through the webmail program of this host. */
export function stolenWebmail(world: World, account: Account, program: WebmailProgram, abuse: Abuse): void {
  const { random } = world
  const plan = planSenders(world, abuse.mode ?? random.pick(['own', 'own', 'lure'] as const), {
    address: account.address,
    domain: account.site.domain,
    user: account.site.user,
  })
  const ips = Array.from({ length: abuse.ips ?? random.int(1, 6) }, () => world.ip())
  // Roundcube names its user in X-Sender only: the address that the user chose.
  const user = account.address
  send(
    world,
    abuse,
    plan,
    fromWebmail(world, program, user, () => random.pick(ips)),
    program,
    ips.length,
  )
  const shown = plan.shown.map(({ value }) => String(value))
  // Horde's line names nobody: the sender is all there is.
  const names = program === 'squirrelmail' ? [user] : shown
  const types = program === 'horde' ? ['webmail', 'auth', 'sender'] : ['webmail', 'auth']
  blame(
    world,
    names.flatMap((value) => types.map((type) => ({ type, value }))),
    [...plan.shown, { type: 'uid', value: world.webUid }],
    plan.shown,
  )
}

export interface ScriptAbuse extends Abuse {
  /** Under the web server's own uid, which all sites share. */
  readonly shared?: boolean
  /** X-PHP-Originating-Script is written. */
  readonly field?: boolean
  readonly script?: string
  readonly smtp?: boolean
}

/** A script on a hosted site sends: the site is broken into, or one of its files is. */
export function scriptSpam(world: World, site: Site, abuse: ScriptAbuse): void {
  const { random } = world
  const uid = abuse.shared ? world.webUid : site.uid
  const mode = abuse.mode ?? random.pick(['site-address', 'site-user', 'domain', 'foreign', 'lure'] as const)
  const owner = { address: `info@${site.domain}`, domain: site.domain, user: world.uidNames[uid] ?? site.user }
  const plan = planSenders(world, mode, owner)
  const script = abuse.script ?? (random.chance(0.6) ? random.pick(MALWARE_SCRIPTS) : random.pick(SCRIPTS))
  const field = abuse.field ?? random.chance(0.7)
  const domain = { type: 'domain', value: site.domain }
  const ofSite = plan.shown.length > 0 && mode !== 'lure' ? [domain] : []
  if (abuse.smtp) {
    send(world, abuse, plan, overLocalhost(world, random.pick([site.domain, `www.${site.domain}`])), 'phpmailer')
    // Under a wrapper the loopback address is still on the smtpd line.
    blame(world, [{ type: 'ip', value: '127.0.0.1' }], [...plan.shown, domain], plan.shown)
    return
  }
  send(world, abuse, plan, byUid(world, uid), random.pick(['php-mail', 'phpmailer', 'bare']), 1, () =>
    field ? `X-PHP-Originating-Script: ${site.uid}:${script}\n` : '',
  )
  const culprits = [{ type: 'uid', value: uid }, ...(abuse.shared && field ? [{ type: 'uid', value: site.uid }] : [])]
  blame(world, culprits, [...plan.shown, ...ofSite, ...(abuse.shared && field ? [domain] : [])], [...plan.shown])
}

/** A program in a shell user's crontab or home, not a web script. */
export function shellSpam(world: World, site: Site, abuse: Abuse): void {
  const plan = planSenders(world, abuse.mode ?? world.random.pick(['foreign', 'gibberish', 'site-user'] as const), {
    address: `info@${site.domain}`,
    domain: site.domain,
    user: site.user,
  })
  send(world, abuse, plan, byUid(world, site.uid), world.random.pick(['inject', 'bare', 'bot']))
  blame(world, [{ type: 'uid', value: site.uid }], plan.shown, plan.shown)
}

/** A client that may relay without a password: an infected office machine, or the world where the relay is open. */
export function relaySpam(world: World, ips: readonly string[], abuse: Abuse & { readonly reverse?: string }): void {
  const { random, names } = world
  const domain = world.site().domain
  const plan = planSenders(world, abuse.mode ?? random.pick(['foreign', 'gibberish', 'lure'] as const), {
    address: `info@${domain}`,
    domain,
    user: world.site().user,
  })
  const hop = overNetwork(world, () => ({
    ip: random.pick(ips),
    helo: random.chance(0.5) ? names.inventedLabel() : 'User',
    reverse: abuse.reverse ?? 'unknown',
    account: null,
  }))
  send(world, abuse, plan, hop, 'bot')
  blame(
    world,
    ips.map((value) => ({ type: 'ip', value })),
    plan.shown,
    plan.shown,
  )
}

/** Spam came in for nobody: this host took it and now sends failure notices to those who were named as senders. */
export function backscatter(world: World, count: number, pace: Pace, doubles = 0): void {
  const { random, names } = world
  for (const time of times(world, count, pace)) {
    const style = random.weighted<VictimStyle>([
      ['harvested', 45],
      ['gibberish', 30],
      ['business', 15],
      ['dictionary', 10],
    ])
    bounce(world, names.victim(style, ''), 'backscatter', time)
  }
  const postmaster = names.stranger(0)
  for (const time of times(world, doubles, pace)) {
    world.add({
      time,
      sender: '#@[]',
      recipients: [{ address: postmaster, channel: 'remote', done: false }],
      cls: 'backscatter',
      size: random.int(2500, 9000),
      bouncing: false,
      header: `${ownLine(world, random.chance(0.5) ? 'for bounce' : 'by alias', time)}From: MAILER-DAEMON@${world.hostname}\nTo: postmaster@${world.hostname}\nSubject: failure notice\n\n`,
    })
  }
  Object.assign(world.truth, { verdict: 'backscatter', notes: 'bounces to forged senders' })
}
