import { type Diagnostic, diagnose } from '../core/diagnostic.ts'
import type { QstatCount } from './dialects/qstat-dialect.ts'
import type { CountReading } from './read-counts.ts'
import { isNoise, isRefusal } from './refusal.ts'

/** Parts of the queue that each count of the script depends on, as paths in its error messages name them. */
const PARTS: readonly { readonly count: QstatCount; readonly part: string; readonly source: string }[] = [
  { count: 'messages', part: '/mess', source: 'qmail-qstat.sh: find queue/mess' },
  { count: 'unprocessed', part: '/todo', source: 'qmail-qstat.sh: find queue/todo' },
]

/** A message that left while it was counted, in a live queue: the count is right for its moment. */
const VANISHED = 'no such file or directory'

/**
 * Decides which printed counts are known.
 *
 * @param stderr - Null when it was not captured: then no zero is certain, since a refused script prints zeros too.
 * @returns The known counts, and why the others are not.
 */
export function judgeCounts(
  reading: CountReading,
  stderr: string | null,
  exitCode: number | null,
): { readonly counts: ReadonlyMap<QstatCount, number>; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const counts = new Map<QstatCount, number>()
  const errors = stderr === null ? [] : stderr.split('\n').filter((line) => line.trim() !== '')
  // `2>&1` puts the errors among the counts.
  const refusals = [...errors, ...reading.unrecognized.map(({ text }) => text)].filter(isRefusal)
  // An error in another language is an error: what is not known to be harmless leaves no zero certain.
  const clean = stderr !== null && refusals.length === 0 && errors.every(isNoise) && (exitCode === null || exitCode === 0)
  // Who could count one thing could read the queue. But the count of all messages includes every other: 0 of it beside more is a failure.
  const counted = [...reading.counts].some(([count, { value }]) => count !== 'split' && value > 0)
  const verified = (count: QstatCount): boolean => clean || (counted && count !== 'messages')

  for (const [count, { value, line, text }] of reading.counts) {
    if (value < 0) diagnostics.push(diagnose('count-negative', { line, text }))
    else if (!Number.isSafeInteger(value)) diagnostics.push(diagnose('count-missing', { line, text, detail: 'the number is too large' }))
    else if (refusals.some((refusal) => spoils(refusal, count, value))) continue
    else if (value === 0 && count !== 'split' && !verified(count)) {
      diagnostics.push(diagnose('zero-unverified', { line, text }))
    } else counts.set(count, value)
  }
  if (refusals.length > 0) diagnostics.push(diagnose('queue-unreadable', { text: refusals[0] ?? null }))
  else if (errors.length > 0) diagnostics.push(diagnose('stderr-text', { text: errors[0] ?? null }))
  if (exitCode !== null && exitCode !== 0) diagnostics.push(diagnose('exit-status', { detail: `exit status ${exitCode}` }))
  if (reading.dialect === 'unknown') diagnostics.push(diagnose('not-counts'))
  for (const count of reading.expected) {
    if (!reading.counts.has(count)) diagnostics.push(diagnose('count-missing', { detail: count }))
  }
  if (reading.mangled !== null) diagnostics.push(diagnose('text-mangled', reading.mangled))
  if (reading.conflict !== null) diagnostics.push(diagnose('count-conflict', reading.conflict))
  return { counts, diagnostics }
}

/** True when an error message means that a count is wrong. */
function spoils(refusal: string, count: QstatCount, value: number): boolean {
  const named = PARTS.filter(({ part }) => refusal.includes(part))
  if (named.length > 0 && !named.some((row) => row.count === count)) return false
  return value === 0 || !refusal.toLowerCase().includes(VANISHED)
}
