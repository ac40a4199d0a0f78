import type { MessageRef } from '../queue/queued-message.ts'

/**
 * One named reason for or against a suspect, or one fact about the whole queue.
 *
 * @group The score
 */
export interface Evidence {
  /** Stable, UPPER_SNAKE: SENDERS_RANDOM, RECIPIENTS_RANDOM, BURST, SAME_SIZE, LIST, ONE_DESTINATION, … (`docs/symbols.md`) */
  readonly symbol: string
  /** Log-odds in bits; negative speaks for innocence. */
  readonly weight: number
  /** How many show the sign, of {@link total}. What is counted stands in `docs/symbols.md`. */
  readonly count: number
  /** 0 where there is nothing to compare with. */
  readonly total: number
  readonly examples: readonly MessageRef[]
  /** What was found, where a sentence can quote it: a subject, a script, a domain. A sender can have written it. */
  readonly detail: string | null
}
