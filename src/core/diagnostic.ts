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
  'queue-unreadable': {
    severity: 'error',
    message: 'The command could not read the queue.',
    stage: 'queue',
    source: 'qmail-qread.c: die_chdir, die_opendir; qmail-qstat.sh; formats §1, §2',
  },
  'exit-status': {
    severity: 'error',
    message: 'The command ended with an exit status other than 0.',
    stage: 'queue',
    source: 'formats §1, §2',
  },
  'stderr-text': {
    severity: 'info',
    message: 'The command wrote something else to standard error.',
    stage: 'queue',
    source: 'formats §1, §3',
  },
  'stderr-warnings': {
    severity: 'info',
    message: 'Warnings stood on standard error: their line numbers are those of standard error.',
    stage: 'queue',
    source: 'indimail-mta qmail-qread.c: err; formats §3',
  },
  'zero-unverified': {
    severity: 'warning',
    message: 'A zero was printed, but a command that may not read the queue prints the same: run it as root and keep standard error.',
    stage: 'queue',
    source: 'formats §1, notqmail as a plain user',
  },
  'count-negative': {
    severity: 'error',
    message: 'A negative number was printed: the script could not count.',
    stage: 'queue',
    source: 'formats §1, failure value',
  },
  'count-missing': {
    severity: 'error',
    message: 'A number that this command prints is missing.',
    stage: 'queue',
    source: 'formats §1',
  },
  'count-conflict': {
    severity: 'warning',
    message: 'One label stands there twice with different numbers: the first was taken.',
    stage: 'queue',
    source: 'formats §4, several copies in one paste',
  },
  'counts-only': {
    severity: 'warning',
    message: 'Only counts were printed, not the messages.',
    stage: 'queue',
    source: 'indimail-mta qmail-qread.c: options -s, -i; formats §3',
  },
  'usage-printed': {
    severity: 'error',
    message: 'The command printed its usage instead of a listing.',
    stage: 'queue',
    source: 'indimail-mta qmail-qread.c: usage; formats §3',
  },
  'not-a-listing': {
    severity: 'error',
    message: 'No line of this text belongs to a listing of qmail-qread.',
    stage: 'queue',
    source: 'formats §2',
  },
  'not-counts': {
    severity: 'error',
    message: 'No line of this text is a count of qmail-qstat.',
    stage: 'queue',
    source: 'formats §1',
  },
  'listing-empty': {
    severity: 'warning',
    message: 'Nothing was listed, and only exit status 0 would tell that the queue is empty.',
    stage: 'queue',
    source: 'formats §2, §9',
  },
  'listing-fatal': {
    severity: 'error',
    message: 'The command stopped with a fatal error, so messages are missing.',
    stage: 'queue',
    source: 'qmail-qread.c: die_nomem, die_chdir, die_opendir',
  },
  'listing-cut': {
    severity: 'warning',
    message: 'The last line has no line end, so the text may be cut.',
    stage: 'queue',
    source: 'formats §2',
  },
  'text-mangled': {
    severity: 'warning',
    message: 'The text was changed on its way, by a page, a mail or a terminal: what is left of it was read.',
    stage: 'queue',
    source: 'formats §4',
  },
  'address-lost': {
    severity: 'warning',
    message: 'A recipient line has lost its address, so the address is empty.',
    stage: 'queue',
    source: 'formats §4, an address taken for an HTML tag',
  },
  'header-unreadable': {
    severity: 'warning',
    message: 'A line begins as the header of a message but its rest cannot be read, so that message is missing.',
    stage: 'queue',
    source: 'formats §4, an address taken for an HTML tag',
  },
  'recipient-without-message': {
    severity: 'warning',
    message: 'A recipient line has no message before it that it could belong to.',
    stage: 'queue',
    source: 'formats §2, a listing cut at its start',
  },
  'unrecognized-line': {
    severity: 'warning',
    message: 'A line belongs to no known form of this output and was kept aside.',
    stage: 'queue',
    source: 'formats §9',
  },
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
  'received-limit': {
    severity: 'warning',
    message: 'A Received line is longer than is read; its first part has been read.',
    stage: 'received',
    source: 'trace-line.ts: TRACE_WORD_LIMIT; date-822.ts: DATE_LENGTH_LIMIT',
  },
  // ── header ──
  'header-bare-cr': {
    severity: 'info',
    message: 'A carriage return stands inside a line of the header, where it ends nothing.',
    stage: 'header',
    source: 'RFC 5322 §2.2, §4.1',
  },
  'header-byte-order-mark': {
    severity: 'info',
    message: 'A byte order mark stands before the header.',
    stage: 'header',
    source: 'RFC 3629 §6; seen in messages saved by editors',
  },
  'header-diagnostic-limit': {
    severity: 'warning',
    message: 'More lines of the header were doubtful than are reported one by one.',
    stage: 'header',
    source: 'parse-headers.ts: LINE_DIAGNOSTIC_LIMIT',
  },
  'header-field-limit': {
    severity: 'warning',
    message: 'The header has more fields than are kept.',
    stage: 'header',
    source: 'parse-headers.ts: FIELD_LIMIT',
  },
  'header-mbox-line': {
    severity: 'info',
    message: 'The first line is the From line of a mailbox file, not a field.',
    stage: 'header',
    source: 'RFC 4155',
  },
  'header-nul': {
    severity: 'info',
    message: 'A NUL byte stands in the header; it was kept.',
    stage: 'header',
    source: 'RFC 5322 §4.1; formats §7',
  },
  'header-truncated': {
    severity: 'warning',
    message: 'The input ended before the empty line that ends a header, so fields may be missing and the last may be cut.',
    stage: 'header',
    source: 'formats §5.7',
  },
  'header-unrecognized-line': {
    severity: 'warning',
    message: 'A line of the header is no field and continues none; it was kept apart.',
    stage: 'header',
    source: 'RFC 5322 §2.2',
  },
  'head-no-separator': {
    severity: 'error',
    message: 'The text has no line `==> PATH <==` of an expected file, so no header can be told from another.',
    stage: 'header',
    source: 'coreutils head.c: write_header',
  },
  'head-paths-unverified': {
    severity: 'info',
    message: 'Without the list of expected paths, a message that writes `==> PATH <==` into its body poses as another file.',
    stage: 'header',
    source: 'coreutils head.c: write_header',
  },
  'head-path-missing': {
    severity: 'warning',
    message: 'Nothing was printed for an expected path: the file may have left the queue in the meantime.',
    stage: 'header',
    source: 'coreutils head.c: head_file',
  },
  'head-path-ambiguous': {
    severity: 'warning',
    message: 'A path appears more than once, so that one of its separators is forged; nothing under it was read.',
    stage: 'header',
    source: 'coreutils head.c: write_header',
  },
  'head-separator-refused': {
    severity: 'warning',
    message: 'A line that looks like a separator of head is none: its path is not expected, or not at this place.',
    stage: 'header',
    source: 'coreutils head.c: write_header',
  },
  'head-text-before-separator': {
    severity: 'warning',
    message: 'Text stands before the first separator and belongs to no file.',
    stage: 'header',
    source: 'coreutils head.c: write_header',
  },
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
  'nothing-listed': {
    severity: 'error',
    message: 'No message was listed, and nothing proves that the queue is empty.',
    stage: 'verdict',
    source: 'peers 3.2, three-valued truth',
  },
  'listing-incomplete': {
    severity: 'warning',
    message: 'The listing is not known to be complete, so the rest of the queue is not judged.',
    stage: 'verdict',
    source: 'formats §2, Warnings and fatals',
  },
  'listing-unrecognized': {
    severity: 'warning',
    message: 'Most lines of the listing were not recognised.',
    stage: 'verdict',
    source: 'formats §4',
  },
  'listing-short': {
    severity: 'warning',
    message: 'Far fewer messages were listed than qmail-qstat counts.',
    stage: 'verdict',
    source: 'peers 3.4',
  },
  'messages-sampled': {
    severity: 'info',
    message: 'The queue is longer than what is kept in memory, so its principals are judged by an even sample of its messages.',
    stage: 'verdict',
    source: 'own limit: RETAINED_LIMIT',
  },
  'headers-refused': {
    severity: 'info',
    message: 'More headers were given than are kept; the rest was not used.',
    stage: 'verdict',
    source: 'own limit: HEADER_LIMIT',
  },
  'header-without-message': {
    severity: 'info',
    message: 'Headers were given for messages that are not listed; they were not used.',
    stage: 'verdict',
    source: 'formats §2, a live queue changes between two commands',
  },
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
