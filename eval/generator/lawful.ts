import { alike, type Campaign, circle, crowd, type Pace, post, run, times, varied } from './campaign.ts'
import { accountMail } from './everyday.ts'
import { byUid, forwarded, fromAccount, fromWebmail, type Hop, inbound, overLocalhost, overNetwork, ownLine } from './hops.ts'
import type { LetterStyle } from './letters.ts'
import type { Account, Site, World } from './world.ts'

/** How a site hands in its own mail. */
type SiteRoute = 'uid' | 'shared' | 'localhost' | 'account'

interface Route {
  readonly hop: Hop
  readonly style: LetterStyle
  readonly field: string
}

function siteRoute(world: World, site: Site, route: SiteRoute): Route {
  const { random } = world
  const script = `X-PHP-Originating-Script: ${site.uid}:${random.pick(['PHPMailer.php', 'class-phpmailer.php', 'Mail.php', 'wp-includes.php', 'Sendmail.php'])}\n`
  const field = random.chance(0.65) ? script : ''
  switch (route) {
    case 'uid':
      return { hop: byUid(world, site.uid), style: random.pick(['phpmailer', 'php-mail']), field }
    case 'shared':
      return { hop: byUid(world, world.webUid), style: random.pick(['phpmailer', 'php-mail']), field }
    case 'localhost':
      return { hop: overLocalhost(world, random.pick([site.domain, 'localhost', world.hostname])), style: 'phpmailer', field: '' }
    case 'account': {
      const ip = world.ip()
      const account = `shop@${site.domain}`
      return {
        hop: overNetwork(world, () => ({ ip, helo: `www.${site.domain}`, reverse: 'unknown', account })),
        style: 'phpmailer',
        field: '',
      }
    }
  }
}

export interface Automatic {
  readonly count: number
  readonly pace: Pace
  readonly site?: Site
  readonly route?: SiteRoute
  readonly local?: readonly string[]
  readonly free?: number
  readonly to?: () => readonly string[]
  readonly subject?: (index: number, to: string) => string
  readonly extra?: Campaign['extra']
  readonly size?: () => number
  readonly cls?: string
}

/** Mail that a program of a customer sends, one recipient each: orders, tickets, reminders, resets. */
export function automatic(world: World, plan: Automatic): Site {
  const { random } = world
  const site = plan.site ?? world.site()
  const kind =
    plan.route ??
    random.weighted<SiteRoute>([
      ['uid', 50],
      ['shared', 12],
      ['localhost', 20],
      ['account', 18],
    ])
  const route = siteRoute(world, site, kind)
  const local = random.pick(plan.local ?? ['shop', 'orders', 'noreply', 'info', random.pick(site.language.roles)])
  const from = `${local}@${site.domain}`
  // Without -f the program's user is the envelope sender.
  const sender =
    (kind === 'uid' || kind === 'shared') && random.chance(0.3)
      ? `${world.uidNames[kind === 'uid' ? site.uid : world.webUid]}@${world.hostname}`
      : from
  const number = random.int(1000, 90_000)
  run(world, {
    count: plan.count,
    pace: plan.pace,
    hop: route.hop,
    style: route.style,
    to: plan.to ?? crowd(world, plan.free ?? 0.75),
    sender: () => sender,
    from: () => from,
    display: site.user,
    subject: plan.subject ?? ((index) => `${site.language.order} ${number + index}`),
    extra: (to, index) =>
      route.field + (random.chance(0.5) && kind !== 'shared' ? 'Auto-Submitted: auto-generated\n' : '') + (plan.extra?.(to, index) ?? ''),
    size: plan.size ?? alike(world, random.int(1800, 12_000), random.pick([60, 300, 900, 2500])),
    cls: plan.cls ?? 'ham',
  })
  return site
}

export interface Personal {
  readonly count: number
  readonly pace: Pace
  readonly account?: Account
  readonly to?: () => readonly string[]
  readonly free?: number
  readonly subject: (index: number, to: string) => string
  readonly size?: () => number
  readonly style?: LetterStyle
  readonly extra?: Campaign['extra']
  readonly blind?: boolean
  readonly cls?: string
}

/** A run that one person starts from an own account, at the own desk. */
export function personal(world: World, plan: Personal): Account {
  const account = plan.account ?? world.account()
  const desk = { ip: account.ip, helo: account.helo, reverse: account.reverse, account: account.address }
  run(world, {
    count: plan.count,
    pace: plan.pace,
    hop: overNetwork(world, () => desk),
    style: plan.style ?? account.client,
    to: plan.to ?? crowd(world, plan.free ?? 0.4),
    sender: () => account.address,
    display: account.display,
    subject: plan.subject,
    size: plan.size ?? alike(world, world.random.int(3000, 60_000), 400),
    cls: plan.cls ?? 'ham',
    ...(plan.extra === undefined ? {} : { extra: plan.extra }),
    ...(plan.blind === undefined ? {} : { blind: plan.blind }),
  })
  return account
}

/** One ezmlm list: few messages, many recipients, VERP template as sender. */
export function ezmlm(world: World, members: number, issues: number, hours: number): void {
  const { random } = world
  const site = world.site()
  const list: string = random.pick(['news', 'announce', 'members', 'club', 'discuss'])
  const people = circle(world, members, 0.7)
  let number = random.int(20, 900)
  for (const time of times(world, issues, { ago: hours, hours })) {
    number++
    const left = random.sample(people, Math.max(1, Math.round(members * random.next())))
    const author = random.chance(0.5) ? fromAccount(world, world.account()) : inbound(world, world.names.firm())
    post(
      world,
      {
        hop: (envelope) =>
          `${ownLine(world, 'by alias', envelope.time)}Mailing-List: contact ${list}-help@${site.domain}; run by ezmlm\nPrecedence: bulk\nList-Post: <mailto:${list}@${site.domain}>\nList-Unsubscribe: <mailto:${list}-unsubscribe@${site.domain}>\nDelivered-To: mailing list ${list}@${site.domain}\n${author(envelope)}`,
        style: 'thunderbird',
        to: () => left,
        sender: () => `${list}-return-${number}-@${site.domain}-@[]`,
        from: () => `${list}-owner@${site.domain}`,
        subject: () => `[${list}] ${random.pick(site.language.talk)} ${number}`,
        size: varied(world, 4000),
        cls: 'list',
      },
      time,
      0,
    )
  }
}

type ListFields = 'all' | 'unsubscribe' | 'none'

export interface Newsletter {
  readonly count: number
  readonly pace: Pace
  readonly verp?: boolean
  readonly fields?: ListFields
  readonly route?: SiteRoute
}

/** A newsletter of a customer from an own program, one message a subscriber. */
export function newsletter(world: World, plan: Newsletter): Site {
  const { random } = world
  const site = world.site()
  const route = siteRoute(world, site, plan.route ?? random.pick(['uid', 'uid', 'localhost', 'account']))
  const from = `${random.pick(['newsletter', 'news', 'info', 'marketing'])}@${site.domain}`
  const subject = `${site.language.news} ${random.pick(['05/2025', 'Black Week', 'Autumn', '12', 'Sale -20%'])}`
  const number = random.int(10_000, 99_999)
  const unsubscribe = (to: string): string =>
    `List-Unsubscribe: <https://${site.domain}/u/${number}/${random.hex(12)}?e=${encodeURIComponent(to)}>\n`
  const fields = plan.fields ?? 'all'
  const base = random.int(8000, 60_000)
  run(world, {
    count: plan.count,
    pace: plan.pace,
    hop: route.hop,
    style: route.style,
    to: crowd(world, 0.72),
    sender: (to) => (plan.verp ? `bounce-${number}-${to.replace('@', '=')}@${site.domain}` : from),
    from: () => from,
    display: site.user,
    subject: () => subject,
    extra: (to) =>
      route.field +
      (fields === 'none' ? '' : unsubscribe(to)) +
      (fields === 'all'
        ? `Precedence: bulk\nList-Id: <news.${site.domain}>\n${random.chance(0.5) ? 'X-Mailer: phplist v3.6.14\n' : ''}`
        : ''),
    size: alike(world, base, random.pick([50, 200])),
    cls: 'list',
  })
  return site
}

export interface Forward {
  readonly count: number
  readonly pace: Pace
  /** Share of what came in that is spam. */
  readonly spam: number
  readonly how?: 'alias' | 'popuser' | 'vpopmail'
}

/** Everything that comes in for one mailbox goes on to another one elsewhere. */
export function forward(world: World, plan: Forward): string {
  const { random, names } = world
  const account = world.account()
  const target = `${names.person(account.site.language).local}@${names.provider()}`
  const how = plan.how ?? random.pick(['alias', 'popuser', 'vpopmail'] as const)
  const isSpam = new Map<string, boolean>()
  run(world, {
    count: plan.count,
    pace: plan.pace,
    hop: forwarded(world, account.address, how, (sender) => inbound(world, sender.split('@')[1] ?? 'mx')),
    style: 'program',
    to: () => [target],
    sender: () => {
      const bad = random.chance(plan.spam)
      const sender = bad && random.chance(0.5) ? names.victim('gibberish', '') : names.stranger(0.4)
      isSpam.set(sender, bad)
      return sender
    },
    from: (to) => [...isSpam.keys()].at(-1) ?? to,
    subject: () =>
      [...isSpam.values()].at(-1)
        ? random.pick(account.site.language.spam).replace('{n}', '777').replace('{name}', 'Hello')
        : random.pick(account.site.language.talk),
    size: varied(world, 2500),
    cls: 'forward',
  })
  return account.address
}

/** Mail of many users of one office through a machine that may relay: a scanner, a fax, a groupware server. */
export function relayedOffice(world: World, count: number, pace: Pace, device: 'scanner' | 'exchange'): void {
  const { random } = world
  const ip = world.ip()
  const site = world.site()
  const helo = device === 'scanner' ? `MFP${random.int(1000, 9999)}` : `EXCH01.${site.domain.split('.')[0]}.local`
  const hop = overNetwork(world, () => ({ ip, helo, reverse: random.chance(0.5) ? `mail.${site.domain}` : 'unknown', account: null }))
  const staff = world.accounts.filter((account) => account.site === site)
  if (device === 'scanner') {
    const targets = [...staff.map(({ address }) => address), ...circle(world, random.int(2, 12), 0.1)]
    const sender = `scanner@${site.domain}`
    run(world, {
      count,
      pace,
      hop,
      style: 'bare',
      to: () => [random.pick(targets)],
      sender: () => sender,
      subject: (index) => `Scan ${index + 1} from MFP`,
      size: varied(world, 60_000),
      cls: 'ham',
    })
    return
  }
  for (const time of times(world, count, pace)) {
    const mail = accountMail(world, random.pick(staff))
    post(world, { ...mail, hop, style: 'outlook' }, time, 0)
  }
}

/** One web uid, many people who write in the browser. */
export function webmailUsers(world: World, count: number): void {
  const { random } = world
  const program = random.pick(['roundcube', 'squirrelmail', 'horde'] as const)
  for (let left = count; left > 0; left--) {
    const account = world.account()
    const mail = accountMail(world, account)
    post(world, { ...mail, hop: fromWebmail(world, program, account.address, () => account.ip), style: program }, world.humanTime(25), 0)
  }
}
