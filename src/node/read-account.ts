import { type Diagnostic, type DiagnosticCode, diagnose } from '../core/diagnostic.ts'
import { isDenied } from './queue-read-error.ts'

/** Diagnostics that an account keeps. The rest are counted and handed to `onDiagnostic`: a broken disk has one for each of a million files. */
export const DIAGNOSTIC_LIMIT = 1000

/**
 * What became of everything that was found on disk.
 *
 * Each name in info/ ends in exactly one of `messages`, `vanished`, `unreadable`, `missing`, `misplaced` and `ignored`.
 *
 * @group Reading a queue
 */
export interface ReadAccount {
  /** Messages handed out, those of `todo` included. */
  readonly messages: number
  /** Messages that stand only in todo/ and were handed out, as asked for by `includeTodo`. */
  readonly todo: number
  /** Files of messages that are gone by the time they are read: normal in a live queue. */
  readonly vanished: number
  /** Messages whose own files could not be read. */
  readonly unreadable: number
  /** Messages with an envelope but without a message file: qmail-qread prints only a warning for them. */
  readonly missing: number
  /** Messages in a numbered directory where qmail does not look for them. */
  readonly misplaced: number
  /** Names that are no queue id, or a second name of the same id. */
  readonly ignored: number
  /** Numbered directories of info/ that were read. */
  readonly directories: number
  /** The queues that were read, as they were found. */
  readonly queues: readonly ReadQueuePlace[]
  /** True when every part of the queue was read to its end. Vanished messages and single damaged files leave it true. */
  readonly complete: boolean
  /** The first 1000; `suppressed` counts the rest. */
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: number
}

/**
 * One queue that was read.
 *
 * @group Reading a queue
 */
export interface ReadQueuePlace {
  readonly queueDir: string
  /** Null when directories and files contradict each other: each message was then taken where it stands. */
  readonly split: number | null
  readonly bigTodo: boolean
}

/** The account while it is being written. */
export class Ledger {
  messages = 0
  todo = 0
  vanished = 0
  unreadable = 0
  missing = 0
  misplaced = 0
  ignored = 0
  directories = 0
  complete = false
  suppressed = 0
  /** Some part was not read: `complete` can no longer become true. */
  failed = false
  readonly diagnostics: Diagnostic[] = []
  readonly queues: ReadQueuePlace[] = []
  readonly #onDiagnostic: ((diagnostic: Diagnostic) => void) | undefined

  constructor(onDiagnostic?: (diagnostic: Diagnostic) => void) {
    this.#onDiagnostic = onDiagnostic
  }

  /** Notes what is odd about one path. */
  note(code: DiagnosticCode, path: string, detail?: string): void {
    const diagnostic = diagnose(code, { text: path, detail: detail === undefined ? path : `${path} (${detail})` })
    this.#onDiagnostic?.(diagnostic)
    if (this.diagnostics.length < DIAGNOSTIC_LIMIT) this.diagnostics.push(diagnostic)
    else this.suppressed++
  }

  /** Notes that a part of the queue was not read at all. */
  noteUnread(path: string, errno: string | null): void {
    this.failed = true
    if (isDenied(errno)) this.note('disk-permission-denied', path)
    else this.note('disk-directory-unreadable', path, errno ?? undefined)
  }

  /** Notes a link whose target was not read: what it hides is not known. */
  noteLink(path: string): void {
    this.failed = true
    this.note('disk-symlink', path)
  }

  /** Notes that one file was not read. */
  noteFile(path: string, errno: string | null): void {
    if (isDenied(errno)) {
      this.failed = true
      this.note('disk-permission-denied', path)
    } else this.note('disk-file-unreadable', path, errno ?? undefined)
  }

  /** The account so far, as plain data. */
  snapshot(): ReadAccount {
    const diagnostics = [...this.diagnostics]
    if (this.vanished > 0) diagnostics.push(diagnose('disk-messages-vanished', { detail: String(this.vanished) }))
    if (this.suppressed > 0) diagnostics.push(diagnose('disk-diagnostics-cut', { detail: `${this.suppressed} more` }))
    return {
      messages: this.messages,
      todo: this.todo,
      vanished: this.vanished,
      unreadable: this.unreadable,
      missing: this.missing,
      misplaced: this.misplaced,
      ignored: this.ignored,
      directories: this.directories,
      queues: [...this.queues],
      complete: this.complete,
      diagnostics,
      suppressed: this.suppressed,
    }
  }
}
