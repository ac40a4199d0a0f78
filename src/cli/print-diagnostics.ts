import type { Diagnostic } from '../core/diagnostic.ts'
import { escapeText } from '../render/escape-text.ts'
import type { Io } from './io.ts'

/** Most diagnostics of one code that are printed: a mangled listing has one for each of its lines. */
const SHOWN_PER_CODE = 3

/** Prints diagnostics to standard error, a line each, the many of one code as a number. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], io: Io): void {
  const seen = new Map<string, number>()
  for (const diagnostic of diagnostics) {
    const count = (seen.get(diagnostic.code) ?? 0) + 1
    seen.set(diagnostic.code, count)
    if (count > SHOWN_PER_CODE) continue
    const line = diagnostic.line === null ? '' : `line ${diagnostic.line}: `
    const text = diagnostic.text === null ? '' : `: ${escapeText(diagnostic.text, 120)}`
    io.err(
      `${diagnostic.severity}: ${line}${escapeText(text === '' ? diagnostic.message : diagnostic.message.replace(/\.$/, ''))}${text} [${diagnostic.code}]\n`,
    )
  }
  for (const [code, count] of seen) if (count > SHOWN_PER_CODE) io.err(`… and ${count - SHOWN_PER_CODE} more [${code}]\n`)
}
