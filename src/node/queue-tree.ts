import { lstatSync, readdirSync, realpathSync } from 'node:fs'
import { PathCollector, type QueuePathFacts } from '../queue/layout-facts.ts'
import { decideSplit } from '../queue/layout-rules.ts'
import { isQueueId, readSplitDir, splitDirOf } from '../queue/queue-path.ts'
import { errorCode } from './queue-read-error.ts'

/** The numbered directories of one part of a queue on disk. */
export interface PartTree {
  /** True directories, by number. */
  readonly directories: ReadonlySet<number>
  /** Paths of links that lead out of the queue: what is behind them is not read. */
  readonly links: ReadonlySet<string>
  /** Why the part itself could not be listed (`EACCES`, …), or null. */
  readonly error: string | null
}

export type TreePart = 'mess' | 'info' | 'local' | 'remote'
export type QueueTree = Readonly<Record<TreePart, PartTree>>

/** Lists the numbered directories of a queue: some hundred names, whatever the number of messages. */
export function readQueueTree(root: string): QueueTree {
  return {
    mess: readPartTree(root, 'mess'),
    info: readPartTree(root, 'info'),
    local: readPartTree(root, 'local'),
    remote: readPartTree(root, 'remote'),
  }
}

/** Lists the numbered directories of one part; never throws. */
export function readPartTree(root: string, part: TreePart | 'todo'): PartTree {
  const path = `${root}/${part}`
  const directories = new Set<number>()
  const links = new Set<string>()
  try {
    if (leadsOut(root, path)) return { directories, links: links.add(path), error: null }
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const splitDir = readSplitDir(entry.name)
      if (splitDir === null) continue
      if (entry.isDirectory()) directories.add(splitDir)
      else if (entry.isSymbolicLink()) {
        if (leadsOut(root, `${path}/${entry.name}`)) links.add(`${path}/${entry.name}`)
        else directories.add(splitDir)
      }
    }
    return { directories, links, error: null }
  } catch (error) {
    return { directories, links, error: errorCode(error) ?? 'unknown error' }
  }
}

/** True for a link that leads out of the queue, or nowhere. @throws The system's error when the path cannot be looked at. */
export function leadsOut(root: string, path: string): boolean {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return false
  try {
    return !realpathSync(path).startsWith(`${root}/`)
  } catch {
    return true
  }
}

/** Messages that are looked at to check the split: enough that chance does not make them fit. */
const PROBE_FILES = 200

/** Messages from which on the files may outvote the directories. */
const ENOUGH_FILES = 5
/** Greatest split that is tried: a stray directory `info/4294967295` must not set off as many trials. */
const GREATEST_SPLIT = 5000
/** Share of the files that must then agree. */
const AGREEMENT = 0.9

/**
 * The split that the tree shows; null when its directories have gaps and its files do not tell.
 *
 * A changed conf-split leaves messages behind in directories where the new qmail does not look, or, when it became smaller, directories that
 * it does not use: then the files decide, and else the directories, which are what qmail's setup made.
 */
export function probeSplit(root: string, tree: QueueTree): number | null {
  const collector = new PathCollector()
  for (const part of ['mess', 'info', 'local', 'remote'] as const) {
    for (const splitDir of tree[part].directories) collector.add(`/${part}/${splitDir}/`)
  }
  let count = 0
  for (const splitDir of tree.info.directories) {
    if (count >= PROBE_FILES) break
    for (const name of listIds(`${root}/info/${splitDir}`)) {
      collector.add(`/info/${splitDir}/${name}`)
      if (++count >= PROBE_FILES) break
    }
  }
  const [facts] = collector.finish()
  if (facts === undefined) return null
  return decideSplit(facts).split ?? outvote(facts)
}

function outvote({ files, greatest, directories }: QueuePathFacts): number | null {
  const listed = greatest + 1
  if (listed > GREATEST_SPLIT) return null
  let best = listed
  let bestCount = 0
  for (let split = listed; split >= 1; split--) {
    const count = files.filter((file) => splitDirOf(file.id, split) === file.splitDir).length
    if (count > bestCount) [best, bestCount] = [split, count]
  }
  if (files.length >= ENOUGH_FILES && bestCount >= files.length * AGREEMENT) return best
  return [...directories.values()].some((part) => part.size === listed) ? listed : null
}

/** Whether todo/ is split: `todo/0` is a directory. A flat todo/ may hold a file of that name. */
export function probeBigTodo(root: string): boolean {
  return ['todo', 'intd'].some((part) => {
    try {
      return !leadsOut(root, `${root}/${part}`) && lstatSync(`${root}/${part}/0`, { throwIfNoEntry: false })?.isDirectory() === true
    } catch {
      return false
    }
  })
}

function listIds(directory: string): string[] {
  try {
    return readdirSync(directory).filter((name) => isQueueId(name))
  } catch {
    return []
  }
}
