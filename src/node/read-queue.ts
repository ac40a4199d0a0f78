import { readdirSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { describeValue } from '../core/captured.ts'
import type { Diagnostic } from '../core/diagnostic.ts'
import { diagnose } from '../core/diagnostic.ts'
import { DEFAULT_QUEUE_DIR, isQueueId, readQueueDir, readSplit, splitDirOf } from '../queue/queue-path.ts'
import { type FoundQueue, findQueues } from './find-queues.ts'
import { QueueFiles } from './queue-file.ts'
import { errorCode, QueueReadError } from './queue-read-error.ts'
import { probeBigTodo, probeSplit, type QueueTree, readQueueTree } from './queue-tree.ts'
import { Ledger, type ReadAccount } from './read-account.ts'
import { type QueuePlace, type RawQueuedMessage, readMessage, readTodoMessage } from './read-message.ts'

/**
 * What to read, and how.
 *
 * @group Reading a queue
 */
export interface ReadQueueOptions {
  /** Directory of a queue, or of several (IndiMail's queue base). @defaultValue `/var/qmail/queue` */
  readonly queueDir?: string
  /** conf-split. Read off the directories when not given. */
  readonly split?: number
  /** Whether todo/ is split. Read off the directories when not given. */
  readonly bigTodo?: boolean
  /** Hands out messages that stand only in todo/ too, with recipients of channel `todo`; qmail-qread cannot show them. @defaultValue false */
  readonly includeTodo?: boolean
  /** Adds `raw` to each message: the true bytes of its addresses. @defaultValue false */
  readonly rawBytes?: boolean
  /** Ends the reading: the next message is refused with the signal's reason. */
  readonly signal?: AbortSignal
  /** Called for each diagnostic as it is found, without limit. */
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void
  /** Called after each batch. */
  readonly onProgress?: (progress: ReadProgress) => void
}

/**
 * How far the reading has come.
 *
 * @group Reading a queue
 */
export interface ReadProgress {
  readonly messages: number
  /** Numbered directories of info/ that were read, and that there are. */
  readonly directories: number
  readonly totalDirectories: number
}

/**
 * Messages as they are read, and the account of the reading.
 *
 * @group Reading a queue
 */
export interface QueueReading extends AsyncGenerator<RawQueuedMessage, ReadAccount, undefined> {
  /** The account so far; after the last message, of the whole. It is also what the generator returns. */
  readonly account: ReadAccount
}

/** Messages that are read in one go: some milliseconds on a warm disk, after which other work of the process gets its turn. */
const BATCH = 64

export function readQueue(options: ReadQueueOptions = {}): QueueReading {
  if (typeof options !== 'object' || options === null) throw new TypeError(`options: expected an object, got ${describeValue(options)}`)
  const queueDir = readQueueDir(options.queueDir ?? DEFAULT_QUEUE_DIR)
  const split = options.split === undefined ? null : readSplit(options.split)
  const ledger = new Ledger(options.onDiagnostic)
  const messages = readAll(queueDir, split, options, ledger)
  return Object.defineProperty(messages, 'account', { get: () => ledger.snapshot(), enumerable: true }) as QueueReading
}

async function* readAll(
  queueDir: string,
  split: number | null,
  options: ReadQueueOptions,
  ledger: Ledger,
): AsyncGenerator<RawQueuedMessage, ReadAccount, undefined> {
  options.signal?.throwIfAborted()
  const found = findQueues(queueDir)
  for (const link of found.links) {
    ledger.failed = true
    ledger.note('disk-symlink', link)
  }
  const walks = found.queues.map((queue) => openWalk(queue, split, options, ledger, found.isBase))
  const readable = walks.filter((walk) => walk !== null)
  // Of several queues some may be closed; of a single one, or when all are, nothing was read.
  if (readable.length === 0) {
    const diagnostic = ledger.diagnostics.at(-1) ?? diagnose('queue-missing', { detail: queueDir })
    throw new QueueReadError(diagnostic, queueDir, diagnostic.code === 'disk-permission-denied' ? 'EACCES' : null)
  }
  const totalDirectories = readable.reduce((sum, walk) => sum + walk.directories.length, 0)
  for (const walk of readable) {
    for (const batch of walkBatches(walk, ledger, options.includeTodo === true)) {
      yield* batch
      options.onProgress?.({ messages: ledger.messages, directories: ledger.directories, totalDirectories })
      await setImmediate()
      options.signal?.throwIfAborted()
    }
  }
  ledger.complete = !ledger.failed
  return ledger.snapshot()
}

/** One queue, ready to be walked. */
interface Walk {
  readonly place: QueuePlace
  readonly tree: QueueTree
  readonly split: number | null
  /** Numbered directories of info/, in the order of reading. */
  readonly directories: readonly number[]
}

function openWalk(found: FoundQueue, givenSplit: number | null, options: ReadQueueOptions, ledger: Ledger, isBase: boolean): Walk | null {
  const { root, queueDir } = found
  const tree = readQueueTree(root)
  for (const part of ['info', 'mess', 'local', 'remote'] as const) {
    for (const link of tree[part].links) {
      ledger.failed = true
      ledger.note('disk-symlink', link)
    }
    const { error } = tree[part]
    if (error !== null && (error !== 'ENOENT' || part === 'info' || part === 'mess')) ledger.noteUnread(`${root}/${part}`, error)
  }
  if (tree.info.error !== null || tree.mess.error !== null) return null
  const split = givenSplit ?? probeSplit(root, tree)
  if (split === null && tree.info.directories.size > 0) ledger.note('disk-layout-assumed', root)
  const directories = [...tree.info.directories].sort((a, b) => a - b)
  for (let splitDir = 0; splitDir < (split ?? 0); splitDir++) {
    if (!tree.info.directories.has(splitDir)) ledger.noteUnread(`${root}/info/${splitDir}`, 'ENOENT')
  }
  const place: QueuePlace = {
    root,
    queue: isBase ? queueDir : null,
    bigTodo: options.bigTodo ?? probeBigTodo(root),
    rawBytes: options.rawBytes === true,
    files: new QueueFiles(root, ledger),
    ledger,
  }
  ledger.queues.push({ queueDir, split, bigTodo: place.bigTodo })
  return { place, tree, split, directories }
}

function* walkBatches(walk: Walk, ledger: Ledger, includeTodo: boolean): Generator<RawQueuedMessage[]> {
  const { place, tree, split } = walk
  const asTodo = new Set<string>()
  if (includeTodo) {
    for (const batch of walkTodo(walk, ledger)) {
      for (const message of batch) asTodo.add(message.id)
      yield batch
    }
  }
  for (const splitDir of walk.directories) {
    const ids = listDirectory(`${place.root}/info/${splitDir}`, ledger)
    let batch: RawQueuedMessage[] = []
    for (const id of ids) {
      if (asTodo.has(id)) continue
      if (split !== null && splitDirOf(id, split) !== splitDir) {
        ledger.misplaced++
        ledger.note('disk-message-misplaced', `${place.root}/info/${splitDir}/${id}`)
        continue
      }
      const message = readMessage(place, splitDir, id)
      if (message === null) continue
      ledger.messages++
      batch.push(message)
      if (batch.length >= BATCH) {
        yield batch
        batch = []
      }
    }
    ledger.directories++
    void tree
    yield batch
  }
}

function* walkTodo(walk: Walk, ledger: Ledger): Generator<RawQueuedMessage[]> {
  const { place, split } = walk
  if (split === null) return
  const directories = place.bigTodo
    ? Array.from({ length: split }, (_, splitDir) => `${place.root}/todo/${splitDir}`)
    : [`${place.root}/todo`]
  for (const directory of directories) {
    let batch: RawQueuedMessage[] = []
    for (const id of listDirectory(directory, ledger)) {
      const message = readTodoMessage(place, id, splitDirOf(id, split))
      if (message === null) continue
      ledger.messages++
      ledger.todo++
      batch.push(message)
      if (batch.length >= BATCH) {
        yield batch
        batch = []
      }
    }
    yield batch
  }
}

/** The ids of a directory, each once. Names are listed before any message is read, so one that comes back under the same id is not read twice. */
function listDirectory(directory: string, ledger: Ledger): string[] {
  let names: string[]
  try {
    names = readdirSync(directory)
  } catch (error) {
    ledger.noteUnread(directory, errorCode(error))
    return []
  }
  const ids: string[] = []
  for (const name of names) {
    if (isQueueId(name)) ids.push(name)
    else noteName(directory, name, names, ledger)
  }
  return ids
}

function noteName(directory: string, name: string, names: readonly string[], ledger: Ledger): void {
  ledger.ignored++
  const canonical = /^0+\d+$/.test(name) ? name.replace(/^0+(?=\d)/, '') : null
  ledger.note(canonical !== null && names.includes(canonical) ? 'disk-duplicate-name' : 'disk-name-ignored', `${directory}/${name}`)
}
