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

interface DiagnosticRow {
  readonly severity: Diagnostic['severity']
  readonly message: string
  /** Which stage raises it. */
  readonly stage: 'queue' | 'names' | 'sample' | 'received' | 'header' | 'origin' | 'evidence' | 'verdict' | 'render' | 'node' | 'cli'
  /** Where the fact comes from. */
  readonly source: string
}

/**
 * Every diagnostic code, its severity, sentence and source. A code is never renamed or reused: it is part of the public surface.
 * `docs/diagnostics.md` is printed from these rows.
 */
export const DIAGNOSTICS = {
  // ── queue ──
  'layout-gap': {
    severity: 'warning',
    message: 'A numbered directory of the queue is missing from the listing.',
    stage: 'queue',
    source: 'formats §6',
  },
  'layout-misplaced-file': {
    severity: 'warning',
    message: 'Files stand in a numbered directory that is not their id modulo the split, so qmail does not find them.',
    stage: 'queue',
    source: 'fmtqfn.c: fmtqfn; formats §2, wrong split',
  },
  'layout-no-queue': {
    severity: 'warning',
    message: 'None of the paths belongs to a queue.',
    stage: 'queue',
    source: 'formats §6',
  },
  'layout-undecided': {
    severity: 'warning',
    message: 'The paths leave more than one split possible, or none.',
    stage: 'queue',
    source: 'formats §6',
  },
  // ── received ──
  // ── header ──
  // ── origin ──
  'not-a-bounce': {
    severity: 'warning',
    message: 'The text is no bounce of qmail-send.',
    stage: 'origin',
    source: 'qmail-send.c: injectbounce; formats §5.6',
  },
  'bounce-without-copy': {
    severity: 'warning',
    message: 'The bounce holds no copy of the message that came back, or was cut before it.',
    stage: 'origin',
    source: 'qmail-send.c: injectbounce; formats §5.6',
  },
  'bounce-depth-limit': {
    severity: 'warning',
    message: 'Bounces inside bounces were not followed any deeper.',
    stage: 'origin',
    source: 'limit of this library: BOUNCE_DEPTH_LIMIT',
  },
  // ── verdict ──
  // ── node ──
  'queue-missing': {
    severity: 'error',
    message: 'There is no queue at this path.',
    stage: 'node',
    source: 'qmail-qread.c: die_chdir',
  },
  'disk-permission-denied': {
    severity: 'error',
    message: 'Permission denied: a queue can be read by root, or by uid qmails with gid qmail.',
    stage: 'node',
    source: 'formats §2, §6',
  },
  'disk-directory-unreadable': {
    severity: 'error',
    message: 'A directory of the queue cannot be read, so messages may be missing.',
    stage: 'node',
    source: 'qmail-qread.c: die_opendir',
  },
  'disk-file-unreadable': {
    severity: 'warning',
    message: 'A file of the queue cannot be read.',
    stage: 'node',
    source: 'qmail-qread.c: err',
  },
  'disk-symlink': {
    severity: 'warning',
    message: 'A symbolic link in the queue leads out of it or nowhere and was not followed.',
    stage: 'node',
    source: 'formats §2, symbolic link loop',
  },
  'disk-not-a-file': {
    severity: 'warning',
    message: 'Something in the queue is no regular file and was not opened.',
    stage: 'node',
    source: 'formats §2, a directory in place of an info file',
  },
  'disk-message-missing': {
    severity: 'warning',
    message: 'The envelope of a message is there but its message file is not, so qmail-qread only warns about it.',
    stage: 'node',
    source: 'qmail-qread.c: main',
  },
  'disk-message-misplaced': {
    severity: 'warning',
    message: 'A message stands in a numbered directory that is not its id modulo the split, so qmail does not find it.',
    stage: 'node',
    source: 'fmtqfn.c: fmtqfn; formats §2, wrong split',
  },
  'disk-record-damaged': {
    severity: 'warning',
    message: 'A record of a queue file is damaged.',
    stage: 'node',
    source: 'formats §2, §7',
  },
  'disk-file-too-large': {
    severity: 'warning',
    message: 'A file of envelope records is larger than the limit, so only its first part was read.',
    stage: 'node',
    source: 'own limit',
  },
  'disk-name-ignored': {
    severity: 'info',
    message: 'A name in the queue is no queue id and was passed over.',
    stage: 'node',
    source: 'readsubdir.c: readsubdir_next',
  },
  'disk-duplicate-name': {
    severity: 'warning',
    message: 'Two names in one directory stand for the same id, so qmail-qread prints it twice.',
    stage: 'node',
    source: 'readsubdir.c: readsubdir_next',
  },
  'disk-layout-assumed': {
    severity: 'warning',
    message: 'The split of the queue could not be told from its directories, so each message was taken where it stands.',
    stage: 'node',
    source: 'formats §6',
  },
  'disk-messages-vanished': {
    severity: 'info',
    message: 'Messages left the queue while it was read, as they do in a live queue.',
    stage: 'node',
    source: 'formats §2, Warnings and fatals',
  },
  'disk-header-unread': {
    severity: 'info',
    message: 'The header of a sampled message could not be read.',
    stage: 'node',
    source: 'formats §7',
  },
  'disk-diagnostics-cut': {
    severity: 'info',
    message: 'More was found than is kept; every one was handed to onDiagnostic.',
    stage: 'node',
    source: 'own limit',
  },
} as const satisfies Readonly<Record<string, DiagnosticRow>>

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
