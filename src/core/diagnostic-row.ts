/** What is fixed about a diagnostic code. */
export interface DiagnosticRow {
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  /** Which stage raises it. */
  readonly stage: 'queue' | 'names' | 'sample' | 'received' | 'header' | 'origin' | 'evidence' | 'verdict' | 'render' | 'node' | 'cli'
  /** Where the fact comes from. */
  readonly source: string
}
