import type { MessageRef } from '../queue/queued-message.ts'

export interface Evidence {
  /** Stable, UPPER_SNAKE: SENDERS_RANDOM, RECIPIENTS_RANDOM, BURST, SAME_SIZE, LIST, ONE_DESTINATION, … */
  readonly symbol: string
  /** Log-odds in bits; negative speaks for innocence. */
  readonly weight: number
  readonly count: number
  readonly total: number
  readonly examples: readonly MessageRef[]
}
