import { alike, type Campaign, crowd, post, varied } from './campaign.ts'
import { byUid, date822, fromAccount, fromWebmail, ownLine } from './hops.ts'
import type { Account, Site, World } from './world.ts'

type Everyday = Omit<Campaign, 'count' | 'pace'>

/** Mail that an owner of an account writes. */
export function accountMail(world: World, account: Account, to?: () => readonly string[]): Everyday {
  const { random, names } = world
  const { language } = account.site
  const many = (): string[] => {
    const count = random.weighted([
      [1, 80],
      [2, 10],
      [3, 5],
      [random.int(4, 12), 5],
    ])
    return Array.from({ length: count }, () => names.stranger(0.5, random.chance(0.8) ? language : names.language()))
  }
  return {
    hop: fromAccount(world, account),
    style: account.client,
    to: to ?? many,
    sender: () => account.address,
    display: account.display,
    subject: () => `${random.pick(language.talk)}${random.chance(0.4) ? ` ${random.int(1, 999)}` : ''}`,
    size: varied(world),
    cls: 'ham',
  }
}

const SITE_TALK = [
  'Contact form',
  'Registration',
  'New comment on your post',
  'Password reset',
  'Your booking',
  'Download link',
  'Enquiry from the website',
] as const

/** One of the many small mails that a site sends by itself. */
function siteMail(world: World, site: Site): Everyday {
  const { random } = world
  const shared = random.chance(0.2)
  const uid = shared ? world.webUid : site.uid
  const own = random.chance(0.6)
    ? `${random.pick(['noreply', 'shop', 'wordpress', 'info'])}@${site.domain}`
    : `${world.uidNames[uid]}@${world.hostname}`
  const script = random.pick(['class-phpmailer.php', 'PHPMailer.php', 'index.php', 'contact.php'])
  return {
    hop: byUid(world, uid),
    style: random.chance(0.6) ? 'phpmailer' : 'php-mail',
    to: crowd(world, 0.75),
    sender: () => own,
    from: () => (own.endsWith(world.hostname) ? `info@${site.domain}` : own),
    subject: () => `${random.pick(SITE_TALK)} ${random.int(1, 99_999)}`,
    extra: () => (random.chance(0.7) ? `X-PHP-Originating-Script: ${site.uid}:${script}\n` : ''),
    size: alike(world, 1500 + random.int(0, 4000), 500),
    cls: 'ham',
  }
}

function cronMail(world: World): Everyday {
  const { random } = world
  const script = random.pick(['/usr/local/bin/backup.sh', 'test -x /usr/sbin/anacron', 'certbot renew'])
  const to = random.chance(0.5) ? `root@${world.hostname}` : `admin@${world.site().domain}`
  return {
    hop: byUid(world, 0),
    style: 'inject',
    to: () => [random.chance(0.6) ? world.names.stranger(0.3) : to],
    sender: () => random.pick([`root@${world.hostname}`, `anonymous@${world.hostname}`]),
    from: () => `root@${world.hostname}`,
    subject: () => `Cron <root@${world.hostname.split('.')[0]}> ${script}`,
    size: alike(world, 600, 500),
    cls: 'ham',
  }
}

/** A bounce that this host makes: to one of its users, or to where the failed mail claimed to come from. */
export function bounce(world: World, to: string, cls: string, time: number, double = false): void {
  const { random } = world
  const at = to.lastIndexOf('@')
  const local = world.hosts(to.slice(at + 1))
  world.add({
    time,
    sender: double ? '#@[]' : '',
    recipients: [{ address: local ? world.localAddress(to) : to, channel: local ? 'local' : 'remote', done: false }],
    cls,
    size: random.int(1500, 9000),
    bouncing: random.chance(0.03),
    header: `${ownLine(world, 'for bounce', time)}Date: ${date822(time, '-0000')}\nFrom: MAILER-DAEMON@${world.hostname}\nTo: ${to}\nSubject: failure notice\n\n`,
  })
}

/** Mail of people who read in the browser: one web uid, many users. */
function webmailMail(world: World, account: Account): Everyday {
  const program = world.random.pick(['roundcube', 'squirrelmail', 'horde'] as const)
  return { ...accountMail(world, account), hop: fromWebmail(world, program, account.address, () => account.ip), style: program }
}

export interface EverydayMix {
  readonly meanAge?: number
  /** Shares of the site, cron, bounce and webmail mail; the rest is account mail. */
  readonly web?: number
  readonly webmail?: number
}

/** What stands in the queue of this host on any day. */
export function everyday(world: World, count: number, { meanAge = 30, web = 0.2, webmail = 0.04 }: EverydayMix = {}): void {
  const { random } = world
  for (let left = count; left > 0; left--) {
    const time = world.humanTime(meanAge)
    const dice = random.next()
    if (dice < 0.05)
      bounce(world, random.chance(0.6) ? world.account().address : world.names.stranger(), 'bounce', time, random.chance(0.05))
    else if (dice < 0.07) post(world, cronMail(world), time, 0)
    else if (dice < 0.07 + web) post(world, siteMail(world, world.site()), time, 0)
    else if (dice < 0.07 + web + webmail) post(world, webmailMail(world, world.account()), time, 0)
    else post(world, accountMail(world, world.account()), time, 0)
  }
}
