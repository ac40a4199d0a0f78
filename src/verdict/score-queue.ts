import type { Diagnostic } from '../core/diagnostic.ts'
import type { OperatorContext, Principal } from '../core/operator-context.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { ScorableHeader } from '../evidence/header-facts.ts'
import type { QreadReport } from '../queue/parse-qread.ts'
import type { QueueLayout } from '../queue/queue-path.ts'
import type { MessageRef, QueuedMessage } from '../queue/queued-message.ts'
import type { NextStep } from './next-steps.ts'
import type { QstatCounts } from './queue-evidence.ts'
import { QueueScorer } from './queue-scorer.ts'

/**
 * What a queue is judged by, beside its listing. Everything is optional.
 *
 * @group The score
 */
export interface ScoreInput {
  readonly qstat?: QstatCounts
  /** Headers that were read, each with its message; a bare id where there is one queue. */
  readonly headers?: Iterable<readonly [message: MessageRef | string, header: ScorableHeader]>
  readonly context?: OperatorContext
  /** Replaces single weights of the score (bits); 0 turns a symbol off. */
  readonly weights?: Readonly<Record<string, number>>
  /** Bits from which a suspect counts as spamming. @defaultValue 6.5; 5.2 where no header was read, since half of the symbols are silent then */
  readonly threshold?: number
  /** Where the queue is, for the paths of the next steps. @defaultValue a plain installation's */
  readonly layout?: QueueLayout
}

/**
 * Judges a queue: is it spamming, who does it, why, how sure, and what to read next.
 *
 * Each principal is judged first, then the queue. A long queue alone is never spam, and what could not be read is never clean.
 *
 * @param queue - A listing of {@link parseQread}, or messages in any order. Of bare messages nobody knows whether they are all.
 * @param input - Headers, operator's knowledge, weights, threshold.
 * @returns Plain data. Never throws on content; linear in messages and headers, but for sorting.
 * @throws TypeError or RangeError on weights or a threshold that are no numbers.
 * @example scoreQueue(parseQread(listing), { headers, context }).suspects[0]?.principal
 * @see scoring §4, §5
 * @group The score
 */
export function scoreQueue(queue: QreadReport | Iterable<QueuedMessage>, input: ScoreInput = {}): SpamReport {
  const { context = {}, headers = [], qstat, weights, threshold, layout } = input
  const scorer = new QueueScorer(context)
  for (const [message, header] of headers) scorer.addHeader(message, header)
  const listing = 'messages' in queue ? queue : null
  for (const message of listing === null ? (queue as Iterable<QueuedMessage>) : listing.messages) scorer.add(message)
  return scorer.report({
    ...(qstat === undefined ? {} : { qstat }),
    ...(listing === null ? {} : { listing }),
    ...(weights === undefined ? {} : { weights }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(layout === undefined ? {} : { layout }),
  })
}

/**
 * The judgement. Plain data: `JSON.parse(JSON.stringify(report))` equals the report; no Date, no bigint, no undefined. Its JSON Schema is
 * `qmail-spamscope/schema.json`.
 *
 * @group The score
 */
export interface SpamReport {
  /** `unknown`: the input does not allow a judgement. Never `clean` on a failure. */
  readonly verdict: 'spam' | 'backscatter' | 'backlog' | 'bulk' | 'clean' | 'unknown'
  /** 0 to 1. Lower without headers. */
  readonly confidence: number
  /** Ranked; the first is the culprit when the verdict is `spam`. Empty there where no name can be told. */
  readonly suspects: readonly Suspect[]
  readonly messages: number | null
  readonly recipients: number | null
  /** Headers read, and messages worth reading next. */
  readonly sampled: number
  readonly readNext: readonly MessageRef[]
  /** Facts about the whole queue (length, backscatter, backlog, gap between qstat and qread, …). */
  readonly evidence: readonly Evidence[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * One principal with mail in the queue.
 *
 * @group The score
 */
export interface Suspect {
  readonly principal: Principal
  /** The user name of a uid, where the operator's names have one, else null. */
  readonly name: string | null
  /** The site or script that is meant, where many share the principal (the web server's uid, this host itself); else null. */
  readonly part: string | null
  readonly spamming: boolean
  /** Sum of the weights of its evidence, log-odds in bits. */
  readonly score: number
  /** Extrapolated from the sample where not every header was read. */
  readonly messages: number
  readonly recipients: number
  /** Of its messages those whose header was read. */
  readonly sampled: number
  /** Of all messages in the queue, 0 to 1. */
  readonly share: number
  readonly evidence: readonly Evidence[]
  /** Some messages that a person can look at. */
  readonly examples: readonly MessageRef[]
  readonly steps: readonly NextStep[]
}
