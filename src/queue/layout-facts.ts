import { type PathName, readBase, takeName, trimLineEnd, trimSlashes } from './path-names.ts'
import { isQueueId, type QueuePart, readPart, readSplitDir } from './queue-path.ts'

/** The parts that are split in every layout. */
export type SplitPart = 'mess' | 'info' | 'local' | 'remote'

const SPLIT_PARTS = ['mess', 'info', 'local', 'remote'] as const satisfies readonly SplitPart[]

/** Files that are kept one by one, to count those that stand in a wrong directory. All of them go into {@link QueuePathFacts.common}. */
export const FILE_SAMPLE_LIMIT = 10_000

/** What the paths of one queue say, before any judgement. */
export interface QueuePathFacts {
  readonly queueDir: string
  /** Numbered directories that are listed by themselves (`mess/17`), by part. */
  readonly directories: ReadonlyMap<SplitPart, Set<number>>
  /** Greatest numbered directory, listed or seen as parent of a file; -1 when there is none. */
  greatest: number
  /** Greatest common divisor of `ID - N` over all files; 0n when no file is known, or all have `ID = N`. */
  common: bigint
  /** The first {@link FILE_SAMPLE_LIMIT} files. */
  readonly files: { readonly splitDir: number; readonly id: string }[]
  /** Directories are written with a trailing slash, so what has none is a file. */
  marksDirectories: boolean
  /** todo/ or intd/ is listed itself. */
  todoListed: boolean
  /** Something stands below a numbered entry of todo/ or intd/, or one is written with a trailing slash: those are directories. */
  todoDirectory: boolean
  /** Entries `todo/N` and `intd/N`: files of a flat layout, or directories of a split one. */
  readonly todoEntries: Set<string>
  /** Ids of files `mess/N/N`: only an id below the split stands in the directory of its own number. */
  readonly messTwins: Set<string>
}

/** Sorts paths by queue, one path at a time. */
export class PathCollector {
  readonly #queues: Map<string, QueuePathFacts> = new Map()
  /** Directories that hold a todo/ or an intd/. Only those of a queue count: anybody may have a folder of that name. */
  readonly #todoBases: Set<string> = new Set()

  /** Takes one path of a listing; anything that is no part of a queue is passed over. */
  add(path: string): void {
    const lineEnd = trimLineEnd(path)
    const end = trimSlashes(path, lineEnd)
    const isDirectory = end < lineEnd
    const last = takeName(path, end)
    if (last === null) return
    if (last.text === 'todo' || last.text === 'intd') this.#todoBases.add(readBase(path, last.before))
    if (!isQueueId(last.text)) return
    const second = takeName(path, trimSlashes(path, last.before))
    if (second === null) return
    const part = readPart(second.text)
    if (part !== null) addEntry(this.#at(path, second), part, last.text, isDirectory)
    else if (!isDirectory) this.#addFile(path, second, last.text)
  }

  /** The queues, in order of appearance. A lone `todo/5` of somebody's home is no queue where a real one is listed too. */
  finish(): QueuePathFacts[] {
    const queues = [...this.#queues.values()]
    for (const queue of queues) queue.todoListed = this.#todoBases.has(queue.queueDir)
    const split = queues.filter((queue) => queue.files.length > 0 || listedParts(queue).length > 0)
    return split.length > 0 ? split : queues
  }

  #addFile(path: string, parent: PathName, id: string): void {
    const upper = takeName(path, trimSlashes(path, parent.before))
    const part = upper === null ? null : readPart(upper.text)
    const splitDir = readSplitDir(parent.text)
    if (upper !== null && part !== null && part !== 'bounce' && splitDir !== null) addFile(this.#at(path, upper), part, splitDir, id)
  }

  #at(path: string, part: PathName): QueuePathFacts {
    const queueDir = readBase(path, part.before)
    const known = this.#queues.get(queueDir)
    if (known !== undefined) return known
    const directories = new Map(SPLIT_PARTS.map((name) => [name, new Set<number>()]))
    const queue: QueuePathFacts = {
      queueDir,
      directories,
      greatest: -1,
      common: 0n,
      files: [],
      marksDirectories: false,
      todoListed: false,
      todoDirectory: false,
      todoEntries: new Set(),
      messTwins: new Set(),
    }
    this.#queues.set(queueDir, queue)
    return queue
  }
}

/** The parts of which at least one numbered directory is listed by itself. */
export function listedParts(queue: QueuePathFacts): [SplitPart, ReadonlySet<number>][] {
  return [...queue.directories].filter(([, listed]) => listed.size > 0)
}

/** `PART/N`: a numbered directory of a split part, or an entry of a part that is flat in some layouts. */
function addEntry(queue: QueuePathFacts, part: QueuePart, name: string, isDirectory: boolean): void {
  if (isDirectory) queue.marksDirectories = true
  if (part === 'bounce') return
  if (part === 'todo' || part === 'intd') {
    if (isDirectory) queue.todoDirectory = true
    else queue.todoEntries.add(name)
    return
  }
  const splitDir = readSplitDir(name)
  if (splitDir === null) return
  queue.directories.get(part)?.add(splitDir)
  queue.greatest = Math.max(queue.greatest, splitDir)
}

/** `PART/N/ID`. */
function addFile(queue: QueuePathFacts, part: QueuePart, splitDir: number, name: string): void {
  if (part === 'todo' || part === 'intd') queue.todoDirectory = true
  if (part === 'mess' && name === String(splitDir)) queue.messTwins.add(name)
  queue.greatest = Math.max(queue.greatest, splitDir)
  const difference = BigInt(name) - BigInt(splitDir)
  // An id below its directory's number is misplaced under every split: it counts against the answer, not for one.
  queue.common = difference < 0n ? 1n : gcd(queue.common, difference)
  if (queue.files.length < FILE_SAMPLE_LIMIT) queue.files.push({ splitDir, id: name })
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
