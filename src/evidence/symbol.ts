import type { MessageRef } from '../queue/queued-message.ts'
import type { PrincipalFacts } from './principal-facts.ts'

/** What a symbol found. */
export interface Measurement {
  /** 0 to 1: how much of the symbol's weight applies. */
  readonly strength: number
  readonly count: number
  readonly total: number
  readonly examples: readonly MessageRef[]
  readonly detail?: string | null
}

/** One reason for or against a principal: one file in `symbols/`, one row in `docs/symbols.md`. An id is never renamed or reused. */
export interface EvidenceSymbol {
  readonly id: string
  /** One sentence, what it says when it fires. */
  readonly title: string
  /** What `count` and `total` count. */
  readonly counts: string
  /** Where the idea and its default come from. */
  readonly source: string
  /** Bits at full strength; negative speaks for innocence. */
  readonly weightBits: number
  /** Most bits it may add, whatever weight a caller gives it by mistake. */
  readonly capBits: number
  /** True when it needs headers. */
  readonly headers: boolean
  /** Null where it has nothing to say. */
  readonly measure: (facts: PrincipalFacts) => Measurement | null
}

/** Messages that an evidence names at most. */
export const EXAMPLE_LIMIT = 5
