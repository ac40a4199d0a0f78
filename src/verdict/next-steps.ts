export interface NextStep {
  /** Stable: `read-message`, `find-script`, `change-password`, `do-not-delete-by-pattern`, … */
  readonly code: string
  /** A command that changes nothing, safe to paste (every value quoted), or null for advice. */
  readonly command: string | null
}
