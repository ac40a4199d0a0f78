import { type Diagnostic, type DiagnosticCode, diagnose } from '../core/diagnostic.ts'
import type { ListingReader, Notice } from './listing-reader.ts'
import type { QreadReport } from './parse-qread.ts'
import { isRefusal } from './refusal.ts'

/** What is known of the run beside its standard output. */
export interface RunFacts {
  /** Null: not captured. */
  readonly stderr: string | null
  /** Null: not known. */
  readonly exitCode: number | null
}

/**
 * Closes a listing: reads standard error, judges whether the listing is whole, and says what was wrong.
 *
 * @param reader - Has read all lines.
 */
export function finishReport(reader: ListingReader, run: RunFacts): QreadReport {
  reader.end()
  const { state } = reader
  const printedWarnings = state.warnings.length
  const rest = run.stderr === null ? [] : reader.readErrors(run.stderr)
  const messages = reader.take()
  const listed = state.lines.header
  const nothingRead = listed + state.lines.recipient + state.lines.warning + state.lines.fatal + state.lines.framing === 0
  const refused = rest.some(isRefusal)
  const diagnostics: Diagnostic[] = []
  const say = (code: DiagnosticCode, where?: Parameters<typeof diagnose>[1]): void => {
    diagnostics.push(diagnose(code, where))
  }
  const sayNotice = (code: DiagnosticCode, { count, line, text }: Notice): void => {
    if (count > 0) say(code, { line, text, ...(count > 1 ? { detail: `${count} lines, the first shown` } : {}) })
  }

  if (state.fatal !== null) {
    say('listing-fatal', { line: state.fatalLine, text: state.fatal })
    if (isRefusal(state.fatal)) say('queue-unreadable', { line: state.fatalLine, text: state.fatal })
  }
  if (refused) say('queue-unreadable', { text: rest.find(isRefusal) ?? null })
  else if (rest.length > 0) say('stderr-text', { text: rest[0] ?? null })
  if (run.exitCode !== null && run.exitCode !== 0) say('exit-status', { detail: `exit status ${run.exitCode}` })
  sayNotice('usage-printed', state.usage)
  if (state.cut) say('listing-cut', { line: state.lines.total })
  const countsOnly = listed === 0 && (state.counted > 0 || state.other)
  if (countsOnly) say('counts-only')
  if (nothingRead && state.lines.unrecognized > 0) say('not-a-listing', { line: 1 })
  else if (listed === 0 && run.exitCode === null && state.fatal === null && !countsOnly) say('listing-empty')
  sayNotice('text-mangled', state.mangled)
  sayNotice('address-lost', state.addressLost)
  sayNotice('header-unreadable', state.headerUnreadable)
  sayNotice('recipient-without-message', state.orphan)
  const first = state.unrecognized[0]
  if (first !== undefined) sayNotice('unrecognized-line', { count: state.unrecognized.length, line: first.line, text: first.text })
  if (state.warnings.length > printedWarnings) say('stderr-warnings')

  const knownEmpty = run.exitCode === 0 && state.lines.unrecognized === 0 && !countsOnly
  const complete =
    state.fatal === null &&
    !state.cut &&
    !state.shortened &&
    // A message of which no header could be read is not here, nor is one of which only recipients are.
    state.headerUnreadable.count === 0 &&
    state.orphan.count === 0 &&
    !refused &&
    state.usage.count === 0 &&
    (run.exitCode === null || run.exitCode === 0) &&
    (listed > 0 || knownEmpty)
  return {
    dialect: state.dialect,
    messages,
    warnings: state.warnings,
    fatal: state.fatal,
    complete,
    lines: { ...state.lines },
    unrecognized: state.unrecognized,
    diagnostics,
  }
}
