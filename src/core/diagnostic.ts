import type { DiagnosticRow } from './diagnostic-row.ts'
import { JUDGING_DIAGNOSTICS } from './judging-diagnostics.ts'
import { READING_DIAGNOSTICS } from './reading-diagnostics.ts'

/**
 * What a parser could not read, or read with doubt.
 *
 * @group Shared
 */
export interface Diagnostic {
  /** Stable, kebab-case: `queue-unreadable`, `zero-unverified`, `unrecognized-line`, `header-truncated`, … */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  /** One English sentence for a person. */
  readonly message: string
  /** 1-based line of the input, or null where no one line is meant. */
  readonly line: number | null
  /** That line as it stood (bounded in length), or null. */
  readonly text: string | null
}

/**
 * Every diagnostic code, its severity, sentence and source. A code is never renamed or reused: it is part of the public surface.
 * `docs/diagnostics.md` is printed from these rows.
 */
export const DIAGNOSTICS = { ...READING_DIAGNOSTICS, ...JUDGING_DIAGNOSTICS } as const

export type DiagnosticCode = keyof typeof DIAGNOSTICS

/** Longest piece of a line that a diagnostic keeps, in UTF-16 code units. */
export const DIAGNOSTIC_TEXT_LIMIT = 200

/**
 * Makes a diagnostic from its row.
 *
 * @param code - A code of {@link DIAGNOSTICS}.
 * @param where - `line` is 1-based; `text` is cut to {@link DIAGNOSTIC_TEXT_LIMIT}; `detail` follows the sentence after a colon.
 */
export function diagnose(
  code: DiagnosticCode,
  where: { readonly line?: number | null; readonly text?: string | null; readonly detail?: string } = {},
): Diagnostic {
  const row: DiagnosticRow = DIAGNOSTICS[code]
  const text = where.text ?? null
  return {
    code,
    severity: row.severity,
    message:
      where.detail === undefined ? row.message : `${row.message.endsWith('.') ? row.message.slice(0, -1) : row.message}: ${where.detail}`,
    line: where.line ?? null,
    text: text !== null && text.length > DIAGNOSTIC_TEXT_LIMIT ? `${text.slice(0, DIAGNOSTIC_TEXT_LIMIT)}…` : text,
  }
}
