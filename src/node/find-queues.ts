import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { diagnose } from '../core/diagnostic.ts'
import { readSplitDir } from '../queue/queue-path.ts'
import { errorCode, isDenied, QueueReadError } from './queue-read-error.ts'

/** One queue that was found on disk. */
export interface FoundQueue {
  /** As the caller named it, for messages. */
  readonly queueDir: string
  /** With its symbolic links resolved: /var/qmail/queue may itself be a link to another disk. */
  readonly root: string
}

/** What stands at the directory that the caller named. */
export interface FoundQueues {
  readonly queues: readonly FoundQueue[]
  /** The queues stand one level below (IndiMail), so each message says which one it is of. */
  readonly isBase: boolean
  /** Links below the base: they were not followed. */
  readonly links: readonly string[]
}

/** Names of IndiMail's queues that have no number, in the order in which its qmail-qread shows them. */
const SPECIAL_QUEUES = ['nqueue', 'slowq', 'qmta']

/**
 * Finds the queue at a directory, or the queues below it (IndiMail's QUEUE_BASE: queue1, queue2, …, nqueue, slowq, qmta).
 *
 * @throws QueueReadError when there is none, or when this user may not look.
 */
export function findQueues(queueDir: string): FoundQueues {
  const denied = (code: string | null): QueueReadError =>
    new QueueReadError(diagnose('disk-permission-denied', { detail: queueDir }), queueDir, code)
  let root: string
  try {
    root = realpathSync(queueDir)
  } catch (error) {
    const code = errorCode(error)
    throw isDenied(code) ? denied(code) : new QueueReadError(diagnose('queue-missing', { detail: queueDir }), queueDir, code)
  }
  const own = lookForQueue(root)
  // Before the listing: a queue that may be entered but not listed can still be read.
  if (own === 'queue') return { queues: [{ queueDir, root }], isBase: false, links: [] }
  if (own === 'denied') throw denied('EACCES')
  const base = queueDir.endsWith('/') ? queueDir : `${queueDir}/`
  const names: string[] = []
  const links: string[] = []
  for (const entry of listEntries(root, denied)) {
    const name = entry.name
    if (entry.isSymbolicLink()) {
      if (hasQueueName(name)) links.push(base + name)
    } else if (entry.isDirectory()) {
      const kind = lookForQueue(`${root}/${name}`)
      if (kind === 'queue' || (kind === 'denied' && hasQueueName(name))) names.push(name)
    }
  }
  if (names.length === 0) {
    throw new QueueReadError(diagnose('queue-missing', { detail: `${queueDir} holds no mess/ and info/` }), queueDir, null)
  }
  names.sort((a, b) => queueRank(a) - queueRank(b) || (a < b ? -1 : 1))
  return { queues: names.map((name) => ({ queueDir: base + name, root: `${root}/${name}` })), isBase: true, links }
}

function listEntries(root: string, denied: (code: string | null) => QueueReadError): Dirent[] {
  try {
    return readdirSync(root, { withFileTypes: true })
  } catch (error) {
    const code = errorCode(error)
    if (isDenied(code)) throw denied(code)
    throw new QueueReadError(diagnose('queue-missing', { detail: `${root} is no directory` }), root, code)
  }
}

/** A queue has both mess/ and info/: a Maildir or a web root has neither. */
function lookForQueue(directory: string): 'queue' | 'other' | 'denied' {
  try {
    const parts = ['mess', 'info'].map((part) => statSync(`${directory}/${part}`, { throwIfNoEntry: false }))
    return parts.every((stats) => stats?.isDirectory()) ? 'queue' : 'other'
  } catch (error) {
    return isDenied(errorCode(error)) ? 'denied' : 'other'
  }
}

function hasQueueName(name: string): boolean {
  return queueRank(name) !== OTHER_RANK
}

const OTHER_RANK = Number.MAX_SAFE_INTEGER

function queueRank(name: string): number {
  const special = SPECIAL_QUEUES.indexOf(name)
  if (special !== -1) return OTHER_RANK - SPECIAL_QUEUES.length + special
  const number = name.startsWith('queue') ? readSplitDir(name.slice('queue'.length)) : null
  return number ?? OTHER_RANK
}
