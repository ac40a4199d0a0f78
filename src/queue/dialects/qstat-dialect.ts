/** What a number of the output counts. */
export type QstatCount = 'messages' | 'unprocessed' | 'local' | 'remote' | 'bouncing' | 'todo' | 'split'

/** One label of the output. */
export interface QstatRow {
  readonly count: QstatCount
  /** Words before the number, single blanks between them, in lower case. */
  readonly label: string
  /** Words that must follow the number. */
  readonly tail?: string
  /** Adds up over several lines (IndiMail prints a count for each queue when it prints no total). */
  readonly total?: boolean
  readonly source: string
}

/** One program's form of the counts. */
export interface QstatDialect {
  readonly id: string
  readonly title: string
  readonly names: 'qmail' | 'eqmail' | 'indimail'
  /** False for translations and other damage: reading by them is reported as mangled. */
  readonly genuine: boolean
  readonly source: string
  readonly rows: readonly QstatRow[]
  /** Lines of the output that hold no number. */
  readonly framing: readonly string[]
  /** Counts that the command always prints: their absence is a diagnostic. */
  readonly expected: readonly QstatCount[]
  readonly examples: readonly string[]
}
