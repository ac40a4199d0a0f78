import type { TruthPrincipal, Verdict } from '../labelled-queue.ts'
import { type Endings, Names } from './names.ts'
import { Random } from './random.ts'
import { HOST_LABELS, HOST_STEMS, type Language } from './words.ts'

export interface Site {
  readonly domain: string
  readonly uid: number
  readonly user: string
  readonly language: Language
}

export interface Account {
  readonly address: string
  readonly display: string
  readonly site: Site
  /** Where its owner usually sits. */
  readonly ip: string
  readonly reverse: string
  readonly helo: string
  readonly client: 'thunderbird' | 'outlook' | 'iphone'
  /** How much mail it writes, beside the others. */
  readonly activity: number
}

export interface Mail {
  readonly time: number
  readonly sender: string
  readonly recipients: readonly { readonly address: string; readonly channel: 'local' | 'remote'; readonly done: boolean }[]
  /** ham, spam, bounce, backscatter, list, alert, forward. */
  readonly cls: string
  readonly size: number
  readonly bouncing: boolean
  readonly header: string
}

/** What writes the smtpd line, and so where the account stands in it. `silent` prints none. */
export type Smtpd = 'info-smtp' | 'info-esmtpa' | 'aqmail' | 'sagredo' | 'ldap' | 'qpsmtpd' | 'indimail' | 'silent'
/** Who hands network mail to qmail-queue: the smtpd as qmaild, or a program under its own uid. */
export type Wrapper = 'none' | 'vpopmail' | 'simscan' | 'qmail-scanner'

export interface Truth {
  verdict: 'clean' | 'spam' | 'backscatter' | 'ambiguous'
  spamming: boolean
  culprits: TruthPrincipal[]
  acceptable: TruthPrincipal[]
  culpritsWithoutHeaders: TruthPrincipal[]
  notes: string
  expected?: Verdict[]
}

const ZONES = [
  ['-0000', 70],
  ['+0200', 8],
  ['+0100', 6],
  ['-0500', 6],
  ['+0000', 5],
  ['-0300', 5],
] as const
const NETWORKS = ['192.0.2', '198.51.100', '203.0.113', '198.18', '198.19', '100.64', '100.99'] as const
/** First numbers of addresses where the endings are varied: spread like the networks of a botnet. */
const FIRST_OCTETS = [5, 31, 41, 46, 77, 85, 91, 103, 113, 177, 186, 190, 196] as const
const DAY = 86400

export interface WorldOptions {
  readonly endings: Endings
  readonly sites?: readonly [low: number, high: number]
  readonly smtpd?: Smtpd
  readonly wrapper?: Wrapper
}

/** One invented mail host, its customers, and the messages that stand in its queue. */
export class World {
  readonly random: Random
  readonly names: Names
  readonly now: number
  readonly hostname: string
  readonly zone: string
  readonly split = 23
  readonly smtpd: Smtpd
  readonly wrapper: Wrapper
  /** uid of the program that hands in network mail, where it is not qmaild. */
  readonly wrapperUid: number
  /** uid of sites that share one web server process. */
  readonly webUid: number
  readonly sites: readonly Site[]
  readonly accounts: readonly Account[]
  readonly uidNames: Record<string, string> = { '0': 'root' }
  readonly mails: Mail[] = []
  readonly truth: Truth = { verdict: 'clean', spamming: false, culprits: [], acceptable: [], culpritsWithoutHeaders: [], notes: '' }
  unprocessed = 0
  #nearId: number
  readonly #idStep: number

  constructor(seed: string, options: WorldOptions) {
    const random = new Random(seed)
    this.random = random
    this.names = new Names(random, options.endings)
    this.now = 1_735_700_000 + random.int(0, 60_000_000)
    this.hostname = `${random.pick(HOST_LABELS)}.${random.pick(HOST_STEMS)}.${options.endings === 'varied' ? random.pick(['net', 'com', 'eu', 'org']) : 'example'}`
    this.zone = random.weighted(ZONES)
    this.smtpd =
      options.smtpd ??
      random.weighted<Smtpd>([
        ['info-esmtpa', 40],
        ['info-smtp', 18],
        ['sagredo', 10],
        ['aqmail', 8],
        ['ldap', 7],
        ['qpsmtpd', 7],
        ['indimail', 4],
        ['silent', 10],
      ])
    const mayWrap = this.smtpd !== 'silent' && this.smtpd !== 'qpsmtpd' && this.smtpd !== 'ldap' && this.smtpd !== 'indimail'
    this.wrapper =
      options.wrapper ??
      (mayWrap
        ? random.weighted<Wrapper>([
            ['none', 70],
            ['vpopmail', 15],
            ['simscan', 9],
            ['qmail-scanner', 6],
          ])
        : 'none')
    this.webUid = random.pick([33, 48, 33, 80])
    this.uidNames[this.webUid] = random.pick(['www-data', 'apache', 'nobody'])
    this.wrapperUid =
      this.wrapper === 'qmail-scanner'
        ? random.pick([484, 103])
        : this.smtpd === 'qpsmtpd'
          ? random.pick([102, 64020])
          : random.pick([89, 89, 89, 5089])
    if (this.wrapper !== 'none' || this.smtpd === 'qpsmtpd' || random.chance(0.4)) {
      this.uidNames[this.wrapperUid] = this.wrapper === 'qmail-scanner' ? 'qscand' : this.smtpd === 'qpsmtpd' ? 'qpsmtpd' : 'vpopmail'
    }
    this.sites = this.#makeSites(
      options.sites ??
        random.pick([
          [1, 3],
          [4, 12],
          [12, 40],
        ] as const),
    )
    this.accounts = this.#makeAccounts()
    this.#nearId = random.int(150_000, 9_000_000)
    this.#idStep = random.pick([3, 40, 4000])
  }

  #makeSites([low, high]: readonly [number, number]): Site[] {
    const { random, names } = this
    const home = names.language()
    const base = random.pick([500, 1000, 10000, 10000, 2000])
    const sites = new Map<string, Site>()
    const count = random.int(low, high)
    for (let at = 0; sites.size < count && at < 4 * count; at++) {
      const language = random.chance(0.75) ? home : names.language()
      const domain = names.firm(language)
      const uid = base + random.int(1, 60) + 61 * at
      const user = domain.replace(/[^a-z]/g, '').slice(0, random.int(6, 12))
      if (!sites.has(domain)) sites.set(domain, { domain, uid, user, language })
    }
    for (const { uid, user } of sites.values()) this.uidNames[uid] = user
    return [...sites.values()]
  }

  #makeAccounts(): Account[] {
    const { random, names } = this
    const accounts = new Map<string, Account>()
    let rank = 1
    for (const site of this.sites) {
      for (let left = random.int(2, this.sites.length < 4 ? 14 : 7); left > 0; left--) {
        const person = names.person(site.language)
        const local = random.chance(0.3) ? random.pick(site.language.roles) : person.local
        const address = `${local}@${site.domain}`
        const dynamic = random.pick([
          'unknown',
          `p${random.int(1, 250)}.dyn.${names.provider()}`,
          `host-${random.int(1, 250)}.${names.firm()}`,
        ])
        const helo = random.pick([
          `[192.168.${random.int(0, 2)}.${random.int(2, 250)}]`,
          `LAPTOP-${random.hex(6).toUpperCase()}`,
          'smtpclient.apple',
          `?10.0.0.${random.int(2, 99)}?`,
          'macbook.local',
          `PC${random.int(1, 40)}`,
        ])
        const activity = 1 / (rank++) ** 0.8
        accounts.set(address, {
          address,
          display: person.display,
          site,
          ip: this.ip(),
          reverse: dynamic,
          helo,
          client: random.pick(['thunderbird', 'outlook', 'iphone']),
          activity,
        })
      }
    }
    return random.shuffle([...accounts.values()])
  }

  ip(): string {
    const { random } = this
    if (this.names.endings === 'varied')
      return `${random.pick(FIRST_OCTETS)}.${random.int(0, 255)}.${random.int(0, 255)}.${random.int(1, 254)}`
    const network = random.pick(NETWORKS)
    const middle = network.split('.').length === 2 ? `.${random.int(0, 250)}` : ''
    return `${network}${middle}.${random.int(1, 254)}`
  }

  /** One of the accounts, busy ones more often. */
  account(): Account {
    return this.random.weighted(this.accounts.map((account) => [account, account.activity] as const))
  }

  site(): Site {
    return this.random.pick(this.sites)
  }

  pid(): number {
    return this.random.chance(0.3) ? this.random.int(70_000, 4_000_000) : this.random.int(300, 32_767)
  }

  nextId(): number {
    this.#nearId += this.random.int(1, this.#idStep)
    return this.#nearId
  }

  hosts(domain: string): boolean {
    return domain === this.hostname || this.sites.some((site) => site.domain === domain)
  }

  /** As qread prints a local recipient of a virtual domain. */
  localAddress(address: string): string {
    const at = address.lastIndexOf('@')
    return `${address.slice(at + 1)}-${address.slice(0, at)}@${address.slice(at + 1)}`
  }

  /** A time when people write: the last days, mostly by day. `mean` is the mean age in hours. */
  humanTime(mean: number): number {
    for (let tries = 0; ; tries++) {
      const time = Math.floor(this.now - 40 - Math.min(6.9 * DAY, this.random.exponential(mean * 3600)))
      const hour = (time / 3600) % 24
      if (tries > 4 || (hour > 6 && hour < 19) || this.random.chance(0.25)) return time
    }
  }

  add(mail: Mail): void {
    this.mails.push(mail)
  }
}
