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

/** What a symbol is about. */
export type SymbolGroup = 'quantity' | 'sender' | 'recipients' | 'content' | 'behaviour' | 'mailing' | 'innocence'

/**
 * Most bits that the accusing symbols of a group may add together; where they would add more, each is scaled down alike. Quantity stays below
 * the threshold: much mail in a short time, all alike, is what a newsletter and an invoice run look like, so it never accuses alone.
 */
export const GROUP_CAPS: Readonly<Record<SymbolGroup, number>> = {
  quantity: 5.1,
  sender: 14,
  recipients: 12,
  content: 10,
  behaviour: 8,
  // A school and a club look like this: a letter to many, by Bcc, in the order of the address book, and some of the addresses are dead.
  mailing: 2.5,
  innocence: Number.POSITIVE_INFINITY,
}

/**
 * What a lawful mailing has as well: many messages in a short time, by Bcc, to a list with dead addresses. Where headers were read these groups
 * together stay below the threshold too, so that something else must accuse. Without headers there is little else: there quantity alone stays
 * below, and what a bad mailing shows beside it may lift it above, with a confidence that tells how little it is.
 */
export const MAILING_CAP = { groups: ['quantity', 'mailing'], read: 6.3, unread: 5.95 } as const satisfies {
  readonly groups: readonly SymbolGroup[]
  readonly read: number
  readonly unread: number
}

/** One reason for or against a principal: one file in `symbols/`, one row in `docs/symbols.md`. An id is never renamed or reused. */
export interface EvidenceSymbol {
  readonly id: string
  /** What it is about. Symbols of one group say the same thing in several ways, so a group has a cap of its own: {@link GROUP_CAPS}. */
  readonly group: SymbolGroup
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
