import { listedParts, type QueuePathFacts } from './layout-facts.ts'
import { splitDirOf } from './queue-path.ts'

/** Greatest split that files alone may prove. Above it trying divisors takes time, and no site has one. */
const SPLIT_SEARCH_LIMIT = 100_000

/**
 * The one split that fits what is listed, or null.
 *
 * `misplaced` counts files of the sample that stand in a wrong directory under that split.
 */
export function decideSplit(queue: QueuePathFacts): { readonly split: number | null; readonly misplaced: number } {
  const count = queue.greatest + 1
  const complete = completeParts(queue, count)
  if (complete > 0 && queue.common % BigInt(count) === 0n) {
    // `mess/0` alone is a piece of a listing rather than a split of 1.
    return { split: complete === 1 && count === 1 && queue.files.length === 0 ? null : count, misplaced: 0 }
  }
  const proven = provenByFiles(queue)
  if (proven !== null) return { split: proven, misplaced: 0 }
  if (complete > 0) {
    const misplaced = queue.files.filter((file) => splitDirOf(file.id, count) !== file.splitDir).length
    // conf-split was changed and old files stayed behind: while most files fit, the directories are believed.
    if (misplaced * 2 < queue.files.length) return { split: count, misplaced }
  }
  return { split: null, misplaced: 0 }
}

/** Whether todo/ is split, or null. `split` is what {@link decideSplit} found. */
export function decideBigTodo(queue: QueuePathFacts, split: number | null): boolean | null {
  const entries = [...queue.todoEntries].map(Number)
  // Directories have the numbers 0 to split - 1: a greater one is a message.
  const flatFile = queue.marksDirectories ? entries.length > 0 : entries.some((entry) => entry >= (split ?? SPLIT_SEARCH_LIMIT))
  if (queue.todoDirectory) return flatFile ? null : true
  if (flatFile) return false
  const wholeListing = split !== null && completeParts(queue, split) > 0
  if (entries.length === 0) return wholeListing && queue.todoListed ? false : null
  // In a piece of a listing `todo/5` may be either.
  if (!wholeListing) return null
  // Every message of a flat todo has its file in mess/, an empty directory has none.
  const twins = [...queue.todoEntries].filter((entry) => queue.messTwins.has(entry)).length
  if (entries.length === split) return twins === split ? null : true
  // All directories of mess/ are listed, so all of a split todo/ would be.
  return twins === entries.length || entries.length * 2 < split ? false : null
}

/** How many parts list exactly the directories 0 to count - 1. */
function completeParts(queue: QueuePathFacts, count: number): number {
  // No number is above `greatest` and none is counted twice, so the size says it all.
  return listedParts(queue).filter(([, listed]) => listed.size === count && count === queue.greatest + 1).length
}

/** SPLIT divides every `ID - N` and is above every N: the answer where one number alone does so. */
function provenByFiles(queue: QueuePathFacts): number | null {
  if (queue.common === 0n || queue.common > BigInt(SPLIT_SEARCH_LIMIT)) return null
  const common = Number(queue.common)
  if (common <= queue.greatest) return null
  for (let divisor = queue.greatest + 1; divisor < common; divisor++) if (common % divisor === 0) return null
  return common
}
