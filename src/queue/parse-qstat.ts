import { type Captured, readCaptured } from '../core/captured.ts'
import { decodeUtf8OrLatin1 } from '../core/decode-bytes.ts'
import { type Diagnostic, diagnose } from '../core/diagnostic.ts'
import type { QstatCount } from './dialects/qstat-dialect.ts'
import { judgeCounts } from './judge-counts.ts'
import { readCounts } from './read-counts.ts'

/**
 * Reads the counts of qmail-qstat.
 *
 * Shape: `messages in queue: N` and `messages in queue but not yet preprocessed: N`, eQmail's summary, or the totals of IndiMail's
 * `qmail-qread -c`; also as copies with prompts, on one line, translated, or with the number on the next line.
 * The first number counts files under mess/, so it is not the number of messages that qmail-qread lists. The script ends with
 * status 0 and prints 0 even when it could not read the queue: a zero is believed only when standard error was captured and is clean.
 *
 * @param input - What was captured: a string, bytes, or `{ stdout, stderr?, exitCode? }`. Give `stderr` if you can.
 * @returns Every count, null where it is not known, with a diagnostic that says why. Never throws on content; linear.
 * @throws TypeError on an input of another type.
 * @example parseQstat('messages in queue: 27645\nmessages in queue but not yet preprocessed: 82\n').messages // 27645
 * @see `qmail-qstat.sh`; formats §1, §3, §4
 * @group qmail-qstat
 */
export function parseQstat(input: Captured): QstatReport {
  const { stdout, stderr, exitCode } = readCaptured(input)
  const reading = readCounts(typeof stdout === 'string' ? stdout : decodeUtf8OrLatin1(stdout))
  const { counts, diagnostics } = judgeCounts(reading, stderr, exitCode)
  const first = reading.unrecognized[0]
  if (first !== undefined) {
    const more = reading.unrecognized.length > 1 ? { detail: `${reading.unrecognized.length} lines, the first shown` } : {}
    diagnostics.push(diagnose('unrecognized-line', { line: first.line, text: first.text, ...more }))
  }
  const known = (count: QstatCount): number | null => counts.get(count) ?? null
  return {
    dialect: reading.dialect,
    messages: known('messages'),
    unprocessed: known('unprocessed'),
    local: known('local'),
    remote: known('remote'),
    bouncing: known('bouncing'),
    todo: known('todo'),
    split: known('split'),
    unrecognized: reading.unrecognized,
    diagnostics,
  }
}

/**
 * The counts of a queue.
 *
 * @group qmail-qstat
 */
export interface QstatReport {
  readonly dialect: 'qmail' | 'eqmail' | 'indimail' | 'unknown'
  /** Messages in the queue; null when the number is missing, negative, or a zero that the command printed because it could not read. */
  readonly messages: number | null
  /** Messages not yet preprocessed (in todo/). Null for IndiMail, which counts recipients there: see `todo`. */
  readonly unprocessed: number | null
  /** eQmail counts messages here, IndiMail recipients; null for the classic script. */
  readonly local: number | null
  readonly remote: number | null
  readonly bouncing: number | null
  /** Recipients that are not yet preprocessed (IndiMail `-a`, `-t`); null for the others. */
  readonly todo: number | null
  /** conf-split, where the dialect prints it (eQmail). */
  readonly split: number | null
  /** Lines that are no count and no part of a listing, such as prompts and the status lines of a wrapper, with their 1-based numbers. */
  readonly unrecognized: readonly { readonly line: number; readonly text: string }[]
  readonly diagnostics: readonly Diagnostic[]
}
