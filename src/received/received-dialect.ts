import type { Received } from './received.ts'
import type { TraceLine } from './trace-line.ts'

/**
 * One family of programs that write Received fields. A dialect is one file of `dialects/`; the order of dialects never matters,
 * because no line is claimed by two.
 */
export interface ReceivedDialect {
  /** Stable, kebab-case: stands in {@link ReceivedBase.dialect} of what it reads. */
  readonly id: string
  /** `own`: the queueing program. `smtpd`: a network daemon in front of it. `scanner`, `webmail`: programs between. */
  readonly role: 'own' | 'smtpd' | 'scanner' | 'webmail'
  /** Where the form is known from. */
  readonly source: string
  /** At least two lines of this dialect, as they stand in a message (unfolded or not). */
  readonly examples: readonly string[]
  /**
   * Reads one Received value.
   *
   * @param value - The value, unfolded or not.
   * @param line - The same value already cut into words; made from `value` where it is not given.
   * @returns What the line says, or `null`: not this dialect's. Never throws; linear.
   */
  read(value: string, line?: TraceLine): Received | null
}
