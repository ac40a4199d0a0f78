import { perMessage, relaySpam, scriptSpam, stolen, stolenWebmail } from './abuse.ts'
import { circle, type Pace, run, varied } from './campaign.ts'
import { everyday } from './everyday.ts'
import { byUid, overNetwork } from './hops.ts'
import { background, burst, heldKind, type Kind, openKind, pace, steady } from './kind.ts'
import { newsletter } from './lawful.ts'
import type { Random } from './random.ts'
import type { Site, World } from './world.ts'

/** A script that dresses its spam as a newsletter: list fields, a return path for each victim, an own domain a day. */
function dressedAsList(world: World, random: Random, verp: boolean): void {
  const { names, truth } = world
  const site = world.site()
  const domains = Array.from(
    { length: random.int(1, 12) },
    () => `${names.randomLabel()}.${names.endings === 'varied' ? 'info' : 'example'}`,
  )
  const subjects = random.sample(random.pick([site.language, names.language()]).spam, 3)
  let domain = ''
  run(world, {
    count: random.sized(60, 1200),
    pace: pace(random),
    hop: byUid(world, site.uid),
    style: 'phpmailer',
    to: () => [names.victim(random.pick(['freemail', 'harvested', 'dictionary']), '')],
    sender: (to) => {
      domain = random.pick(domains)
      return verp ? `bounce+${random.hex(8)}-${to.replace('@', '=')}@${domain}` : `news@${domain}`
    },
    from: () => `news@${domain}`,
    subject: (_, to) =>
      random
        .pick(subjects)
        .replace('{n}', '500')
        .replace('{name}', to.split(/[.@_\d]/)[0] ?? ''),
    extra: () =>
      `X-PHP-Originating-Script: ${site.uid}:${random.pick(['.sys.php', 'mlr7.php'])}\nList-Unsubscribe: <http://${domain}/u/${random.hex(10)}>\nPrecedence: bulk\n`,
    size: () => random.int(6000, 6900),
    cls: 'spam',
  })
  const only = domains.length === 1 && !verp ? [{ type: 'sender', value: `news@${domain}` }] : []
  Object.assign(truth, {
    verdict: 'spam',
    spamming: true,
    culprits: [{ type: 'uid', value: site.uid }],
    acceptable: only,
    culpritsWithoutHeaders: only,
  })
}

/** A script writes in the name of its site's newsletter, whose genuine issue is in the queue as well. */
function imitatesNewsletter(world: World, random: Random, site: Site): void {
  const { names, truth } = world
  const subjects = random.sample(site.language.spam, 3)
  const elsewhere = `lnk${random.int(1, 99)}.${names.randomLabel()}.${names.endings === 'varied' ? 'info' : 'example'}`
  const sender = `newsletter@${site.domain}`
  run(world, {
    count: random.sized(80, 500),
    pace: pace(random),
    hop: byUid(world, site.uid),
    style: 'phpmailer',
    to: () => [names.victim(random.pick(['freemail', 'harvested', 'dictionary']), '')],
    sender: () => sender,
    from: () => sender,
    subject: (_, to) =>
      `${site.language.news}: ${random
        .pick(subjects)
        .replace('{n}', '500')
        .replace('{name}', to.split(/[.@_\d]/)[0] ?? '')}`,
    extra: () => `Precedence: bulk\nList-Unsubscribe: <http://${elsewhere}/u.php?e=${random.hex(10)}>\n`,
    size: () => random.int(4000, 4600),
    cls: 'spam',
  })
  const seen = [
    { type: 'sender', value: sender },
    { type: 'domain', value: site.domain },
  ]
  Object.assign(truth, {
    verdict: 'spam',
    spamming: true,
    culprits: [{ type: 'uid', value: site.uid }],
    acceptable: seen,
    culpritsWithoutHeaders: seen,
  })
}

/** A thief answers the owner's own contacts in the owner's name. */
function replyChain(world: World, random: Random): void {
  const { names, truth } = world
  const account = world.account()
  const contacts = circle(world, random.int(60, 400), 0.4)
  const thief = Array.from({ length: random.int(5, 30) }, () => ({
    ip: world.ip(),
    helo: names.inventedLabel(),
    reverse: 'unknown',
    account: account.address,
  }))
  const { language } = account.site
  let at = 0
  run(world, {
    count: Math.min(contacts.length, random.sized(50, 350)),
    pace: burst(random),
    hop: overNetwork(world, () => random.pick(thief)),
    style: 'outlook',
    to: () => [contacts[at++ % contacts.length] ?? ''],
    sender: () => account.address,
    display: account.display,
    subject: () => `Re: ${random.pick(language.talk)}`,
    size: varied(world, 5000),
    cls: 'spam',
  })
  const sender = { type: 'sender', value: account.address }
  Object.assign(truth, {
    verdict: 'spam',
    spamming: true,
    culprits: world.smtpd === 'silent' ? [sender] : [{ type: 'auth', value: account.address }],
    acceptable: [sender],
    culpritsWithoutHeaders: [sender],
  })
}

const start = (random: Random): Pace => ({ ago: 0.1 + 0.5 * random.next(), hours: 0.5 })

/** Spam that hides: behind list fields, a service uid, a shared sender, much lawful mail, or its own smallness. */
export const DISGUISED_KINDS: readonly Kind[] = [
  openKind('spam-with-list-fields', (world, random) => {
    background(world)
    dressedAsList(world, random, false)
  }),
  heldKind('spam-with-return-paths', (world, random) => {
    background(world)
    dressedAsList(world, random, true)
  }),
  openKind('newsletter-imitated', (world, random) => {
    background(world, 100, 250)
    const genuine = { count: random.sized(20, 80), pace: burst(random), fields: 'all', verp: random.chance(0.5), route: 'uid' } as const
    imitatesNewsletter(world, random, newsletter(world, genuine))
  }),
  openKind('script-anonymous', (world, random) => {
    background(world, 20, 200)
    scriptSpam(world, world.site(), {
      count: random.sized(50, 700),
      pace: pace(random),
      mode: 'anonymous',
      shared: random.chance(0.5),
      field: true,
    })
  }),
  openKind(
    'needle',
    (world, random) => {
      everyday(world, random.int(900, 2500), { meanAge: 30 })
      stolen(world, world.account(), {
        count: random.int(40, 90),
        pace: burst(random),
        mode: random.pick(['lure', 'foreign', 'domain']),
        style: random.pick(['harvested', 'dictionary', 'mixed']),
      })
    },
    { sites: [20, 50] },
  ),
  heldKind(
    'needle-script',
    (world, random) => {
      everyday(world, random.int(700, 2500), { meanAge: 30 })
      scriptSpam(world, world.site(), {
        count: random.int(40, 90),
        pace: pace(random),
        style: random.pick(['harvested', 'dictionary', 'gibberish']),
      })
    },
    { sites: [20, 50] },
  ),
  heldKind(
    'stolen-qpsmtpd',
    (world, random) => {
      background(world)
      stolen(world, world.account(), { count: random.sized(50, 600), pace: pace(random), per: perMessage(world) })
    },
    { smtpd: 'qpsmtpd', wrapper: 'none' },
  ),
  openKind(
    'stolen-ldap',
    (world, random) => {
      background(world)
      stolen(world, world.account(), { count: random.sized(50, 600), pace: pace(random) })
    },
    { smtpd: 'ldap', wrapper: 'none' },
  ),
  heldKind(
    'stolen-indimail',
    (world, random) => {
      background(world)
      stolen(world, world.account(), { count: random.sized(50, 600), pace: pace(random) })
    },
    { smtpd: 'indimail', wrapper: 'none' },
  ),
  openKind(
    'stolen-simscan',
    (world, random) => {
      background(world)
      stolen(world, world.account(), { count: random.sized(50, 600), pace: pace(random) })
    },
    { smtpd: 'info-smtp', wrapper: 'simscan' },
  ),
  heldKind(
    'script-localhost-under-vpopmail',
    (world, random) => {
      background(world)
      scriptSpam(world, world.site(), {
        count: random.sized(50, 700),
        pace: pace(random),
        smtp: true,
        mode: random.pick(['domain', 'foreign', 'lure']),
      })
    },
    { smtpd: 'info-esmtpa', wrapper: 'vpopmail' },
  ),
  heldKind('stolen-reply-chain', (world, random) => {
    background(world)
    replyChain(world, random)
  }),
  heldKind(
    'two-sites',
    (world, random) => {
      background(world)
      for (const site of random.sample(world.sites, 2)) scriptSpam(world, site, { count: random.sized(50, 500), pace: pace(random) })
    },
    { sites: [4, 30] },
  ),
  heldKind('small-start-own-sender', (world, random) => {
    everyday(world, random.int(3, 25), { meanAge: 20 })
    scriptSpam(world, world.site(), {
      count: random.int(18, 40),
      pace: start(random),
      mode: random.pick(['site-address', 'site-user']),
      style: random.pick(['harvested', 'dictionary', 'mixed']),
    })
  }),
  heldKind('script-slow-tiny', (world, random) => {
    everyday(world, random.int(60, 200))
    scriptSpam(world, world.site(), {
      count: random.int(25, 60),
      pace: steady(random),
      mode: random.pick(['domain', 'foreign', 'lure']),
      style: random.pick(['dictionary', 'gibberish', 'harvested']),
    })
  }),
  openKind('webmail-phished-slow', (world, random) => {
    background(world, 40, 200)
    stolenWebmail(world, world.account(), random.pick(['squirrelmail', 'roundcube']), {
      count: random.int(40, 200),
      pace: steady(random),
      mode: 'own',
      ips: random.int(1, 5),
    })
  }),
  heldKind(
    'relay-under-vpopmail',
    (world, random) => {
      background(world, 6, 120)
      relaySpam(world, [world.ip()], { count: random.sized(50, 700), pace: pace(random) })
    },
    { smtpd: 'info-esmtpa', wrapper: 'vpopmail', sites: [1, 6] },
  ),
]
