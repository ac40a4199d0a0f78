import type { SpamReport } from './score-queue.ts'

/** What the confidence follows from. */
export interface Certainty {
  readonly verdict: SpamReport['verdict']
  /** Bits of the guiltiest, or of the guiltiest who is not called a spammer; null where there is nobody. */
  readonly topScore: number | null
  readonly threshold: number
  /** Share of the messages whose header was read or stands for others of its cell, 0 to 1. */
  readonly covered: number
  readonly messages: number
  readonly complete: boolean
}

/**
 * Bits that double the odds of being right once more, as `npm run eval:queues` measures them: at 1.5 bits from the threshold nine in ten
 * answers from headers are right. Without headers half of the symbols are silent, and what speaks says less.
 */
const BITS_PER_DOUBLING = { withHeaders: 0.8, without: 1.6 }
const MOST_WITH_HEADERS = 0.99
const MOST_WITHOUT = 0.9
const LEAST = 0.5

/**
 * How sure the verdict is: the distance of the guiltiest from the threshold as odds, held back where headers were not read.
 *
 * @returns 0 for `unknown`, else 0.5 to 0.99, in steps of 0.01.
 */
export function confidenceOf({ verdict, topScore, threshold, covered, messages, complete }: Certainty): number {
  if (verdict === 'unknown') return 0
  const distance = topScore === null ? threshold : verdict === 'spam' ? topScore - threshold : threshold - topScore
  const bitsPerDoubling = BITS_PER_DOUBLING.without + (BITS_PER_DOUBLING.withHeaders - BITS_PER_DOUBLING.without) * covered
  const odds = 2 ** ((Math.max(0, distance) + 1) / bitsPerDoubling)
  const most = MOST_WITHOUT + (MOST_WITH_HEADERS - MOST_WITHOUT) * covered
  let confidence = LEAST + (most - LEAST) * ((2 * odds) / (1 + odds) - 1)
  if (messages < 10) confidence -= 0.1
  if (!complete) confidence -= 0.1
  return Math.round(100 * Math.max(LEAST, Math.min(most, confidence))) / 100
}
