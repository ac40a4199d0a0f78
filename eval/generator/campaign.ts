import type { Hop } from './hops.ts'
import { type LetterStyle, writeLetter } from './letters.ts'
import type { World } from './world.ts'

/** When the messages of a run come: all shapes end at least five seconds before the listing. */
export interface Pace {
  /** Hours before the listing at which the run began. */
  readonly ago: number
  /** Hours it lasted. */
  readonly hours: number
  /** `batches`: every few minutes a lot; `days`: by day only. */
  readonly shape?: 'even' | 'batches' | 'days' | 'waning'
}

/** A run of like messages: an order shop, a newsletter, a spammer. */
export interface Campaign {
  readonly count: number
  readonly pace: Pace
  readonly hop: Hop
  readonly style: LetterStyle
  readonly to: () => readonly string[]
  /** Envelope sender. */
  readonly sender: (to: string) => string
  /** Header From; the envelope sender where absent. */
  readonly from?: (to: string) => string
  readonly display?: string
  readonly subject: (index: number, to: string) => string
  /** Further header lines. */
  readonly extra?: (to: string, index: number) => string
  readonly size: () => number
  readonly cls: string
  /** Recipients are not shown in To. */
  readonly blind?: boolean
  /** Share of the recipients of one message that are done already; default by chance. */
  readonly done?: number
  readonly bouncing?: number
}

export function times(world: World, count: number, { ago, hours, shape = 'even' }: Pace): number[] {
  const { random, now } = world
  const start = now - ago * 3600
  const length = Math.min(hours, ago) * 3600
  const step = random.pick([300, 600, 900, 3600])
  const list: number[] = []
  for (let left = count; left > 0; left--) {
    let time = start + random.next() * length
    if (shape === 'waning') time = start + random.next() ** 2.5 * length
    if (shape === 'batches') time = Math.floor(time / step) * step + random.int(0, 25)
    if (shape === 'days')
      for (let tries = 0; tries < 8 && ((time / 3600) % 24 < 6 || (time / 3600) % 24 > 19); tries++) time = start + random.next() * length
    list.push(Math.floor(Math.min(time, now - 5)))
  }
  return list.sort((a, b) => a - b)
}

/** Sizes of one template: `base` bytes and up to `jitter` more. */
export function alike(world: World, base: number, jitter: number): () => number {
  return () => base + world.random.int(0, jitter)
}

/** Sizes of what people write: log-normal-like, 1 kB … some MB. */
export function varied(world: World, base = 1500): () => number {
  return () => Math.round(Math.min(9e6, base * Math.exp(world.random.exponential(1.2))) + world.random.int(0, 900))
}

/** Mail programs of people: who answers with one names what is answered. */
const PERSONAL: ReadonlySet<LetterStyle> = new Set(['thunderbird', 'outlook', 'iphone', 'roundcube', 'squirrelmail', 'horde'])

/** Puts one message into the queue. */
export function post(world: World, campaign: Omit<Campaign, 'count' | 'pace'>, time: number, index: number): void {
  const { random } = world
  const to = campaign.to()
  const first = to[0] ?? ''
  const sender = campaign.sender(first)
  const top = campaign.hop({ time, sender, recipient: first })
  const shown = campaign.blind ? [] : to.slice(0, 30)
  const from = campaign.from?.(first) ?? (sender === '' ? `MAILER-DAEMON@${world.hostname}` : sender)
  const letter = { time, from, display: campaign.display ?? '', to: shown, subject: campaign.subject(index, first) }
  const answered = campaign.cls === 'ham' && PERSONAL.has(campaign.style) && /^(?:re|aw|sv|antw|rif|res|odp|ynt):/i.test(letter.subject)
  const thread = answered ? `In-Reply-To: <${random.hex(20)}@${first.slice(first.lastIndexOf('@') + 1)}>\n` : ''
  const header = `${top}${writeLetter(world, campaign.style, letter, thread + (campaign.extra?.(first, index) ?? ''))}\n`
  const doneShare = to.length === 1 ? 0 : (campaign.done ?? random.next() * 0.85)
  const done = to.map(() => random.chance(doneShare))
  if (done.every(Boolean)) done[random.int(0, done.length - 1)] = false
  world.add({
    time: Math.min(world.now, time + random.int(0, 2)),
    sender,
    recipients: to.map((address, at) => ({ address, channel: 'remote', done: done[at] ?? false })),
    cls: campaign.cls,
    size: Math.max(campaign.size(), header.length + 20),
    bouncing: to.length > 1 && random.chance(campaign.bouncing ?? 0.15),
    header,
  })
}

export function run(world: World, campaign: Campaign): void {
  for (const [index, time] of times(world, campaign.count, campaign.pace).entries()) post(world, campaign, time, index)
}

/**
 * Recipients of a lawful run of which a part is still here: scattered ones, or those of the one or two providers that
 * put this host off. The same for good and bad, so that the kind of remainder tells nothing.
 */
export function crowd(world: World, free: number): () => string[] {
  const { random, names } = world
  const language = names.language()
  const slow = random.chance(0.3) ? [names.provider(), names.provider()] : null
  return () => {
    if (slow !== null && random.chance(0.8))
      return [`${names.person(language).local}${random.chance(0.25) ? random.int(1, 99) : ''}@${random.pick(slow)}`]
    return [names.stranger(free, random.chance(0.8) ? language : names.language())]
  }
}

/** The same recipients again and again: a customer base, a staff, a club. */
export function circle(world: World, count: number, free: number): string[] {
  const { names } = world
  const language = names.language()
  return Array.from({ length: count }, () => names.stranger(free, language))
}
