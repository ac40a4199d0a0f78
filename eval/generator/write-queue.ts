import type { LabelledQueue, QueueContext } from '../labelled-queue.ts'
import { date822, dateField } from './hops.ts'
import type { Kind } from './kind.ts'
import { ABUSE_KINDS } from './kinds-abuse.ts'
import { BULK_KINDS } from './kinds-bulk.ts'
import { DISGUISED_KINDS } from './kinds-disguised.ts'
import { LAWFUL_KINDS } from './kinds-lawful.ts'
import { LOOKALIKE_KINDS } from './kinds-lookalike.ts'
import type { Endings } from './names.ts'
import { type Mail, World } from './world.ts'

export const KINDS: readonly Kind[] = [...LAWFUL_KINDS, ...BULK_KINDS, ...LOOKALIKE_KINDS, ...ABUSE_KINDS, ...DISGUISED_KINDS]
/** From this seed on a queue of any kind is held out: not looked at while rules are developed. */
export const FIRST_HELD_SEED = 500

export interface MakeOptions {
  /** Default: by the seed, odd ones plain. */
  readonly endings?: Endings
  /** At most so many header blocks; default: by the seed, all or 150. */
  readonly headers?: number
  /** What the operator tells; default by chance, mostly all. */
  readonly context?: 'full' | 'part' | 'none'
}

/** qread prints every byte outside 32..126 as `_`. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '_')
}

function listing(mails: readonly (Mail & { readonly id: number })[]): string {
  let text = ''
  for (const { id, time, size, sender, bouncing, recipients } of mails) {
    text += `${date822(time, '').trimEnd()} GMT  #${id}  ${size}  <${printable(sender)}> ${bouncing ? ' bouncing' : ''}\n`
    for (const channel of ['local', 'remote'] as const) {
      for (const one of recipients)
        if (one.channel === channel) text += `${one.done ? '  done' : ''}\t${channel}\t${printable(one.address)}\n`
    }
  }
  return text
}

/** IndiMail runs several queues and lists each: a weekday, the split directory before the id, a frame around. */
function indimailListing(mails: readonly (Mail & { readonly id: number })[], split: number): string {
  const queues = [1, 2].map((queue) => {
    const here = mails.filter(({ id }) => id % 2 === queue - 1)
    const lines = here.map((mail) =>
      listing([mail])
        .replace(/^/, dateField(mail.time).slice(0, 5))
        .replace('  #', `  ${mail.id % split}/#`),
    )
    return `processing queue /var/indimail/queue/queue${queue}\n${lines.join('')}\n`
  })
  return queues.join('')
}

function contextOf(world: World, how: MakeOptions['context']): QueueContext {
  const full: QueueContext = {
    now: world.now,
    hostname: world.hostname,
    hostedDomains: world.sites.map(({ domain }) => domain),
    uidNames: world.uidNames,
  }
  if (how === 'none') return {}
  if (how !== 'part') return full
  return Object.fromEntries(Object.entries(full).filter(() => world.random.chance(0.6)))
}

/** Makes one queue of a kind: the same kind, seed and options give the same bytes. */
export function makeQueue(kind: Kind, seed: number, options: MakeOptions = {}): LabelledQueue {
  const endings = options.endings ?? (seed % 2 === 1 ? 'plain' : 'varied')
  const world = new World(`${kind.id}:${seed}`, { ...kind.world, endings })
  kind.make(world, world.random)
  const { random, truth } = world
  // Ids follow the time on an idle disk and nearly so on a busy one; the listing is by id modulo split, then by directory order.
  const byTime = [...world.mails].sort((a, b) => a.time - b.time)
  const mails = byTime.map((mail) => ({ ...mail, id: world.nextId() }))
  const order = new Map(random.shuffle(mails).map((mail, at) => [mail.id, at]))
  mails.sort((a, b) => (a.id % world.split) - (b.id % world.split) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  const limit = options.headers ?? (seed % 4 < 2 ? Number.POSITIVE_INFINITY : 150)
  const read = mails.length <= limit ? mails : random.sample(mails, limit)
  const context = contextOf(
    world,
    options.context ??
      random.weighted([
        ['full', 80],
        ['part', 13],
        ['none', 7],
      ] as const),
  )
  const classes: Record<string, number[]> = {}
  for (const { cls, id } of mails) {
    classes[cls] ??= []
    classes[cls]?.push(id)
  }
  const unprocessed = random.chance(0.2) ? random.int(1, 6) : 0
  const encoder = new TextEncoder()
  return {
    name: `${kind.id}-${seed}`,
    kind: kind.id,
    group: 'own',
    qstat: `messages in queue: ${mails.length + unprocessed}\nmessages in queue but not yet preprocessed: ${unprocessed}\n`,
    qread: encoder.encode(world.smtpd === 'indimail' ? indimailListing(mails, world.split) : listing(mails)),
    headers: [...read].sort((a, b) => a.id - b.id).map(({ id, header }) => [String(id), encoder.encode(header)]),
    context,
    truth: {
      kind: kind.id,
      seed,
      ...truth,
      messages: mails.length,
      recipients: mails.reduce((sum, { recipients }) => sum + recipients.length, 0),
      headers: read.length,
      counts: Object.fromEntries(Object.entries(classes).map(([cls, ids]) => [cls, ids.length])),
      classes,
    },
  }
}
