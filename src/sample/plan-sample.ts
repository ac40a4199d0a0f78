import { describeValue } from '../core/captured.ts'
import type { OperatorContext } from '../core/operator-context.ts'
import { NAME_THRESHOLDS, nameBits } from '../names/score-name.ts'
import type { QreadReport } from '../queue/parse-qread.ts'
import type { MessageRef, QueuedMessage } from '../queue/queued-message.ts'
import { CROWD, type Envelope, refKey, refOf, senderClass, toEnvelope } from './envelope.ts'
import { EnvelopeCells } from './envelope-cells.ts'
import { hashOf } from './hash-of.ts'
import { HostedNames } from './hosted-names.ts'
import { PriorityQueue } from './priority-queue.ts'

/** Headers that are asked for when the caller does not say. */
export const DEFAULT_PLAN = 50

/**
 * Picks the messages whose headers decide most, best first.
 *
 * The listing is cut into clusters of what probably has one origin: by sender, for foreign and made-up senders by size, time and where the
 * mail goes. The larger and the more doubtful a cluster, the more of it is asked for; its messages are spread over time.
 *
 * @param queue - A listing, or messages in any order: the order does not change the plan.
 * @param options - `limit`: most messages to ask for, a whole number from 0 on. `context`: what the operator knows.
 * @returns At most `limit` messages, all where there are no more. Linear in the messages, but for sorting.
 * @throws TypeError or RangeError on a limit that is no whole number from 0 on.
 * @example planSample(parseQread(listing), { limit: 40 })
 * @see peers 3.7
 * @group Sampling
 */
export function planSample(
  queue: QreadReport | Iterable<QueuedMessage>,
  options: {
    /** @defaultValue 50 */
    readonly limit?: number
    readonly context?: OperatorContext
  } = {},
): MessageRef[] {
  const { limit = DEFAULT_PLAN, context = {} } = options
  checkLimit(limit)
  const hosted = new HostedNames(context)
  const envelopes: Envelope[] = []
  for (const message of 'messages' in queue ? queue.messages : queue) {
    hosted.learn(message)
    envelopes.push(toEnvelope(message))
  }
  return planEnvelopes(envelopes, hosted, limit)
}

/** @throws TypeError | RangeError */
export function checkLimit(limit: number): void {
  if (typeof limit !== 'number') throw new TypeError(`limit: expected a whole number from 0 on, got ${describeValue(limit)}`)
  if (!Number.isSafeInteger(limit) || limit < 0)
    throw new RangeError(`limit: expected a whole number from 0 on, got ${describeValue(limit)}`)
}

interface Cluster {
  readonly key: string
  envelopes: Envelope[]
  /** How doubtful its messages are, times how many there are under a power below one. */
  worth: number
  taken: number
}

/** Every fourth header goes to a cluster that was not asked yet: slow abuse hides in a small one, beside a flood. */
const FRESH_EVERY = 4

/** The plan over envelopes that are kept already; see {@link planSample}. */
export function planEnvelopes(envelopes: readonly Envelope[], hosted: HostedNames, limit: number): MessageRef[] {
  const clusters = clusterEnvelopes(envelopes, hosted)
  for (const cluster of clusters) cluster.envelopes = spread(cluster.envelopes)
  // Seats by highest average (Sainte-Laguë): a cluster twice as doubtful gets twice as many, and none is asked in one block.
  const seats = new PriorityQueue<Cluster>(({ worth, taken }) => worth / (2 * taken + 1), clusters)
  const plan: MessageRef[] = []
  let fresh = 0
  const take = (cluster: Cluster): void => {
    plan.push(refOf(cluster.envelopes[cluster.taken] as Envelope))
    cluster.taken++
  }
  while (plan.length < limit) {
    if (plan.length % FRESH_EVERY === FRESH_EVERY - 1) {
      while (fresh < clusters.length && (clusters[fresh] as Cluster).taken > 0) fresh++
      const unheard = clusters[fresh]
      if (unheard !== undefined) {
        // Its place in the heap is now too high: it is put right when it comes up.
        take(unheard)
        continue
      }
    }
    const best = seats.pop()
    if (best === undefined) break
    if (best.taken >= best.envelopes.length) continue
    if (seats.isStale(best)) {
      seats.push(best)
      continue
    }
    take(best)
    seats.push(best)
  }
  return plan
}

function clusterEnvelopes(envelopes: readonly Envelope[], hosted: HostedNames): Cluster[] {
  const cells = new EnvelopeCells(envelopes, hosted)
  const counts = new Map<string, number>()
  for (const { sender } of envelopes) counts.set(sender.key, (counts.get(sender.key) ?? 0) + 1)
  const clusters = new Map<string, Cluster>()
  for (const envelope of envelopes) {
    const keys = cells.keys(envelope)
    const { sender } = envelope
    const repeated = (counts.get(sender.key) ?? 0) >= 3 && sender.kind !== 'null'
    // The finest cell of a sender seen once is that sender alone: the next one tells what it is like.
    const cell = (repeated ? keys[0] : (keys[1] ?? keys[0])) ?? ''
    // One letter to a hundred among an owner's own to one is worth a look of its own.
    const key = envelope.recipientCount >= CROWD ? `${cell}|crowd` : cell
    const cluster = clusters.get(key)
    if (cluster === undefined) clusters.set(key, { key, envelopes: [envelope], worth: 0, taken: 0 })
    else cluster.envelopes.push(envelope)
  }
  for (const cluster of clusters.values()) cluster.worth = worthOf(cluster, hosted)
  return [...clusters.values()].sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1))
}

function worthOf({ envelopes }: Cluster, hosted: HostedNames): number {
  const first = envelopes[0] as Envelope
  const kind = senderClass(first, hosted)
  let doubt = 1
  if (kind === 'foreign' || kind === 'unknown') doubt = 2
  if (kind === 'list') doubt = 0.4
  // One or two headers tell a bounce from a script that forges one.
  if (kind === 'null' || kind === 'double') doubt = 0.5
  let odd = 0
  let recipients = 0
  for (const { sender, recipientCount } of envelopes) {
    recipients += recipientCount
    if (sender.kind === 'plain' && nameBits(sender.local, 'local') >= NAME_THRESHOLDS.local.odd) odd++
  }
  if (odd >= 2) doubt *= 1 + odd / envelopes.length
  return doubt * (envelopes.length + 0.2 * recipients) ** 0.9
}

/** Over time: the middle of the run first, then ever finer; ids break ties, so that the order of the listing does not matter. */
function spread(envelopes: readonly Envelope[]): Envelope[] {
  const sorted = [...envelopes].sort((a, b) => a.time - b.time || hashOf(refKey(a)) - hashOf(refKey(b)))
  const order: Envelope[] = []
  const taken = new Uint8Array(sorted.length)
  for (let step = 1; order.length < sorted.length; step *= 2) {
    for (let part = 1; part <= step; part += 1) {
      const at = Math.min(sorted.length - 1, Math.floor((sorted.length * (2 * part - 1)) / (2 * step)))
      if (taken[at] === 1) continue
      taken[at] = 1
      order.push(sorted[at] as Envelope)
    }
    if (step > sorted.length * 2) {
      for (const [at, envelope] of sorted.entries()) if (taken[at] !== 1) order.push(envelope)
      break
    }
  }
  return order
}
