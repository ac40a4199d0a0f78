import { lstatSync, readdirSync } from 'node:fs'
import { isQueueId, splitDirOf } from '../queue/queue-path.ts'
import type { FoundQueue } from './find-queues.ts'
import { QueueFiles } from './queue-file.ts'
import { errorCode } from './queue-read-error.ts'
import { leadsOut, probeBigTodo, probeSplit, type QueueTree, readPartTree, readQueueTree, type TreePart } from './queue-tree.ts'
import type { Ledger } from './read-account.ts'
import { type Channel, type QueuePlace, type RawQueuedMessage, readMessage, readTodoMessage } from './read-message.ts'

/** Messages that are read in one go: some milliseconds on a warm disk, after which other work of the process gets its turn. */
const BATCH = 64

/** Missing directories that are noted one by one: where there are more the split was given wrong. */
const GAP_LIMIT = 1000

/** One queue, ready to be walked. */
export interface QueueWalk {
  readonly place: QueuePlace
  readonly tree: QueueTree
  /** Null: each message is taken where it stands. */
  readonly split: number | null
  /** Numbered directories of info/, in the order of reading. */
  readonly directories: readonly number[]
}

/** What the caller knows of the layout, and wants. */
export interface WalkOptions {
  readonly split?: number
  readonly bigTodo?: boolean
  readonly rawBytes?: boolean
}

/** Opens a queue: lists its numbered directories and settles its layout. Null when info/ or mess/ cannot be listed; the account says why. */
export function openWalk(found: FoundQueue, options: WalkOptions, isOneOfSeveral: boolean, ledger: Ledger): QueueWalk | null {
  const { root, queueDir } = found
  const tree = readQueueTree(root)
  for (const part of ['info', 'mess', 'local', 'remote'] as const) noteTree(root, tree, part, ledger)
  if (tree.info.error !== null || tree.mess.error !== null) return null
  const split = options.split ?? probeSplit(root, tree)
  if (split === null && tree.info.directories.size > 0) ledger.note('disk-layout-assumed', queueDir)
  if (split !== null) noteGaps(root, tree, split, ledger)
  const place: QueuePlace = {
    root,
    queue: isOneOfSeveral ? queueDir : null,
    bigTodo: options.bigTodo ?? probeBigTodo(root),
    rawBytes: options.rawBytes === true,
    seesBounces: mayEnter(root, 'bounce', ledger),
    files: new QueueFiles(root, ledger),
    ledger,
  }
  ledger.queues.push({ queueDir, split, bigTodo: place.bigTodo })
  return { place, tree, split, directories: [...tree.info.directories].sort((a, b) => a - b) }
}

/** Directories of info/ that are not there: qmail-qread gives up at the first. */
function noteGaps(root: string, tree: QueueTree, split: number, ledger: Ledger): void {
  let noted = 0
  for (let splitDir = 0; splitDir < split && noted < GAP_LIMIT; splitDir++) {
    const path = `${root}/info/${splitDir}`
    if (tree.info.directories.has(splitDir) || tree.info.links.has(path)) continue
    ledger.noteUnread(path, 'ENOENT')
    noted++
  }
}

/** A link that was not followed hides messages, and so does a part that cannot be listed. qmail itself does without local/ or remote/. */
function noteTree(root: string, tree: QueueTree, part: TreePart, ledger: Ledger): void {
  const { links, error } = tree[part]
  for (const link of links) ledger.noteLink(link)
  if (error !== null && (error !== 'ENOENT' || part === 'info' || part === 'mess')) ledger.noteUnread(`${root}/${part}`, error)
}

/** Messages that were read in one go. */
export interface MessageBatch {
  readonly messages: readonly RawQueuedMessage[]
  /** They stand in todo/ only. */
  readonly isTodo: boolean
}

/** Messages in batches, which may be empty: those of todo/ first when asked for, then info/ directory by directory. */
export function* walkQueue(walk: QueueWalk, includeTodo: boolean): Generator<MessageBatch> {
  // What was handed out as a todo message may have moved on to info/ by the time that is read.
  const handedOut = new Set<string>()
  if (includeTodo) {
    for (const batch of walkTodo(walk)) {
      for (const message of batch.messages) handedOut.add(message.id)
      yield batch
    }
  }
  for (const splitDir of walk.directories) yield* walkInfo(walk, splitDir, handedOut)
}

function* walkInfo({ place, tree, split }: QueueWalk, splitDir: number, handedOut: ReadonlySet<string>): Generator<MessageBatch> {
  const { ledger, root } = place
  const directory = `${root}/info/${splitDir}`
  const ids = listIds(directory, ledger)
  const channels = (['local', 'remote'] as const).filter((channel) => mayRead(place, tree, channel, splitDir))
  if (ids.length > 0 && !mayRead(place, tree, 'mess', splitDir)) {
    ledger.unreadable += ids.length
    ids.length = 0
  }
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch: RawQueuedMessage[] = []
    for (const id of ids.slice(start, start + BATCH)) {
      if (handedOut.has(id)) continue
      const message = isMisplaced(id, splitDir, split) ? misplace(directory, id, ledger) : readMessage(place, splitDir, id, channels)
      if (message !== null) batch.push(message)
    }
    yield { messages: batch, isTodo: false }
  }
  ledger.directories++
}

function* walkTodo({ place, split }: QueueWalk): Generator<MessageBatch> {
  const { ledger, root, bigTodo } = place
  if (split === null) {
    ledger.noteUnread(`${root}/todo`, 'its messages cannot be placed without a split')
    return
  }
  if (!mayEnter(root, 'todo', ledger)) return
  for (const directory of bigTodo ? listTodoDirectories(root, ledger) : [`${root}/todo`]) {
    const ids = listIds(directory, ledger)
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch: RawQueuedMessage[] = []
      for (const id of ids.slice(start, start + BATCH)) {
        const message = readTodoMessage(place, splitDirOf(id, split), id)
        if (message !== null) batch.push(message)
      }
      yield { messages: batch, isTodo: true }
    }
  }
}

function listTodoDirectories(root: string, ledger: Ledger): string[] {
  const { directories, links, error } = readPartTree(root, 'todo')
  for (const link of links) ledger.noteLink(link)
  if (error !== null) ledger.noteUnread(`${root}/todo`, error)
  return [...directories].sort((a, b) => a - b).map((splitDir) => `${root}/todo/${splitDir}`)
}

function isMisplaced(id: string, splitDir: number, split: number | null): boolean {
  return split !== null && splitDirOf(id, split) !== splitDir
}

function misplace(directory: string, id: string, ledger: Ledger): null {
  ledger.misplaced++
  ledger.note('disk-message-misplaced', `${directory}/${id}`)
  return null
}

/** False when the directory is a link out of the queue or closed to this user; one note then stands for all of it. */
function mayRead({ root, ledger }: QueuePlace, tree: QueueTree, part: Channel | 'mess', splitDir: number): boolean {
  const path = `${root}/${part}/${splitDir}`
  const { links, error } = tree[part]
  // Noted when the tree was listed.
  if (links.has(path) || links.has(`${root}/${part}`) || (error !== null && error !== 'ENOENT')) return false
  return mayLookInto(path, ledger)
}

/** The same for a part that is not split. */
function mayEnter(root: string, part: 'bounce' | 'todo', ledger: Ledger): boolean {
  const path = `${root}/${part}`
  try {
    if (leadsOut(root, path)) {
      ledger.noteLink(path)
      return false
    }
  } catch {
    // The look below tells why.
  }
  return mayLookInto(path, ledger)
}

function mayLookInto(directory: string, ledger: Ledger): boolean {
  try {
    // Not access(2): that asks for the real uid, and this may run under another one.
    lstatSync(`${directory}/.`)
    return true
  } catch (error) {
    const code = errorCode(error)
    // Each file in it then counts as not there, as for qmail-qread.
    if (code === 'ENOENT') return true
    ledger.noteUnread(directory, code)
    return false
  }
}

/**
 * The ids of a directory, each once.
 *
 * All names are listed before any message is read: an id that is freed and used again meanwhile (it is an inode number) is not read twice.
 */
function listIds(directory: string, ledger: Ledger): string[] {
  let names: string[]
  try {
    names = readdirSync(directory)
  } catch (error) {
    ledger.noteUnread(directory, errorCode(error))
    return []
  }
  const ids = names.filter((name) => isQueueId(name))
  if (ids.length < names.length) {
    const known = new Set(ids)
    for (const name of names) if (!isQueueId(name)) noteName(directory, name, known, ledger)
  }
  return ids
}

/** `0001` is read as 1 by qmail-qread, which then shows the message of file `1` a second time. */
function noteName(directory: string, name: string, known: ReadonlySet<string>, ledger: Ledger): void {
  const id = /^0[0-9]+$/.test(name) ? name.slice(firstDigit(name)) : null
  ledger.ignored++
  ledger.note(id !== null && known.has(id) ? 'disk-duplicate-name' : 'disk-name-ignored', `${directory}/${name}`)
}

/** Offset of the first digit that is no leading zero; the last digit of a name of zeros. */
function firstDigit(name: string): number {
  let at = 0
  while (at < name.length - 1 && name.charAt(at) === '0') at++
  return at
}
