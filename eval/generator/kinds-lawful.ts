import { alike, circle, crowd, post, run, times, varied } from './campaign.ts'
import { bounce, everyday } from './everyday.ts'
import { byUid, fromAccount, inbound, overNetwork, ownLine } from './hops.ts'
import { background, burst, heldKind, type Kind, openKind, pace, steady } from './kind.ts'
import { forward, personal, relayedOffice, webmailUsers } from './lawful.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

function note(world: World, notes: string, expected?: World['truth']['expected']): void {
  world.truth.notes = notes
  if (expected !== undefined) world.truth.expected = expected
}

/** Monitoring of many machines: each reports under an own name to the same few people. */
function monitoring(world: World, random: Random, own: boolean): void {
  const site = world.site()
  const machines = Array.from({ length: random.int(1, 30) }, (_, at) => `${random.pick(['db', 'web', 'fw', 'nas', 'app'])}${at + 1}`)
  const admins = own ? [`admin@${site.domain}`, `oncall@${site.domain}`] : circle(world, random.int(1, 4), 0.4)
  const uid = random.pick([0, 108, 999])
  if (uid !== 0) world.uidNames[uid] = random.pick(['nagios', 'zabbix', 'icinga'])
  const perMachine = random.chance(0.5)
  const user = world.uidNames[uid] ?? 'root'
  const ip = world.ip()
  run(world, {
    count: random.sized(60, 1800),
    pace: pace(random),
    hop: random.chance(0.7) ? byUid(world, uid) : overNetwork(world, () => ({ ip, helo: 'monitor', reverse: 'unknown', account: null })),
    style: 'inject',
    to: () => [random.pick(admins)],
    sender: () => (perMachine ? `${user}@${random.pick(machines)}.${site.domain}` : `${user}@${world.hostname}`),
    subject: (index) =>
      `${random.pick(['** PROBLEM', '** RECOVERY', 'CRITICAL', 'WARNING'])} ${random.pick(machines)}/${random.pick(['load', 'disk', 'ping', 'http'])} ${index}`,
    size: alike(world, 700, 500),
    cls: 'alert',
  })
}

/** All mail of many people, to one provider or to everybody. */
function stuck(world: World, count: number, hours: number, provider: string | null): void {
  const { random, names } = world
  for (let left = count; left > 0; left--) {
    const to =
      provider === null ? crowd(world, 0.5) : () => [`${names.person().local}${random.chance(0.3) ? random.int(1, 99) : ''}@${provider}`]
    const account = world.account()
    const time = Math.floor(world.now - random.next() * hours * 3600)
    post(
      world,
      {
        hop: fromAccount(world, account),
        style: account.client,
        to,
        sender: () => account.address,
        display: account.display,
        subject: () => random.pick(account.site.language.talk),
        size: varied(world),
        cls: 'ham',
      },
      time,
      0,
    )
  }
}

function autoresponder(world: World, random: Random): void {
  const account = world.account()
  const nullSender = random.chance(0.6)
  const uid = random.pick([89, 110, account.site.uid])
  world.uidNames[uid] ??= uid === 89 ? 'vpopmail' : 'popuser'
  run(world, {
    count: random.sized(30, 250),
    pace: steady(random),
    hop: (envelope) =>
      `${ownLine(world, random.chance(0.5) ? 'by alias' : `by uid ${uid}`, envelope.time)}Delivered-To: ${account.address}\n`,
    style: 'inject',
    to: crowd(world, 0.5),
    sender: () => (nullSender ? '' : account.address),
    from: () => account.address,
    subject: () => `Auto: ${random.pick(account.site.language.talk)}`,
    extra: () => 'Auto-Submitted: auto-replied\nPrecedence: junk\n',
    size: alike(world, 900, 300),
    cls: 'ham',
  })
}

function groupLetters(world: World, random: Random, authors: number): void {
  const families = circle(world, random.sized(40, 400), 0.9)
  for (let left = authors; left > 0; left--) {
    const per = random.int(8, Math.min(99, families.length))
    personal(world, {
      count: random.int(1, 7),
      pace: { ago: random.int(1, 60), hours: random.int(1, 24) },
      to: () => random.sample(families, per),
      subject: (index) => `${random.pick(world.site().language.talk)} ${index}`,
      size: varied(world, 9000),
      blind: random.chance(0.6),
    })
  }
}

/** Local deliveries hang (disk full): inbound mail, spam among it, waits for users of this host. */
function localStuck(world: World, random: Random): void {
  const { names } = world
  const before = world.mails.length
  for (const time of times(world, random.sized(80, 1500), { ago: random.int(3, 30), hours: 30 })) {
    const sender = random.chance(0.3) ? names.victim('gibberish', '') : names.stranger(0.5)
    const account = world.account()
    post(
      world,
      {
        hop: inbound(world, sender.split('@')[1] ?? 'x'),
        style: 'program',
        to: () => [account.address],
        sender: () => sender,
        subject: () => random.pick([...account.site.language.talk, ...account.site.language.spam]),
        size: varied(world),
        cls: 'ham',
      },
      time,
      0,
    )
  }
  for (let at = before; at < world.mails.length; at++) {
    const mail = world.mails[at]
    if (mail)
      world.mails[at] = {
        ...mail,
        recipients: mail.recipients.map((one) => ({ ...one, address: world.localAddress(one.address), channel: 'local' })),
      }
  }
}

/** Everyday queues, and lawful mail that stands still or goes round. */
export const LAWFUL_KINDS: readonly Kind[] = [
  openKind('quiet-day', (world, random) => everyday(world, random.int(3, 60), { meanAge: 20 }), { sites: [1, 8] }),
  openKind(
    'busy-hosting',
    (world, random) => everyday(world, random.sized(150, 1500), { meanAge: random.int(6, 60), web: 0.1 + 0.4 * random.next() }),
    { sites: [15, 60] },
  ),
  openKind('busy-under-vpopmail', (world, random) => everyday(world, random.sized(60, 600), { web: 0.1 }), {
    smtpd: 'info-esmtpa',
    wrapper: 'vpopmail',
  }),
  openKind('club-announcement', (world, random) => {
    background(world, 6, 90)
    groupLetters(world, random, random.int(1, 2))
  }),
  heldKind(
    'school-letters',
    (world, random) => {
      background(world, 6, 90)
      groupLetters(world, random, random.int(3, 9))
    },
    { sites: [1, 3] },
  ),
  openKind('monitoring-own-domain', (world, random) => {
    background(world, 6, 90)
    monitoring(world, random, true)
  }),
  heldKind('monitoring-few-admins', (world, random) => {
    background(world, 6, 90)
    monitoring(world, random, false)
  }),
  openKind('calendar-invitations', (world, random) => {
    background(world)
    for (let left = random.int(2, 8); left > 0; left--) {
      const staff = circle(world, random.int(5, 40), 0.2)
      personal(world, {
        count: random.int(5, 60),
        pace: pace(random),
        to: () => random.sample(staff, random.int(1, 12)),
        subject: (index) => `Invitation: ${random.pick(world.site().language.talk)} ${index}`,
        extra: () => 'Content-Class: urn:content-classes:calendarmessage\n',
        size: alike(world, 4000, 2500),
      })
    }
  }),
  heldKind('mailbox-migration', (world, random) => {
    background(world)
    const account = world.account()
    const target = world.names.stranger(0.7)
    const desk = fromAccount(world, account)
    run(world, {
      count: random.sized(80, 1500),
      pace: burst(random),
      hop: desk,
      style: 'thunderbird',
      to: () => [target],
      sender: () => account.address,
      from: () => world.names.stranger(0.5),
      subject: () => random.pick(account.site.language.talk),
      extra: () => `Resent-From: ${account.address}\nResent-To: ${target}\n`,
      size: varied(world),
      cls: 'ham',
    })
  }),
  openKind(
    'provider-backlog',
    (world, random) => {
      background(world, 6, 100)
      stuck(world, random.sized(60, 1200), random.int(3, 60), world.names.provider())
      note(world, 'one provider defers', ['backlog', 'clean', 'bulk'])
    },
    { sites: [6, 40] },
  ),
  heldKind('network-outage', (world, random) => {
    background(world, 6, 60)
    stuck(world, random.sized(80, 2000), random.int(1, 20), null)
  }),
  openKind('forwarding', (world, random) => {
    background(world, 6, 100)
    forward(world, { count: random.sized(40, 900), pace: steady(random), spam: 0.2 + 0.7 * random.next() })
    note(world, 'one mailbox forwards all it gets')
  }),
  openKind('forwarding-many', (world, random) => {
    background(world, 6, 100)
    for (let left = random.int(2, 7); left > 0; left--)
      forward(world, { count: random.sized(20, 300), pace: steady(random), spam: 0.3 + 0.6 * random.next() })
    note(world, 'several mailboxes forward')
  }),
  openKind('autoresponder', (world, random) => {
    background(world, 20, 150)
    autoresponder(world, random)
    note(world, 'vacation answers', ['clean', 'bulk', 'backlog', 'backscatter'])
  }),
  openKind('cron-reports', (world, random) => {
    background(world, 6, 60)
    const to = world.names.stranger(0.4)
    run(world, {
      count: random.sized(30, 700),
      pace: steady(random),
      hop: byUid(world, 0),
      style: 'inject',
      to: () => [to],
      sender: () => `root@${world.hostname}`,
      subject: () => `Cron <root@host> ${random.pick(['backup.sh', 'rsync nas', 'logrotate'])}`,
      size: alike(world, 500, 4000),
      cls: 'alert',
    })
  }),
  openKind(
    'webmail-users',
    (world, random) => {
      background(world, 6, 60)
      webmailUsers(world, random.sized(30, 400))
    },
    { sites: [3, 20] },
  ),
  openKind(
    'scanner-device',
    (world, random) => {
      background(world, 6, 60)
      relayedOffice(world, random.sized(20, 300), steady(random), 'scanner')
    },
    { sites: [1, 4] },
  ),
  heldKind(
    'exchange-gateway',
    (world, random) => {
      background(world, 3, 40)
      relayedOffice(world, random.sized(60, 800), pace(random), 'exchange')
    },
    { sites: [1, 3] },
  ),
  heldKind('local-delivery-stuck', (world, random) => {
    background(world, 6, 60)
    localStuck(world, random)
    note(world, 'local deliveries hang', ['backlog', 'clean', 'bulk'])
  }),
  heldKind('bounces-to-own-users', (world, random) => {
    background(world)
    for (const time of times(world, random.sized(20, 80), steady(random))) bounce(world, world.account().address, 'bounce', time)
  }),
]
