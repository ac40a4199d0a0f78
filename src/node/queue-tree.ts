import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { PathCollector } from '../queue/layout-facts.ts'
import { decideSplit } from '../queue/layout-rules.ts'
import { isQueueId, readSplitDir } from '../queue/queue-path.ts'
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
  return { mess: readPart(root, 'mess'), info: readPart(root, 'info'), local: readPart(root, 'local'), remote: readPart(root, 'remote') }
}

function readPart(root: string, part: TreePart): PartTree {
  const path = `${root}/${part}`
  const directories = new Set<number>()
  const links = new Set<string>()
  try {
    if (lstatSync(path).isSymbolicLink() && !staysWithin(root, path)) return { directories, links: links.add(path), error: null }
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const splitDir = readSplitDir(entry.name)
      if (splitDir === null) continue
      if (entry.isDirectory()) directories.add(splitDir)
      else if (entry.isSymbolicLink()) {
        if (staysWithin(root, `${path}/${entry.name}`)) directories.add(splitDir)
        else links.add(`${path}/${entry.name}`)
      }
    }
    return { directories, links, error: null }
  } catch (error) {
    return { directories, links, error: errorCode(error) ?? 'unknown error' }
  }
}

function staysWithin(root: string, link: string): boolean {
  try {
    return realpathSync(link).startsWith(`${root}/`)
  } catch {
    return false
  }
}

/** Messages that are looked at to check the split: enough that chance does not make them fit. */
const PROBE_FILES = 200

/** The split that the tree shows; null when directories and files contradict each other. */
export function probeSplit(root: string, tree: QueueTree): number | null {
  const collector = new PathCollector()
  for (const part of ['mess', 'info', 'local', 'remote'] as const) {
    for (const splitDir of tree[part].directories) collector.add(`/${part}/${splitDir}/`)
  }
  let files = 0
  for (const splitDir of tree.info.directories) {
    if (files >= PROBE_FILES) break
    for (const name of listIds(`${root}/info/${splitDir}`)) {
      collector.add(`/info/${splitDir}/${name}`)
      if (++files >= PROBE_FILES) break
    }
  }
  const [facts] = collector.finish()
  return facts === undefined ? null : decideSplit(facts).split
}

/** Whether todo/ is split: `todo/0` is a directory. A flat todo/ may hold a file of that name. */
export function probeBigTodo(root: string): boolean {
  return ['todo/0', 'intd/0'].some((path) => {
    try {
      return statSync(`${root}/${path}`, { throwIfNoEntry: false })?.isDirectory() ?? false
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
