import { setImmediate } from 'node:timers/promises'
import { describeValue } from '../core/captured.ts'
import { type Diagnostic, diagnose } from '../core/diagnostic.ts'
import { DEFAULT_QUEUE_DIR, readQueueDir, readQueueLayout } from '../queue/queue-path.ts'
import { findQueues } from './find-queues.ts'
import { QueueReadError } from './queue-read-error.ts'
import { Ledger, type ReadAccount } from './read-account.ts'
import type { RawQueuedMessage } from './read-message.ts'
import { openWalk, walkQueue } from './walk-queue.ts'

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
  /** Ends the reading: instead of the next message the signal's reason is thrown. */
  readonly signal?: AbortSignal
  /** Called for each diagnostic as it is found, without limit. */
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void
  /** Called after each batch of messages. */
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

/**
 * Reads a queue's messages from its own files, as qmail-qread would list them.
 *
 * Reads `info/`, `local/`, `remote/` and looks for `mess/` and `bounce/`; field by field the messages equal qmail-qread's output, bytes
 * outside 32..126 shown as `_` included. The order is by numbered directory, then by name (qmail-qread's is by directory entry). Different
 * on purpose: where a damaged `info/ID` makes qmail-qread show bytes of the message before, only the message's own bytes are shown; where
 * it gives up (a directory in place of a file, a missing `info/5`), the rest is read on; the second name of one id (`0001` beside `1`) is
 * not shown again. Each comes with a diagnostic.
 *
 * Files are opened read-only and for the moment of one read; fifos, devices and links that lead out of the queue are never opened. Nothing is
 * locked, so a live queue changes meanwhile: messages that vanish are counted, and no message is handed out twice.
 *
 * @param options - Where the queue is, and what else to hand out. Layout that is not given is read off the queue's own directories.
 * @returns An async generator with `account`: what became of everything that was found. Memory holds one directory's names and one batch of
 *   messages (with `includeTodo` also the ids of todo/). Work is done in batches of some milliseconds.
 * @throws TypeError or RangeError on a wrong option, at once; {@link QueueReadError} from the first step where nothing can be read (no
 *   queue, or not as this user); the signal's reason when it is aborted.
 * @example for await (const { id, sender } of readQueue({ queueDir: '/var/qmail/queue' })) console.log(id, sender)
 * @see formats §2, §6, §7; `qmail-qread.c`: `main`
 * @group Reading a queue
 */
export function readQueue(options: ReadQueueOptions = {}): QueueReading {
  checkOptions(options)
  const ledger = new Ledger(options.onDiagnostic)
  const messages = readMessages(readQueueDir(options.queueDir ?? DEFAULT_QUEUE_DIR), options, ledger)
  return Object.defineProperty(messages, 'account', { get: () => ledger.snapshot(), enumerable: true }) as QueueReading
}

async function* readMessages(
  queueDir: string,
  options: ReadQueueOptions,
  ledger: Ledger,
): AsyncGenerator<RawQueuedMessage, ReadAccount, undefined> {
  const { signal, onProgress, includeTodo = false } = options
  signal?.throwIfAborted()
  const found = findQueues(queueDir)
  for (const link of found.links) ledger.noteLink(link)
  const walks = found.queues.map((queue) => openWalk(queue, options, found.isBase, ledger)).filter((walk) => walk !== null)
  // Of several queues some may be closed; where none is open nothing at all was read.
  if (walks.length === 0) throw refuseAll(queueDir, ledger)
  const totalDirectories = walks.reduce((sum, walk) => sum + walk.directories.length, 0)
  for (const walk of walks) {
    for (const { messages, isTodo } of walkQueue(walk, includeTodo)) {
      for (const message of messages) {
        signal?.throwIfAborted()
        ledger.messages++
        if (isTodo) ledger.todo++
        yield message
      }
      onProgress?.({ messages: ledger.messages, directories: ledger.directories, totalDirectories })
      await setImmediate()
      signal?.throwIfAborted()
    }
  }
  // A split that fits next to nothing is a wrong split, and an empty listing then is no empty queue.
  ledger.complete = !ledger.failed && ledger.misplaced <= ledger.messages
  return ledger.snapshot()
}

function refuseAll(queueDir: string, ledger: Ledger): QueueReadError {
  const diagnostic = ledger.diagnostics.find(({ code }) => code === 'disk-permission-denied') ?? ledger.diagnostics.at(-1)
  const isDenied = diagnostic?.code === 'disk-permission-denied'
  return new QueueReadError(diagnostic ?? diagnose('queue-missing', { detail: queueDir }), queueDir, isDenied ? 'EACCES' : null)
}

function checkOptions(options: ReadQueueOptions): void {
  if (typeof options !== 'object' || options === null) throw new TypeError(`options: expected an object, got ${describeValue(options)}`)
  readQueueLayout(options)
  for (const name of ['includeTodo', 'rawBytes'] as const) {
    const value: unknown = options[name]
    if (value !== undefined && typeof value !== 'boolean')
      throw new TypeError(`${name}: expected true or false, got ${describeValue(value)}`)
  }
  for (const name of ['onDiagnostic', 'onProgress'] as const) {
    const value: unknown = options[name]
    if (value !== undefined && typeof value !== 'function') throw new TypeError(`${name}: expected a function, got ${describeValue(value)}`)
  }
  const signal: { readonly throwIfAborted?: unknown } | undefined = options.signal
  // By its method, not by its class: a signal of another realm is a signal too.
  if (signal !== undefined && typeof signal?.throwIfAborted !== 'function') {
    throw new TypeError(`signal: expected an AbortSignal, got ${describeValue(signal)}`)
  }
}
