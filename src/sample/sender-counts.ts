import { detachText } from '../queue/detach-text.ts'

/**
 * Senders that are counted one by one. Where a queue has many more, only the busy ones stay: any sender of more than one in as many
 * messages is among them.
 */
export const COUNTED_SENDERS = 20_000

/**
 * Counts messages by sender in bounded memory: exactly up to a number of senders, from there on with a known error.
 *
 * When twice the limit is reached, every count falls by that of the sender at the limit, and those without any left go. A count is so
 * at most {@link SenderCounts.error} too low, never too high, and the error at most the number of messages divided by the limit,
 * whatever their order (Misra and Gries 1982, in batches).
 */
export class SenderCounts {
  readonly #limit: number
  readonly #counts = new Map<string, number>()
  #error = 0

  constructor(limit: number = COUNTED_SENDERS) {
    this.#limit = limit
  }

  /** The most by which a count is too low; 0 while every sender is counted. */
  get error(): number {
    return this.#error
  }

  /** @param key - What the sender is counted under. A copy is kept. Constant time on average. */
  add(key: string, messages = 1): void {
    const counts = this.#counts
    const count = counts.get(key)
    if (count !== undefined) {
      counts.set(key, count + messages)
      return
    }
    counts.set(detachText(key), messages)
    if (counts.size >= 2 * this.#limit) this.#thin()
  }

  /** Messages of a sender; 0 where it is not counted. */
  get(key: string): number {
    return this.#counts.get(key) ?? 0
  }

  #thin(): void {
    const sizes = [...this.#counts.values()].sort((a, b) => b - a)
    const cut = sizes[this.#limit] ?? 0
    this.#error += cut
    for (const [key, count] of this.#counts) {
      if (count > cut) this.#counts.set(key, count - cut)
      else this.#counts.delete(key)
    }
  }
}
