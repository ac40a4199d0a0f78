// Which sources the shipped table is trained on, and how much each counts.
import { dataGroups, institutions, packageNames, people, pick, places, words } from './sources.ts'
import type { TrainingGroup } from './train.ts'

/** Most names that are read of a group, and most rows that it counts for. */
const LIMITS = {
  data: { names: Number.POSITIVE_INFINITY, weight: 1000 },
  institutions: { names: Number.POSITIVE_INFINITY, weight: 1000 },
  places: { names: 3000, weight: 400 },
  people: { names: 2000, weight: 600 },
  words: { names: 9000, weight: 900 },
  packages: { names: 60_000, weight: 16_000 },
} as const

/** Every group, in a fixed order. */
export function trainingGroups(dataFolder: string): TrainingGroup[] {
  const groups: TrainingGroup[] = dataGroups(dataFolder).map(({ id, names }) => ({ id: `data:${id}`, names, weight: LIMITS.data.weight }))
  const add = (kind: 'institutions' | 'places' | 'people' | 'words', lists: Map<string, string[]>): void => {
    for (const [id, names] of [...lists].sort(([a], [b]) => (a < b ? -1 : 1))) {
      groups.push({ id: `${kind}:${id}`, names: pick(names, LIMITS[kind].names), weight: LIMITS[kind].weight })
    }
  }
  add('institutions', institutions())
  add('places', places())
  add('people', people())
  add('words', words())
  groups.push({ id: 'packages', names: packageNames(LIMITS.packages.names), weight: LIMITS.packages.weight })
  return groups
}
