/** A seeded source of numbers: the same text gives the same sequence on every machine. */
export class Random {
  #state: number

  constructor(seed: string) {
    let hash = 2166136261
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 16777619)
    this.#state = hash >>> 0
  }

  /** 0 (included) to 1 (excluded). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  /** Whole number from `low` to `high`, each size class as likely as the next: 20 … 200 as often as 200 … 2,000. */
  sized(low: number, high: number): number {
    return Math.round(low * (high / low) ** this.next())
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)]
    if (item === undefined) throw new RangeError('pick from an empty list')
    return item
  }

  weighted<T>(rows: readonly (readonly [value: T, weight: number])[]): T {
    let left = this.next() * rows.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of rows) {
      left -= weight
      if (left <= 0) return value
    }
    return this.pick(rows)[0]
  }

  shuffle<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let at = copy.length - 1; at > 0; at--) {
      const other = Math.floor(this.next() * (at + 1))
      const kept = copy[at] as T
      copy[at] = copy[other] as T
      copy[other] = kept
    }
    return copy
  }

  sample<T>(list: readonly T[], count: number): T[] {
    return this.shuffle(list).slice(0, count)
  }

  /** Exponential with the given mean. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next())
  }

  letters(low: number, high: number, alphabet = 'abcdefghijklmnopqrstuvwxyz'): string {
    let text = ''
    for (let left = this.int(low, high); left > 0; left--) text += this.pick([...alphabet])
    return text
  }

  hex(length: number): string {
    return this.letters(length, length, '0123456789abcdef')
  }
}
