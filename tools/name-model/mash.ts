// Simulated keyboard mashing, seeded: what the mash parts of the model are trained on.
export type Layout = 'qwerty' | 'qwertz' | 'azerty' | 'colemak' | 'dvorak'
/** hands: two hands that drum, each for some keys; roll: runs along a row; walk: from key to neighbour; burst: a group again and again. */
export type Style = 'hands' | 'roll' | 'walk' | 'burst'

/** Rows from the left; a blank stands for a key that is no letter. */
const ROWS: Readonly<Record<Layout, readonly [string, string, string]>> = {
  qwerty: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  qwertz: ['qwertzuiop', 'asdfghjkl', 'yxcvbnm'],
  azerty: ['azertyuiop', 'qsdfghjklm', 'wxcvbn'],
  colemak: ['qwfpgjluy', 'arstdhneio', 'zxcvbkm'],
  dvorak: ['   pyfgcrl', 'aoeuidhtns', ' qjkxbmwvz'],
}
/** Columns that belong to the left hand; the last of them and the first of the right hand are reached by stretching a finger. */
const LEFT_COLUMNS = 5
const STYLES = [
  ['hands', 0.45],
  ['roll', 0.25],
  ['walk', 0.15],
  ['burst', 0.15],
] as const satisfies readonly (readonly [Style, number])[]
const MIN_LENGTH = 6
const MAX_LENGTH = 14
/** Share of strings that end in digits: `asdfgh12`. A larger one makes years of birth suspect. */
const DIGIT_TAIL_SHARE = 0.02
const MAX_DIGITS = 4

/** Mulberry32: the same numbers on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

interface Key {
  readonly letter: string
  readonly x: number
  readonly y: 0 | 1 | 2
  /** How readily it is hit: keys of the home row most, those that a finger must stretch for least. */
  readonly weight: number
}

/** How one person mashes: nobody does it like another, so each string has habits of its own. */
class Masher {
  private readonly random: () => number
  private readonly rows: readonly [string, string, string]
  private readonly keys: readonly Key[]
  private readonly homeShare: number
  private readonly upperShare: number
  /** Chance that the next key is hit by the same hand. */
  private readonly stay: number

  constructor(random: () => number, layout: Layout) {
    this.random = random
    this.rows = ROWS[layout]
    this.homeShare = 0.35 + 0.63 * random()
    this.upperShare = random() < 0.5 ? 0.7 : 0.5
    this.stay = 0.2 + 0.6 * random()
    const stretched = random() < 0.5 ? 1 : 0.15
    const rowShares = [(1 - this.homeShare) * this.upperShare, this.homeShare, (1 - this.homeShare) * (1 - this.upperShare)]
    this.keys = this.rows
      .flatMap((row, y) =>
        [...row].map((letter, x) => ({
          letter,
          x,
          y: y as Key['y'],
          weight: ((rowShares[y] as number) / row.length) * (x === LEFT_COLUMNS - 1 || x === LEFT_COLUMNS ? stretched : 1),
        })),
      )
      .filter((key) => key.letter !== ' ')
  }

  type(style: Style, length: number): string {
    const typed = style === 'hands' ? this.hands(length) : style === 'roll' ? this.roll(length) : this.walkOrBurst(style, length)
    return typed.slice(0, length)
  }

  private hands(length: number): string {
    let isLeft = this.random() < 0.5
    let typed = ''
    while (typed.length < length) {
      let { letter } = this.ofHand(isLeft)
      // A finger that has just hit a key is the last to be ready again.
      if (typed.endsWith(letter) && this.random() < 0.6) letter = this.ofHand(isLeft).letter
      typed += letter
      if (this.random() >= this.stay) isLeft = !isLeft
    }
    return typed
  }

  private roll(length: number): string {
    let typed = ''
    while (typed.length < length) {
      const row = this.rows[this.random() < this.homeShare ? 1 : this.random() < this.upperShare ? 0 : 2]
      const half = this.random() < 0.5 ? row.slice(0, LEFT_COLUMNS) : row.slice(LEFT_COLUMNS)
      const at = Math.floor(this.random() * half.length)
      const run = 1 + Math.floor(this.random() * 4)
      const rolled = this.random() < 0.55 ? half.slice(at, at + run) : [...half.slice(Math.max(0, at - run + 1), at + 1)].reverse().join('')
      typed += rolled.replaceAll(' ', '')
    }
    return typed
  }

  private walkOrBurst(style: 'walk' | 'burst', length: number): string {
    let typed = ''
    if (style === 'walk') {
      let last = this.weighted(this.keys)
      while (typed.length < length) {
        typed += last.letter
        const { x, y } = last
        const near = this.keys.filter((key) => key.letter !== last.letter && Math.abs(key.x - x) <= 2 && Math.abs(key.y - y) <= 1)
        last = this.weighted(this.random() < 0.1 ? this.keys : near)
      }
      return typed
    }
    const isLeft = this.random() < 0.5
    const group = Array.from({ length: 2 + Math.floor(this.random() * 3) }, () => this.ofHand(this.random() < 0.75 === isLeft).letter)
    while (typed.length < length) {
      typed += group.join('')
      if (this.random() < 0.4) typed += this.weighted(this.keys).letter
      if (this.random() < 0.3) group[Math.floor(this.random() * group.length)] = this.ofHand(isLeft).letter
    }
    return typed
  }

  private ofHand(isLeft: boolean): Key {
    return this.weighted(this.keys.filter((key) => key.x < LEFT_COLUMNS === isLeft))
  }

  private weighted(keys: readonly Key[]): Key {
    let rest = this.random() * keys.reduce((sum, key) => sum + key.weight, 0)
    for (const key of keys) {
      rest -= key.weight
      if (rest < 0) return key
    }
    return keys[0] as Key
  }
}

/** Strings of a mixture of layouts, in every style. */
export function mashed(seed: number, count: number, layouts: readonly (readonly [Layout, number])[]): string[] {
  const random = seeded(seed)
  const pick = <T>(shares: readonly (readonly [T, number])[]): T => {
    let rest = random()
    const found = shares.find(([, share]) => {
      rest -= share
      return rest < 0
    })
    return (found ?? (shares[0] as readonly [T, number]))[0]
  }
  return Array.from({ length: count }, () => {
    const masher = new Masher(random, pick(layouts))
    const typed = masher.type(pick<Style>(STYLES), MIN_LENGTH + Math.floor(random() * (MAX_LENGTH - MIN_LENGTH + 1)))
    // Any digit will do: the model has one symbol for all.
    return random() < DIGIT_TAIL_SHARE ? typed + '1'.repeat(1 + Math.floor(random() * MAX_DIGITS)) : typed
  })
}
