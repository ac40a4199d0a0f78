import { alike, circle, crowd, type Pace, post, run, times, varied } from './campaign.ts'
import { accountMail, everyday } from './everyday.ts'
import { byUid, forwarded, fromAccount, inbound, overNetwork, ownLine } from './hops.ts'
import { background, burst, heldKind, type Kind, openKind, pace, steady } from './kind.ts'
import { automatic, personal } from './lawful.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

/** Addresses that a machine gave to a person: a marketplace, a phone maker's private relay. */
function machineMade(world: World, domain: string): string {
  return `${world.random.letters(10, 16, 'abcdefghijklmnopqrstuvwxyz0123456789')}@${domain}`
}

function ending(world: World): string {
  return world.names.endings === 'varied' ? 'com' : 'example'
}

/** Mail of the whole world for the users of one customer's own server, which this host only hands on. */
function handedOn(world: World, count: number, run_: Pace, domain: string): void {
  const { random, names } = world
  const users = Array.from({ length: random.int(6, 60) }, () => names.person().local)
  for (const time of times(world, count, run_)) {
    const bad = random.chance(0.4)
    const sender = bad && random.chance(0.6) ? names.victim('gibberish', '') : names.stranger(0.5)
    const to = random.chance(0.15) ? names.randomLabel() : random.pick(users)
    const language = names.language()
    const subject = random.pick(bad ? language.spam : language.talk)
    post(
      world,
      {
        hop: inbound(world, sender.split('@')[1] ?? 'x'),
        style: 'program',
        to: () => [`${to}@${domain}`],
        sender: () => sender,
        subject: () => subject,
        size: varied(world, 3000),
        cls: 'ham',
      },
      time,
      0,
    )
  }
}

function visitorForms(world: World, random: Random): void {
  const { names } = world
  const site = world.site()
  const owner = names.stranger(0.5)
  const hop = byUid(world, site.uid)
  let visitor = ''
  run(world, {
    count: random.sized(40, 400),
    pace: steady(random),
    hop,
    style: 'php-mail',
    to: () => [owner],
    sender: () => {
      visitor = random.chance(0.25) ? names.victim('gibberish', '') : names.stranger(0.8)
      return visitor
    },
    from: () => visitor,
    subject: () => `Contact form: ${random.pick(site.language.talk)}`,
    extra: () => `X-PHP-Originating-Script: ${site.uid}:contact.php\n`,
    size: varied(world, 1200),
    cls: 'ham',
  })
}

function replyTokens(world: World, random: Random): void {
  const site = world.site()
  const prefix = random.pick(['reply+', 'replies-', 'incoming+', 'bounce-'])
  const members = circle(world, random.int(15, 200), 0.7)
  run(world, {
    count: random.sized(60, 700),
    pace: pace(random),
    hop: byUid(world, site.uid),
    style: 'program',
    to: () => [random.pick(members)],
    sender: () => `${prefix}${random.hex(random.pick([12, 32]))}@${site.domain}`,
    from: () => `forum@${site.domain}`,
    display: site.user,
    subject: () => `[Forum] ${random.pick(site.language.talk)}`,
    extra: () => `List-ID: <forum.${site.domain}>\nAuto-Submitted: auto-generated\nPrecedence: list\n`,
    size: varied(world, 3000),
    cls: 'list',
  })
}

function srsForward(world: World, random: Random): void {
  const { names } = world
  const account = world.account()
  const target = `${names.person().local}@${names.provider()}`
  let foreign = ''
  run(world, {
    count: random.sized(40, 700),
    pace: steady(random),
    hop: forwarded(world, account.address, 'alias', () => inbound(world, foreign.split('@')[1] ?? 'x')),
    style: 'program',
    to: () => [target],
    sender: () => {
      foreign = random.chance(0.4) ? names.victim('gibberish', '') : names.stranger(0.4)
      const [local, domain] = foreign.split('@')
      return `SRS0=${random.letters(4, 4, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')}=${random.letters(2, 2, 'ABCDEFGH234567')}=${domain}=${local}@${world.hostname}`
    },
    from: () => foreign,
    subject: () => random.pick([...account.site.language.talk, ...account.site.language.spam]),
    size: varied(world, 2500),
    cls: 'forward',
  })
}

/** An alias with many targets: each post goes out under the writer's own sender. */
function aliasDistribution(world: World, random: Random): void {
  const { names } = world
  const site = world.site()
  const targets = circle(world, random.int(8, 60), 0.6)
  const authors = circle(world, random.int(3, 20), 0.6)
  for (const time of times(world, random.sized(15, 120), steady(random))) {
    const author = random.chance(0.2) ? names.victim('gibberish', '') : random.pick(authors)
    post(
      world,
      {
        hop: forwarded(world, `board@${site.domain}`, 'alias', () => inbound(world, author.split('@')[1] ?? 'x')),
        style: 'program',
        to: () => random.sample(targets, random.int(2, targets.length)),
        sender: () => author,
        subject: () => random.pick(site.language.talk),
        size: varied(world, 2500),
        cls: 'forward',
      },
      time,
      0,
    )
  }
}

/** A groupware server logs in with one account and sends for the whole staff, what it forwards for them too. */
function smarthostAccount(world: World, random: Random): void {
  const { names } = world
  const site = world.site()
  const client = {
    ip: world.ip(),
    helo: `mail.${site.domain}`,
    reverse: random.pick(['unknown', `mail.${site.domain}`]),
    account: `smarthost@${site.domain}`,
  }
  const hop = overNetwork(world, () => client)
  const staff = world.accounts.filter((account) => account.site === site)
  for (const time of times(world, random.sized(60, 600), steady(random))) {
    const mail = accountMail(world, random.pick(staff))
    const foreign = names.stranger(0.5)
    const forwards = random.chance(0.08)
    post(world, { ...mail, hop, style: 'outlook', ...(forwards ? { sender: (): string => foreign } : {}) }, time, 0)
  }
}

function travellers(world: World, random: Random): void {
  for (const account of random.sample(world.accounts, 3)) {
    const places = Array.from({ length: random.int(4, 12) }, () => ({
      ip: world.ip(),
      helo: random.pick(['iPhone', account.helo]),
      reverse: 'unknown',
      account: account.address,
    }))
    const hop = overNetwork(world, () => random.pick(places))
    for (const time of times(world, random.int(15, 80), { ago: 100, hours: 100, shape: 'days' }))
      post(world, { ...accountMail(world, account), hop }, time, 0)
  }
}

function studentAccounts(world: World, random: Random): void {
  const site = world.site()
  for (const time of times(world, random.sized(60, 600), steady(random))) {
    const local = random.chance(0.5)
      ? `s${random.int(1_000_000, 9_999_999)}`
      : `${random.letters(2, 3)}${random.int(10, 999)}${random.letters(1, 2)}`
    const account = { ...world.account(), address: `${local}@${site.domain}`, ip: world.ip() }
    post(world, { ...accountMail(world, account), hop: fromAccount(world, account) }, time, 0)
  }
}

/** Rented machines with generated names report through this host. */
function cloudMachines(world: World, random: Random): void {
  const admin = circle(world, random.int(1, 3), 0.5)
  const machines = Array.from({ length: random.int(8, 80) }, () => ({
    name: `vps-${random.hex(8)}.${random.pick(['cloud', 'compute'])}.${ending(world)}`,
    ip: world.ip(),
  }))
  for (const time of times(world, random.sized(50, 700), steady(random))) {
    const machine = random.pick(machines)
    const hop = overNetwork(world, () => ({
      ip: machine.ip,
      helo: machine.name,
      reverse: machine.name,
      account: random.chance(0.5) ? `reports@${world.sites[0]?.domain}` : null,
    }))
    post(
      world,
      {
        hop,
        style: 'inject',
        to: () => [random.pick(admin)],
        sender: () => `root@${machine.name}`,
        subject: () => random.pick(['logwatch', 'unattended-upgrades result', 'Cron <root> backup']),
        size: varied(world, 1500),
        cls: 'alert',
      },
      time,
      0,
    )
  }
}

/** Lawful queues that share a loud mark with abuse. */
export const LOOKALIKE_KINDS: readonly Kind[] = [
  openKind('marketplace-orders', (world, random) => {
    background(world)
    const market = `marketplace.amazon.${ending(world)}`
    automatic(world, { count: random.sized(40, 700), pace: pace(random), to: () => [machineMade(world, market)] })
  }),
  heldKind('private-relay-readers', (world, random) => {
    background(world)
    const usual = crowd(world, 0.7)
    automatic(world, {
      count: random.sized(60, 900),
      pace: burst(random),
      cls: 'list',
      local: ['news', 'shop'],
      subject: () => world.site().language.news,
      to: () => (random.chance(0.35) ? [machineMade(world, `privaterelay.appleid.${ending(world)}`)] : usual()),
    })
  }),
  openKind('signup-confirmations', (world, random) => {
    background(world)
    const usual = crowd(world, 0.85)
    automatic(world, {
      count: random.sized(60, 900),
      pace: pace(random),
      local: ['noreply', 'welcome'],
      subject: () => 'Please confirm your registration',
      size: alike(world, 2400, 60),
      to: () => (random.chance(0.12) ? [world.names.victim('gibberish', '')] : usual()),
    })
  }),
  openKind('visitor-forms', (world, random) => {
    background(world)
    visitorForms(world, random)
  }),
  openKind('reply-tokens', (world, random) => {
    background(world)
    replyTokens(world, random)
  }),
  openKind('forwarding-srs', (world, random) => {
    background(world, 6, 100)
    srsForward(world, random)
  }),
  heldKind('alias-distribution', (world, random) => {
    background(world, 6, 100)
    aliasDistribution(world, random)
  }),
  openKind(
    'smarthost-account',
    (world, random) => {
      background(world, 4, 60)
      smarthostAccount(world, random)
    },
    { sites: [1, 4] },
  ),
  openKind('travelling-accounts', (world, random) => {
    background(world)
    travellers(world, random)
  }),
  heldKind(
    'student-accounts',
    (world, random) => {
      everyday(world, random.int(10, 80))
      studentAccounts(world, random)
    },
    { sites: [1, 3] },
  ),
  heldKind('cloud-machines', (world, random) => {
    background(world, 6, 80)
    cloudMachines(world, random)
  }),
  openKind('backup-mx', (world, random) => {
    background(world, 6, 60)
    handedOn(world, random.sized(60, 900), steady(random), world.names.firm())
    world.truth.expected = ['backlog', 'clean', 'bulk']
  }),
  heldKind('filter-gateway', (world, random) => {
    background(world, 6, 60)
    for (let left = random.int(2, 6); left > 0; left--) handedOn(world, random.sized(30, 300), steady(random), world.names.firm())
  }),
  heldKind('shared-mailbox', (world, random) => {
    background(world)
    const account = world.account()
    const desks = Array.from({ length: random.int(3, 8) }, (_, at) => ({
      ip: world.ip(),
      helo: `PC${at}`,
      reverse: 'unknown',
      account: account.address,
    }))
    const hop = overNetwork(world, () => random.pick(desks))
    run(world, {
      count: random.sized(40, 400),
      pace: steady(random),
      hop,
      style: 'outlook',
      to: crowd(world, 0.6),
      sender: () => account.address,
      subject: () => `Re: ${random.pick(account.site.language.talk)}`,
      size: varied(world),
      cls: 'ham',
    })
  }),
  heldKind('vendor-price-list', (world, random) => {
    background(world)
    const clients = circle(world, random.int(60, 300), 0.15)
    personal(world, {
      count: random.sized(8, 40),
      pace: burst(random),
      to: () => random.sample(clients, random.int(10, 60)),
      subject: () => 'Price list 2026',
      size: alike(world, 300_000, 500),
      blind: true,
    })
  }),
  heldKind('double-bounce-postmaster', (world, random) => {
    background(world, 10, 100)
    for (const time of times(world, random.int(10, 60), steady(random)))
      world.add({
        time,
        sender: '#@[]',
        recipients: [{ address: world.localAddress(`postmaster@${world.site().domain}`), channel: 'local', done: false }],
        cls: 'bounce',
        size: random.int(2000, 9000),
        bouncing: false,
        header: `${ownLine(world, 'for bounce', time)}Subject: failure notice\n\n`,
      })
    world.truth.expected = ['clean', 'bulk', 'backlog', 'backscatter']
  }),
]
