import { backscatter, perMessage, relaySpam, scriptSpam, shellSpam, stolen, stolenWebmail } from './abuse.ts'
import { post, run, times } from './campaign.ts'
import { accountMail, everyday } from './everyday.ts'
import { byUid } from './hops.ts'
import { background, burst, heldKind, type Kind, openKind, pace, steady } from './kind.ts'
import { automatic, ezmlm, newsletter } from './lawful.ts'
import { MALWARE_SCRIPTS } from './words.ts'
import type { Account, World } from './world.ts'

/** Lawful mail of the very account that is abused. */
function lawfulBeside(world: World, account: Account, count: number): void {
  for (let left = count; left > 0; left--) post(world, accountMail(world, account), world.humanTime(20), 0)
}

/** A form that mails a copy to the address that the visitor typed. */
function contactForm(world: World): void {
  const { random, names } = world
  const site = world.site()
  const sender = random.chance(0.5) ? `info@${site.domain}` : `${site.user}@${world.hostname}`
  const link = `http://${names.randomLabel()}.test/${random.hex(6)}`
  run(world, {
    count: random.sized(50, 800),
    pace: pace(random),
    hop: byUid(world, site.uid),
    style: 'phpmailer',
    to: () => [names.victim(random.pick(['freemail', 'harvested', 'gibberish']), '')],
    sender: () => sender,
    from: () => `info@${site.domain}`,
    subject: () =>
      random.pick([
        `Copy of your message: ${random.pick(site.language.spam).replace('{n}', '900')}`,
        `Thank you for contacting us - You won! ${link}`,
      ]),
    extra: () => `X-PHP-Originating-Script: ${site.uid}:contact.php\nReply-To: ${names.randomLabel()}@${names.provider()}\n`,
    size: () => random.int(1200, 1900),
    cls: 'spam',
  })
  Object.assign(world.truth, {
    verdict: 'spam',
    spamming: true,
    culprits: [{ type: 'uid', value: site.uid }],
    acceptable: [
      { type: 'sender', value: sender },
      { type: 'domain', value: site.domain },
    ],
    culpritsWithoutHeaders: [{ type: 'sender', value: sender }],
    notes: 'the contact form sends to visitor-given addresses',
  })
}

export const ABUSE_KINDS: readonly Kind[] = [
  openKind('stolen-burst', (world, random) => {
    background(world)
    stolen(world, world.account(), {
      count: random.sized(40, 2500),
      pace: burst(random),
      per: perMessage(world),
      style: random.pick(['harvested', 'business', 'dictionary', 'mixed']),
      bounces: 0.15 * random.next(),
    })
  }),
  openKind('stolen-slow', (world, random) => {
    background(world, 60, 300)
    const account = world.account()
    lawfulBeside(world, account, random.int(2, 25))
    const hours = random.int(12, 90)
    stolen(world, account, {
      count: Math.max(20, Math.round(hours * (3 + 4 * random.next()))),
      pace: { ago: hours, hours },
      style: random.pick(['harvested', 'dictionary', 'mixed']),
      bounces: 0.1,
    })
  }),
  openKind('stolen-several', (world, random) => {
    background(world)
    for (const account of random.sample(world.accounts, random.int(2, 5)))
      stolen(world, account, {
        count: random.sized(25, 400),
        pace: burst(random),
        style: random.pick(['harvested', 'dictionary', 'mixed']),
      })
  }),
  heldKind('stolen-many-networks', (world, random) => {
    background(world)
    stolen(world, world.account(), {
      count: random.sized(60, 900),
      pace: pace(random),
      mode: random.pick(['foreign', 'domain']),
      ips: random.int(15, 60),
    })
  }),
  openKind(
    'stolen-under-vpopmail',
    (world, random) => {
      background(world)
      stolen(world, world.account(), {
        count: random.sized(50, 900),
        pace: burst(random),
        style: random.pick(['harvested', 'mixed', 'dictionary']),
        bounces: 0.1,
      })
    },
    { smtpd: 'info-esmtpa', wrapper: 'vpopmail' },
  ),
  openKind(
    'stolen-under-scanner',
    (world, random) => {
      background(world)
      stolen(world, world.account(), { count: random.sized(50, 700), pace: pace(random) })
    },
    { smtpd: 'info-smtp', wrapper: 'qmail-scanner' },
  ),
  heldKind(
    'stolen-silent',
    (world, random) => {
      background(world)
      stolen(world, world.account(), {
        count: random.sized(60, 900),
        pace: burst(random),
        mode: random.pick(['own', 'lure', 'domain']),
        style: random.pick(['dictionary', 'mixed', 'harvested']),
        bounces: 0.15,
      })
    },
    { smtpd: 'silent', wrapper: 'none' },
  ),
  openKind(
    'stolen-sagredo',
    (world, random) => {
      background(world)
      stolen(world, world.account(), { count: random.sized(60, 600), pace: burst(random), per: perMessage(world) })
    },
    { smtpd: 'sagredo', wrapper: 'none' },
  ),
  openKind(
    'stolen-office',
    (world, random) => {
      background(world, 6, 40)
      stolen(world, world.account(), {
        count: random.sized(30, 400),
        pace: burst(random),
        style: random.pick(['harvested', 'mixed']),
        bounces: 0.2,
      })
    },
    { sites: [1, 2] },
  ),
  openKind('webmail-phished-squirrel', (world, random) => {
    background(world)
    stolenWebmail(world, world.account(), 'squirrelmail', { count: random.sized(30, 500), pace: burst(random), per: perMessage(world) })
  }),
  openKind('webmail-phished-roundcube', (world, random) => {
    background(world)
    stolenWebmail(world, world.account(), 'roundcube', { count: random.sized(30, 500), pace: burst(random), per: perMessage(world) })
  }),
  heldKind('webmail-phished-horde', (world, random) => {
    background(world)
    stolenWebmail(world, world.account(), 'horde', {
      count: random.sized(30, 500),
      pace: burst(random),
      per: perMessage(world),
      mode: 'own',
    })
  }),
  openKind('script-random-senders', (world, random) => {
    background(world)
    scriptSpam(world, world.site(), {
      count: random.sized(50, 3000),
      pace: burst(random),
      mode: random.pick(['domain', 'foreign', 'gibberish']),
    })
  }),
  openKind('script-own-sender', (world, random) => {
    background(world)
    scriptSpam(world, world.site(), {
      count: random.sized(50, 900),
      pace: pace(random),
      mode: random.pick(['site-address', 'site-user']),
      style: random.pick(['harvested', 'dictionary', 'mixed']),
      bounces: 0.15,
    })
  }),
  openKind('script-null-sender', (world, random) => {
    background(world)
    scriptSpam(world, world.site(), { count: random.sized(50, 700), pace: pace(random), mode: 'null' })
  }),
  openKind('script-slow', (world, random) => {
    background(world, 60, 300)
    scriptSpam(world, world.site(), {
      count: random.sized(60, 400),
      pace: steady(random),
      mode: random.pick(['domain', 'foreign', 'site-address']),
      style: random.pick(['dictionary', 'mixed', 'harvested']),
    })
  }),
  openKind(
    'script-over-localhost',
    (world, random) => {
      background(world)
      scriptSpam(world, world.site(), {
        count: random.sized(50, 800),
        pace: pace(random),
        smtp: true,
        mode: random.pick(['domain', 'foreign', 'lure']),
      })
    },
    { wrapper: 'none' },
  ),
  openKind('script-shared-uid', (world, random) => {
    background(world)
    scriptSpam(world, world.site(), { count: random.sized(50, 800), pace: burst(random), shared: true, field: true })
  }),
  openKind('script-shared-uid-bare', (world, random) => {
    background(world)
    scriptSpam(world, world.site(), { count: random.sized(50, 800), pace: pace(random), shared: true, field: false })
  }),
  openKind('contact-form-abused', (world) => {
    background(world)
    contactForm(world)
  }),
  heldKind('script-eval-hidden', (world, random) => {
    background(world)
    scriptSpam(world, world.site(), { count: random.sized(40, 900), pace: pace(random), field: true, script: random.pick(MALWARE_SCRIPTS) })
  }),
  openKind('shell-malware', (world, random) => {
    background(world)
    shellSpam(world, world.site(), {
      count: random.sized(40, 900),
      pace: pace(random),
      style: random.pick(['harvested', 'mixed', 'dictionary']),
    })
  }),
  heldKind('relay-open', (world, random) => {
    background(world)
    relaySpam(
      world,
      Array.from({ length: random.int(1, 12) }, () => world.ip()),
      { count: random.sized(60, 1500), pace: burst(random), per: perMessage(world) },
    )
  }),
  openKind(
    'relay-office-pc',
    (world, random) => {
      background(world, 6, 120)
      const domain = world.site().domain
      relaySpam(world, [world.ip()], { count: random.sized(50, 900), pace: pace(random), reverse: `pc${random.int(1, 99)}.lan.${domain}` })
    },
    { sites: [1, 4] },
  ),
  openKind('spam-plus-newsletter', (world, random) => {
    background(world, 6, 100)
    if (random.chance(0.5)) ezmlm(world, random.sized(60, 600), 2, 20)
    else newsletter(world, { count: random.sized(80, 900), pace: burst(random), fields: 'all', verp: random.chance(0.5) })
    stolen(world, world.account(), {
      count: random.sized(60, 500),
      pace: burst(random),
      style: random.pick(['harvested', 'dictionary', 'mixed']),
    })
  }),
  heldKind(
    'spam-plus-backlog',
    (world, random) => {
      const provider = world.names.provider()
      everyday(world, random.int(40, 200), { meanAge: 30 })
      for (const time of times(world, random.sized(80, 500), { ago: 20, hours: 20 }))
        post(
          world,
          accountMail(world, world.account(), () => [`${world.names.person().local}@${provider}`]),
          time,
          0,
        )
      scriptSpam(world, world.site(), { count: random.sized(50, 500), pace: pace(random) })
    },
    { sites: [6, 30] },
  ),
  heldKind('spam-amid-shop-burst', (world, random) => {
    background(world)
    automatic(world, { count: random.sized(80, 700), pace: burst(random) })
    stolen(world, world.account(), {
      count: random.sized(50, 500),
      pace: burst(random),
      style: random.pick(['dictionary', 'mixed', 'harvested']),
    })
  }),
  openKind('small-start', (world, random) => {
    everyday(world, random.int(3, 25), { meanAge: 20 })
    const start = { ago: 0.1 + 0.5 * random.next(), hours: 0.5 }
    if (random.chance(0.5))
      stolen(world, world.account(), {
        count: random.int(8, 30),
        pace: start,
        per: random.pick([5, 20, 50]),
        style: random.pick(['harvested', 'dictionary']),
      })
    else scriptSpam(world, world.site(), { count: random.int(15, 40), pace: start, mode: random.pick(['foreign', 'domain', 'lure']) })
  }),
  heldKind('freemail-targets', (world, random) => {
    background(world)
    stolen(world, world.account(), {
      count: random.sized(60, 900),
      pace: pace(random),
      style: 'freemail',
      mode: random.pick(['lure', 'foreign', 'domain']),
    })
  }),
  heldKind('dictionary-recipients', (world, random) => {
    background(world)
    ;(random.chance(0.5)
      ? () => stolen(world, world.account(), { count: random.sized(50, 900), pace: pace(random), style: 'dictionary' })
      : () => scriptSpam(world, world.site(), { count: random.sized(50, 900), pace: pace(random), style: 'dictionary' }))()
  }),
  openKind('sorted-recipients', (world, random) => {
    background(world)
    stolen(world, world.account(), {
      count: random.sized(30, 300),
      pace: burst(random),
      per: random.pick([1, 5, 20]),
      sorted: true,
      style: random.pick(['freemail', 'harvested']),
    })
  }),
  heldKind('many-recipients', (world, random) => {
    background(world)
    stolen(world, world.account(), {
      count: random.int(15, 120),
      pace: burst(random),
      per: random.int(30, 99),
      style: random.pick(['harvested', 'freemail', 'mixed']),
    })
  }),
  openKind('gibberish-recipients', (world, random) => {
    background(world)
    scriptSpam(world, world.site(), { count: random.sized(40, 700), pace: pace(random), style: 'gibberish' })
  }),
  heldKind('one-provider-phishing', (world, random) => {
    background(world)
    stolen(world, world.account(), {
      count: random.sized(60, 900),
      pace: burst(random),
      style: 'one-provider',
      mode: random.pick(['lure', 'foreign', 'domain']),
      ips: random.int(2, 20),
    })
  }),
  openKind('two-culprits', (world, random) => {
    background(world)
    stolen(world, world.account(), {
      count: random.sized(60, 500),
      pace: burst(random),
      style: random.pick(['harvested', 'dictionary', 'mixed']),
    })
    scriptSpam(world, world.site(), { count: random.sized(60, 500), pace: pace(random) })
  }),
  heldKind('spam-with-bounces', (world, random) => {
    background(world)
    stolen(world, world.account(), {
      count: random.sized(40, 300),
      pace: burst(random),
      mode: 'own',
      style: random.pick(['dictionary', 'mixed', 'harvested']),
      bounces: 0.6 + 1.5 * random.next(),
    })
  }),
  openKind('backscatter-plain', (world, random) => {
    background(world, 6, 120)
    backscatter(world, random.sized(60, 1500), steady(random))
  }),
  heldKind('backscatter-doubles', (world, random) => {
    background(world, 6, 120)
    backscatter(world, random.sized(60, 700), pace(random), random.int(5, 60))
  }),
  openKind('backscatter-mixed', (world, random) => {
    background(world, 80, 300)
    backscatter(world, random.sized(120, 900), steady(random), random.int(0, 10))
  }),
  heldKind('backscatter-plus-newsletter', (world, random) => {
    background(world, 6, 60)
    const sent = random.sized(60, 250)
    newsletter(world, { count: sent, pace: burst(random), fields: 'all' })
    backscatter(world, random.int(sent + 40, sent * 3), steady(random))
  }),
]
