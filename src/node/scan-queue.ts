import { setImmediate } from 'node:timers/promises'
import { describeValue } from '../core/captured.ts'
import { type Diagnostic, diagnose } from '../core/diagnostic.ts'
import type { OperatorContext } from '../core/operator-context.ts'
import type { QreadReport } from '../queue/parse-qread.ts'
import type { QueueLayout } from '../queue/queue-path.ts'
import type { MessageRef } from '../queue/queued-message.ts'
import { DEFAULT_PLAN } from '../sample/plan-sample.ts'
import { QueueScorer } from '../verdict/queue-scorer.ts'
import type { SpamReport } from '../verdict/score-queue.ts'
import { countQueueFiles } from './count-queue-files.ts'
import { messagePath } from './message-path.ts'
import { errorCode, isAbsent, isDenied, QueueReadError } from './queue-read-error.ts'
import type { ReadAccount } from './read-account.ts'
import { readHeader } from './read-header.ts'
import { type ReadQueueOptions, readQueue } from './read-queue.ts'

/** Headers that are read in one go. By measurement a pool of asynchronous readers takes longer, on a cold disk too. */
const HEADER_BATCH = 16

/**
 * What to scan.
 *
 * @group Reading a queue
 */
export interface ScanQueueOptions {
  /** Directory of a queue, or of several (IndiMail's queue base). @defaultValue `/var/qmail/queue` */
  readonly queueDir?: string
  /** conf-split. Read off the directories when not given. */
  readonly split?: number
  /** Whether todo/ is split. Read off the directories when not given. */
  readonly bigTodo?: boolean
  /** Headers that are read at most. @defaultValue 50 */
  readonly sample?: number
  /** Judges messages that stand only in todo/ too. @defaultValue false */
  readonly includeTodo?: boolean
  /** What the operator knows. Nothing but the queue is read here: {@link readControl} reads qmail's own control files for it. */
  readonly context?: OperatorContext
  /** Ends the scan: it rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Called as the scan goes on. */
  readonly onProgress?: (progress: ScanProgress) => void
}

/**
 * How far a scan has come.
 *
 * @group Reading a queue
 */
export interface ScanProgress {
  readonly stage: 'listing' | 'headers'
  /** Messages that were listed. */
  readonly messages: number
  /** Headers that were read, and that are to be read. */
  readonly headers: number
  readonly totalHeaders: number
}

/**
 * Judges a queue by its own files: lists it, picks a sample, reads its headers, and scores.
 *
 * No qmail program is run and nothing is written. Memory follows the size of the sample and of the scorer's counts, not of the queue.
 *
 * @returns The report. A queue that is missing, or closed to this user in any part, gives the verdict `unknown` with a diagnostic that says
 *   why (`queue-missing`, `disk-permission-denied`): never `clean`. Messages that leave the queue meanwhile are passed over.
 * @throws (rejects with) TypeError or RangeError on a wrong argument; the reason of `signal` when it is aborted.
 * @example (await scanQueue({ queueDir: '/var/qmail/queue', context: await readControl() })).verdict
 * @see formats §2, Who may run it
 * @group Reading a queue
 */
export async function scanQueue(options: ScanQueueOptions = {}): Promise<SpamReport> {
  if (typeof options !== 'object' || options === null) throw new TypeError(`options: expected an object, got ${describeValue(options)}`)
  const { sample = DEFAULT_PLAN, context } = options
  if (typeof sample !== 'number') throw new TypeError(`sample: expected a whole number from 0 on, got ${describeValue(sample)}`)
  if (!Number.isSafeInteger(sample) || sample < 0) {
    throw new RangeError(`sample: expected a whole number from 0 on, got ${describeValue(sample)}`)
  }
  const scorer = new QueueScorer(context)
  const reading = readQueue(toReadOptions(options))
  try {
    for await (const message of reading) scorer.add(message)
  } catch (error) {
    if (!(error instanceof QueueReadError)) throw error
    return judge(scorer, reading.account, [], error)
  }
  const headerDiagnostics = await readSample(scorer, scorer.plan(sample), reading.account, options)
  return judge(scorer, reading.account, headerDiagnostics, null)
}

function toReadOptions(options: ScanQueueOptions): ReadQueueOptions {
  const { queueDir, split, bigTodo, includeTodo, signal, onProgress } = options
  return {
    ...(queueDir === undefined ? {} : { queueDir }),
    ...(split === undefined ? {} : { split }),
    ...(bigTodo === undefined ? {} : { bigTodo }),
    ...(includeTodo === undefined ? {} : { includeTodo }),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined
      ? {}
      : { onProgress: ({ messages }) => onProgress({ stage: 'listing', messages, headers: 0, totalHeaders: 0 }) }),
  }
}

/** Reads the headers of a plan, a few at a time, after which other work of the process gets its turn. */
async function readSample(
  scorer: QueueScorer,
  plan: readonly MessageRef[],
  account: ReadAccount,
  { signal, onProgress }: ScanQueueOptions,
): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = []
  for (const [index, message] of plan.entries()) {
    if (index % HEADER_BATCH === 0) await setImmediate()
    signal?.throwIfAborted()
    const path = messagePath(account, message)
    try {
      scorer.addHeader(message, await readHeader(path))
    } catch (error) {
      diagnostics.push(noteUnread(path, error))
    }
    onProgress?.({ stage: 'headers', messages: account.messages, headers: index + 1, totalHeaders: plan.length })
  }
  return diagnostics
}

/** What an error of the system means for one header. Any other error is a mistake in this program and goes on. */
function noteUnread(path: string, error: unknown): Diagnostic {
  const code = errorCode(error)
  if (code === null) throw error
  if (isDenied(code)) return diagnose('disk-permission-denied', { detail: path, text: path })
  return diagnose('disk-header-unread', { detail: `${path} (${isAbsent(code) ? 'it has left the queue' : code})`, text: path })
}

/** The report, with all that was found on the way: what this user may not read leaves no judgement. */
function judge(scorer: QueueScorer, account: ReadAccount, more: readonly Diagnostic[], refused: QueueReadError | null): SpamReport {
  const found = [...account.diagnostics, ...more]
  if (refused !== null && !found.some((diagnostic) => diagnostic.code === refused.diagnostic.code)) found.push(refused.diagnostic)
  const denied = found.some((diagnostic) => diagnostic.code === 'disk-permission-denied')
  const complete = account.complete && refused === null && !denied
  const qstat = refused === null ? countQueueFiles(account) : null
  const report = scorer.report({
    listing: toListing(found, complete),
    ...(qstat === null ? {} : { qstat }),
    layout: layoutOf(account),
  })
  const codes = new Set(report.diagnostics)
  const diagnostics = [...report.diagnostics, ...found.filter((diagnostic) => !codes.has(diagnostic))]
  if (refused === null && !denied) return { ...report, diagnostics }
  return {
    ...report,
    diagnostics,
    verdict: 'unknown',
    confidence: 0,
    messages: refused === null ? report.messages : null,
    recipients: refused === null ? report.recipients : null,
  }
}

/** Where the messages stand, for the paths of the next steps; of several queues each message names its own. */
function layoutOf({ queues }: ReadAccount): QueueLayout {
  const [first] = queues
  if (first === undefined) return {}
  const { queueDir, split, bigTodo } = first
  return { ...(queues.length === 1 ? { queueDir } : {}), ...(split === null ? {} : { split }), bigTodo }
}

/** The account in the shape of a listing that qmail-qread printed; its messages have gone to the scorer already. */
function toListing(diagnostics: readonly Diagnostic[], complete: boolean): QreadReport {
  return {
    dialect: 'qmail',
    messages: [],
    warnings: [],
    fatal: null,
    complete,
    lines: { total: 0, header: 0, recipient: 0, warning: 0, fatal: 0, framing: 0, blank: 0, unrecognized: 0 },
    unrecognized: [],
    diagnostics,
  }
}
