import type { Pace } from './campaign.ts'
import { everyday } from './everyday.ts'
import type { Random } from './random.ts'
import type { World, WorldOptions } from './world.ts'

/** One sort of queue, with its answer. */
export interface Kind {
  readonly id: string
  /** Not looked at while rules are developed: measures whether they carry over. */
  readonly held: boolean
  readonly world?: Omit<Partial<WorldOptions>, 'endings'>
  readonly make: (world: World, random: Random) => void
}

/** A kind to develop with. */
export function openKind(id: string, make: Kind['make'], world: Kind['world'] = {}): Kind {
  return { id, held: false, make, world }
}

/** A kind to measure with. */
export function heldKind(id: string, make: Kind['make'], world: Kind['world'] = {}): Kind {
  return { id, held: true, make, world }
}

/** Ordinary mail of other customers: nearly nothing to a lot. */
export function background(world: World, low = 6, high = 260): void {
  const { random } = world
  everyday(world, random.sized(low, high), {
    meanAge: random.sized(4, 50),
    web: 0.03 + 0.35 * random.next(),
    webmail: random.chance(0.3) ? 0.15 : 0.02,
  })
}

/** Minutes to a few hours. */
export function burst(random: Random): Pace {
  const hours = random.sized(0.15, 5)
  return { ago: hours * (1 + 4 * random.next()), hours, shape: random.pick(['even', 'waning', 'batches']) }
}

/** Half a day to four days, evenly or by day. */
export function steady(random: Random): Pace {
  const ago = random.sized(10, 96)
  return { ago, hours: ago, shape: random.pick(['even', 'days', 'batches']) }
}

export const pace = (random: Random): Pace => (random.chance(0.5) ? burst(random) : steady(random))
