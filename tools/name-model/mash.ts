// Simulated keyboard mashing, seeded: what the mash part of the model is trained on.
export type Layout = 'qwerty' | 'qwertz' | 'azerty'
/** hands: left and right in turn; home: the home row; walk: from key to neighbour; roll: runs along a row; burst: a group again and again. */
export type Style = 'hands' | 'home' | 'walk' | 'roll' | 'burst'

const ROWS: Readonly<Record<Layout, readonly [string, string, string]>> = {
  qwerty: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  qwertz: ['qwertzuiop', 'asdfghjkl', 'yxcvbnm'],
  azerty: ['azertyuiop', 'qsdfghjklm', 'wxcvbn'],
}
/** How often a key of the upper, home and lower row is taken. */
const ROW_SHARE = [0.45, 1, 0.18] as const

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
}

/** One mashed string of a length. */
export function mash(random: () => number, layout: Layout, style: Style, length: number): string {
  const rows = ROWS[layout]
  const keys: Key[] = rows.flatMap((row, y) => [...row].map((letter, x) => ({ letter, x: x + y * 0.5, y: y as 0 | 1 | 2 })))
  const any = <T>(list: readonly T[] | string): T => list[Math.floor(random() * list.length)] as T
  const key = (side: readonly Key[]): Key => {
    for (;;) {
      const found = any(side)
      if (random() < ROW_SHARE[found.y]) return found
    }
  }
  const left = keys.filter((one) => one.x < 5)
  const right = keys.filter((one) => one.x >= 5)
  let typed = ''
  if (style === 'hands') {
    let isLeft = random() < 0.5
    while (typed.length < length) {
      typed += key(isLeft ? left : right).letter
      if (random() < 0.7) isLeft = !isLeft
    }
  } else if (style === 'home') {
    const home = rows[1]
    const fingers = random() < 0.5 ? home : home.slice(0, 4) + home.slice(-4)
    while (typed.length < length) typed += random() < 0.88 ? any<string>(fingers) : key(keys).letter
  } else if (style === 'walk') {
    let last = key(keys)
    typed = last.letter
    while (typed.length < length) {
      const { x, y } = last
      const near = keys.filter((one) => {
        const distance = Math.abs(one.x - x) + Math.abs(one.y - y)
        return distance > 0 && distance <= 2.1
      })
      last = random() < 0.12 ? key(keys) : any(near)
      typed += last.letter
    }
  } else if (style === 'roll') {
    while (typed.length < length) {
      const row = rows[random() < 0.7 ? 1 : random() < 0.7 ? 0 : 2]
      const run = 2 + Math.floor(random() * 3)
      const at = Math.floor(random() * (row.length - run + 1))
      const letters = [...row.slice(at, at + run)]
      typed += (random() < 0.35 ? letters.reverse() : letters).join('')
    }
  } else {
    const group = Array.from({ length: 2 + Math.floor(random() * 3) }, () => key(random() < 0.5 ? left : right).letter)
    while (typed.length < length) {
      typed += group.join('')
      if (random() < 0.4) typed += key(keys).letter
      if (random() < 0.3) group[Math.floor(random() * group.length)] = key(keys).letter
    }
  }
  return typed.slice(0, length)
}

/** Strings of a mixture of layouts and styles, 5 to 14 letters each. */
export function mashed(seed: number, count: number, mixture: readonly (readonly [Layout, Style, number])[]): string[] {
  const random = seeded(seed)
  const total = mixture.reduce((sum, [, , share]) => sum + share, 0)
  return Array.from({ length: count }, () => {
    let rest = random() * total
    const [layout, style] =
      mixture.find(([, , share]) => {
        rest -= share
        return rest < 0
      }) ?? (mixture[0] as readonly [Layout, Style, number])
    return mash(random, layout, style, 5 + Math.floor(random() * 10))
  })
}
