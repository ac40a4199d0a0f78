import { describeValue } from '../core/captured.ts'
import type { OperatorContext } from '../core/operator-context.ts'
import type { QreadReport } from '../queue/parse-qread.ts'
import type { QueuedMessage } from '../queue/queued-message.ts'
import { collapseSender } from '../sample/collapse-sender.ts'
import { refKey } from '../sample/envelope.ts'

/**
 * What changed between two listings of one queue.
 *
 * @group The score
 */
export interface QueueChange {
  /** Messages of the second listing that the first has not. */
  readonly arrived: readonly QueuedMessage[]
  /** Messages of the first listing that the second has not: delivered, bounced or removed. */
  readonly left: readonly QueuedMessage[]
  /** Per hour; null when the time between is not known. */
  readonly arrivedPerHour: number | null
  /** Return addresses of one list count as one sender. By arrivals, then by departures, then by name. */
  readonly bySender: readonly {
    readonly sender: string
    readonly arrived: number
    readonly left: number
    /** Per hour; null when the time between is not known. */
    readonly arrivedPerHour: number | null
  }[]
}

/**
 * Two listings of one queue: what came, what went, and who at what rate. No log is needed for it.
 *
 * An id is the number of an inode and is used again at once, so a message is the same only where id, date, size and sender agree: else one
 * has left and another has arrived. Messages that came and went between the listings are in neither, so a rate is a lower bound.
 *
 * @param options - `seconds`: time between the listings. Without it nobody knows the rate: listings have no time of their own, and the
 *   newest message of each may be hours older than the listing.
 * @returns Never throws on content; linear.
 * @throws TypeError or RangeError where `seconds` is no number above 0.
 * @example compareQueues(before, after, { seconds: 60 }).arrivedPerHour
 * @see formats §6, ids; peers 3.15
 * @group The score
 */
export function compareQueues(
  before: QreadReport,
  after: QreadReport,
  options: { readonly seconds?: number; readonly context?: OperatorContext } = {},
): QueueChange {
  const { seconds } = options
  if (seconds !== undefined && typeof seconds !== 'number') {
    throw new TypeError(`seconds: expected a number above 0, got ${describeValue(seconds)}`)
  }
  if (seconds !== undefined && !(seconds > 0 && Number.isFinite(seconds))) {
    throw new RangeError(`seconds: expected a number above 0, got ${describeValue(seconds)}`)
  }
  const known = countMessages(before.messages)
  const arrived = after.messages.filter((message) => !take(known, identity(message)))
  const present = countMessages(after.messages)
  const left = before.messages.filter((message) => !take(present, identity(message)))
  const rows = new Map<string, { arrived: number; left: number }>()
  const countBy = (messages: readonly QueuedMessage[], column: 'arrived' | 'left'): void => {
    for (const { sender } of messages) {
      const { kind, key } = collapseSender(sender)
      const name = kind === 'list' || kind === 'rewritten' ? key : sender
      const row = rows.get(name) ?? { arrived: 0, left: 0 }
      row[column]++
      rows.set(name, row)
    }
  }
  countBy(arrived, 'arrived')
  countBy(left, 'left')
  const perHour = (n: number): number | null => (seconds === undefined ? null : (n * 3600) / seconds)
  return {
    arrived,
    left,
    arrivedPerHour: perHour(arrived.length),
    bySender: [...rows]
      .map(([sender, row]) => ({ sender, ...row, arrivedPerHour: perHour(row.arrived) }))
      .sort((a, b) => b.arrived - a.arrived || b.left - a.left || (a.sender < b.sender ? -1 : 1)),
  }
}

/** Recipients change while a message waits (done marks); its id, birth, size and sender do not. */
function identity(message: QueuedMessage): string {
  return `${refKey(message)} ${message.date.getTime()} ${message.size} ${message.sender}`
}

/** How often each stands in a listing: files `1` and `0001` print the same id twice. */
function countMessages(messages: readonly QueuedMessage[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const message of messages) {
    const key = identity(message)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function take(counts: Map<string, number>, key: string): boolean {
  const n = counts.get(key) ?? 0
  if (n === 0) return false
  counts.set(key, n - 1)
  return true
}
