import { alike, circle, crowd, post, run, varied } from './campaign.ts'
import { bounce, everyday } from './everyday.ts'
import { byUid, overNetwork } from './hops.ts'
import { background, burst, heldKind, type Kind, openKind, pace, steady } from './kind.ts'
import { automatic, ezmlm, newsletter, personal } from './lawful.ts'

/** Programs and people that lawfully send much. */
export const BULK_KINDS: readonly Kind[] = [
  openKind('shop-orders', (world, random) => {
    background(world)
    automatic(world, { count: random.sized(25, 700), pace: steady(random) })
  }),
  heldKind('shop-sale-burst', (world, random) => {
    background(world)
    automatic(world, { count: random.sized(150, 3000), pace: burst(random) })
  }),
  openKind('appointment-reminders', (world, random) => {
    background(world)
    automatic(world, {
      count: random.sized(40, 600),
      pace: { ago: 3, hours: 0.3, shape: 'batches' },
      local: ['praxis', 'clinic', 'reminder', 'noreply'],
      free: 0.95,
      subject: (_, to) => `Reminder ${to.split('@')[0]} ${random.int(8, 18)}:00`,
    })
  }),
  openKind('invoice-run-account', (world, random) => {
    background(world)
    personal(world, {
      count: random.sized(25, 400),
      pace: burst(random),
      free: 0.25,
      subject: (index) => `${world.site().language.invoice} 2025-${1000 + index}`,
    })
  }),
  heldKind('invoice-run-script', (world, random) => {
    background(world)
    automatic(world, {
      count: random.sized(60, 900),
      pace: burst(random),
      free: 0.3,
      local: ['invoice', 'accounts', 'billing'],
      subject: (index) => `Invoice ${20_000 + index}`,
      size: alike(world, 45_000, 40_000),
    })
  }),
  openKind('newsletter-ezmlm', (world, random) => {
    background(world, 6, 120)
    ezmlm(world, random.sized(40, 900), random.int(1, 6), random.int(2, 60))
  }),
  openKind('newsletter-fields', (world, random) => {
    background(world)
    newsletter(world, {
      count: random.sized(60, 2500),
      pace: burst(random),
      fields: random.pick(['all', 'unsubscribe']),
      verp: random.chance(0.4),
    })
  }),
  openKind('newsletter-plain', (world, random) => {
    background(world)
    newsletter(world, {
      count: random.sized(60, 600),
      pace: burst(random),
      fields: 'none',
      route: random.pick(['uid', 'localhost', 'account']),
    })
  }),
  heldKind('newsletter-verp', (world, random) => {
    background(world)
    newsletter(world, { count: random.sized(80, 3000), pace: pace(random), fields: random.pick(['none', 'unsubscribe']), verp: true })
  }),
  openKind('desktop-mail-merge', (world, random) => {
    background(world)
    personal(world, {
      count: random.sized(30, 500),
      pace: burst(random),
      style: 'merge',
      free: 0.3 + 0.5 * random.next(),
      subject: () => `${world.site().language.news}`,
    })
  }),
  openKind('address-book-letter', (world, random) => {
    background(world)
    const book = circle(world, random.sized(60, 400), 0.6).sort()
    let at = 0
    const letter = `${world.site().language.news}`
    const account = personal(world, {
      count: book.length,
      pace: burst(random),
      style: 'merge',
      to: () => [book[at++ % book.length] ?? ''],
      subject: () => letter,
    })
    // An old list: what nobody reads any more comes back.
    for (let left = Math.round(book.length * (0.02 + 0.1 * random.next())); left > 0; left--)
      bounce(world, account.address, 'bounce', world.humanTime(4))
  }),
  openKind('ticket-system', (world, random) => {
    background(world)
    automatic(world, {
      count: random.sized(30, 500),
      pace: steady(random),
      local: ['support', 'helpdesk', 'tickets'],
      free: 0.35,
      subject: () => `[#${random.int(10_000, 99_999)}] ${random.pick(world.site().language.talk)}`,
      extra: () => `In-Reply-To: <${random.hex(16)}@ticket>\n`,
      size: varied(world, 2500),
    })
  }),
  openKind('password-reset-lawful', (world, random) => {
    background(world)
    automatic(world, {
      count: random.sized(50, 900),
      pace: burst(random),
      local: ['noreply', 'security', 'login'],
      free: 0.85,
      subject: () => 'Please set a new password',
      size: alike(world, 2600, 80),
    })
  }),
  heldKind('password-reset-abused', (world, random) => {
    background(world)
    const site = automatic(world, {
      count: random.sized(80, 900),
      pace: burst(random),
      route: 'uid',
      local: ['noreply'],
      to: () => [world.names.victim(random.pick(['harvested', 'dictionary', 'gibberish']), '')],
      subject: () => 'Reset your password',
      size: alike(world, 2200, 60),
    })
    Object.assign(world.truth, {
      verdict: 'ambiguous',
      acceptable: [
        { type: 'uid', value: site.uid },
        { type: 'domain', value: site.domain },
      ],
    })
    world.truth.notes = 'the form of a site is called by a robot for addresses that never registered'
  }),
  heldKind('mailman-list', (world, random) => {
    background(world)
    const site = world.site()
    world.uidNames['38'] = 'list'
    const members = circle(world, random.sized(40, 400), 0.6)
    for (let left = random.int(1, 8); left > 0; left--) {
      const time = world.humanTime(20)
      const author = world.names.stranger(0.6)
      const full = random.chance(0.5)
      const one = (to: readonly string[]): void =>
        post(
          world,
          {
            hop: byUid(world, 38),
            style: 'program',
            to: () => to,
            sender: (first) => (full ? `talk-bounces+${first.replace('@', '=')}@${site.domain}` : `talk-bounces@${site.domain}`),
            from: () => author,
            subject: () => `[Talk] ${random.pick(site.language.talk)}`,
            extra: () =>
              `List-Id: <talk.${site.domain}>\nX-Mailman-Version: 2.1.39\nPrecedence: list\nList-Post: <mailto:talk@${site.domain}>\n`,
            size: alike(world, 4000, 200),
            cls: 'list',
          },
          time,
          0,
        )
      if (full) for (const to of random.sample(members, random.int(5, 80))) one([to])
      else one(random.sample(members, random.int(5, 90)))
    }
  }),
  openKind('birthday-mails', (world, random) => {
    background(world)
    automatic(world, {
      count: random.sized(30, 300),
      pace: { ago: random.int(1, 9), hours: 0.4, shape: 'batches' },
      local: ['info', 'club', 'team'],
      free: 0.85,
      subject: (_, to) => `Happy birthday ${to.split(/[.@_\d]/)[0]}!`,
      size: alike(world, 5000, 60),
    })
  }),
  heldKind(
    'shared-host-big-sender',
    (world, random) => {
      everyday(world, random.sized(80, 400), { meanAge: 30 })
      automatic(world, { count: random.sized(300, 4000), pace: steady(random), free: 0.6 })
    },
    { sites: [20, 50] },
  ),
  heldKind('bought-list', (world, random) => {
    background(world)
    const account = personal(world, {
      count: random.sized(80, 900),
      pace: pace(random),
      style: 'merge',
      free: 0.1,
      subject: () => `${world.site().language.news} 2025`,
      extra: () => 'Precedence: bulk\n',
    })
    Object.assign(world.truth, {
      verdict: 'ambiguous',
      acceptable: [
        { type: 'auth', value: account.address },
        { type: 'sender', value: account.address },
      ],
    })
    world.truth.notes = 'a customer mails firms that never asked'
  }),
  heldKind('crm-follow-ups', (world, random) => {
    background(world)
    const ips = Array.from({ length: random.int(2, 6) }, () => world.ip())
    const account = world.account()
    const hop = overNetwork(world, () => ({
      ip: random.pick(ips),
      helo: 'out.crm-cloud.test',
      reverse: 'out.crm-cloud.test',
      account: account.address,
    }))
    run(world, {
      count: random.sized(30, 400),
      pace: steady(random),
      hop,
      style: 'program',
      to: crowd(world, 0.3),
      sender: () => account.address,
      display: account.display,
      subject: (_, to) => `${random.pick(account.site.language.talk)}, ${to.split(/[.@_\d]/)[0]}`,
      size: varied(world, 4000),
      cls: 'ham',
    })
  }),
]
