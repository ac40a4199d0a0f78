import type { LineFields } from './line-fields.ts'

/** What a line of a listing is. */
export type LineKind = 'header' | 'recipient' | 'warning' | 'fatal' | 'framing'

/** Reads one kind of line. */
export interface QreadRule {
  /** Unique over all dialects; stable. */
  readonly id: string
  readonly kind: LineKind
  /** Every character that such a line can begin with, or null for any: the reader asks only the rules that can match. */
  readonly first: string | null
  /**
   * What the line changes beside its count: `queue` opens the queue whose path is the rest; `count` sums up (the rest is the number);
   * `usage` is the command's help instead of a listing; `other` is the output of another command or option instead of one.
   */
  readonly effect?: 'queue' | 'count' | 'usage' | 'other'
  /** True for recipients that stand in the shape `[  done] TAB channel TAB address`, which are read again on demand. */
  readonly plain?: boolean
  /** True when the rule reads its line only where it begins: behind a quoting mark its words are too common to be told from prose. */
  readonly unquoted?: boolean
  /** Lines that this rule claims, and no other rule of a genuine dialect. */
  readonly examples: readonly string[]
  /** The nearest lines that it does not claim. */
  readonly nearMisses: readonly string[]
  /** Where the fact comes from. */
  readonly source: string
  /**
   * @param text - Text that holds the line.
   * @param start - Offset of its first character.
   * @param end - Offset after its last, line end removed; at least `start + 1`.
   * @param fields - Receives what was read; holds nonsense after a refusal.
   * @returns Whether the line is this rule's. Never throws; linear in the line.
   */
  read(text: string, start: number, end: number, fields: LineFields): boolean
}

/** One program's form of the listing, or one kind of damage to it. */
export interface QreadDialect {
  readonly id: string
  readonly title: string
  /** False for damage: its rules are asked only when no genuine rule claims a line, and each line they claim is reported as mangled. */
  readonly genuine: boolean
  /** What the report's `dialect` becomes when one of the rules claims a line; null leaves it. */
  readonly names: 'qmail' | 'indimail' | null
  readonly source: string
  readonly rules: readonly QreadRule[]
}
