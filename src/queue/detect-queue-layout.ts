import { describeValue } from '../core/captured.ts'
import { type Diagnostic, diagnose } from '../core/diagnostic.ts'
import { listedParts, PathCollector, type QueuePathFacts } from './layout-facts.ts'
import { decideBigTodo, decideSplit } from './layout-rules.ts'

/**
 * What a list of paths tells about a queue's layout. Null where it does not tell: never a default in disguise.
 *
 * @group Queue paths
 */
export interface DetectedLayout {
  /** The one base directory of all queue paths; null when there is none or when there are several. */
  readonly queueDir: string | null
  readonly split: number | null
  readonly bigTodo: boolean | null
  /** Every base directory that holds queue paths, in order of appearance (IndiMail has several). */
  readonly queueDirs: readonly string[]
  /** Numbered directories that the listing has not, though it lists others of the same part: 17 in `mess/0` … `mess/16`, `mess/18` …. */
  readonly gaps: readonly { readonly queueDir: string; readonly part: string; readonly splitDir: number }[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads split and big-todo off a list of paths.
 *
 * Takes what `find QUEUE`, `locate QUEUE` or `ls` prints: files and directories in any order, absolute or relative, directories with or
 * without a trailing slash; other paths are passed over. Two facts carry it: the numbered directories that are listed, and that each file
 * stands in `ID mod SPLIT`, so SPLIT divides every `ID - N`. An answer is given only where one split fits: a few files alone often leave
 * several. A flat todo may hold a *file* named 0 to 22, so a name alone is no big-todo; what stands below it is.
 *
 * @param paths - Paths, one each. A generator is read once, in flat memory but for the numbers of directories and of flat todo entries.
 * @returns The layout, each field null where the paths do not tell or contradict each other; `gaps` and `diagnostics` say what is odd.
 *   Never throws on strings; linear in the length of the input.
 * @throws TypeError when `paths` is no iterable of strings.
 * @example detectQueueLayout(['/q/mess/1/24', '/q/mess/5/28', '/q/mess/22/45', '/q/todo/28']) // { queueDir: '/q', split: 23, bigTodo: null, … }
 * @see formats §6
 * @group Queue paths
 */
export function detectQueueLayout(paths: Iterable<string>): DetectedLayout {
  // A string is iterable, and each of its letters would be passed over in silence.
  if (typeof paths !== 'object' || paths === null || typeof paths[Symbol.iterator] !== 'function') {
    throw new TypeError(`paths: expected an iterable of strings, got ${describeValue(paths)}`)
  }
  const collector = new PathCollector()
  for (const path of paths) {
    if (typeof path !== 'string') throw new TypeError(`paths: expected strings, got ${describeValue(path)}`)
    collector.add(path)
  }
  const queues = collector.finish()
  const diagnostics: Diagnostic[] = []
  const gaps: { queueDir: string; part: string; splitDir: number }[] = []
  const splits = queues.map((queue) => {
    const { split, misplaced } = decideSplit(queue)
    if (split === null) diagnostics.push(diagnose('layout-undecided', { detail: `split of ${queue.queueDir}` }))
    if (misplaced > 0) diagnostics.push(diagnose('layout-misplaced-file', { detail: `${misplaced} below ${queue.queueDir}` }))
    if (split !== null) gaps.push(...findGaps(queue, split))
    return split
  })
  for (const gap of gaps) diagnostics.push(diagnose('layout-gap', { detail: `${gap.queueDir}/${gap.part}/${gap.splitDir}` }))
  const bigTodos = queues.map((queue, index) => decideBigTodo(queue, splits[index] ?? null))
  if (queues.length === 0) diagnostics.push(diagnose('layout-no-queue'))
  return {
    queueDir: queues.length === 1 ? (queues[0]?.queueDir ?? null) : null,
    split: sameOrNull(splits),
    bigTodo: sameOrNull(bigTodos),
    queueDirs: queues.map((queue) => queue.queueDir),
    gaps,
    diagnostics,
  }
}

/** What all that know something agree on. One queue of several may be empty and know nothing. */
function sameOrNull<T>(values: readonly (T | null)[]): T | null {
  const known = new Set(values.filter((value) => value !== null))
  return known.size === 1 ? ([...known][0] ?? null) : null
}

/** Most gaps that are named one by one: after that the listing is a piece, not a queue. */
const GAP_LIMIT = 1000

function findGaps(queue: QueuePathFacts, split: number): { queueDir: string; part: string; splitDir: number }[] {
  const gaps = []
  // A part of which no directory is listed by itself was not listed at all (`find -type f`).
  for (const [part, listed] of listedParts(queue)) {
    if (listed.size >= split) continue
    for (let splitDir = 0; splitDir < split && gaps.length < GAP_LIMIT; splitDir++) {
      if (!listed.has(splitDir)) gaps.push({ queueDir: queue.queueDir, part, splitDir })
    }
  }
  return gaps
}
