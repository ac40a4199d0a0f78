import type { Diagnostic } from '../core/diagnostic.ts'
import type { OperatorContext, Principal } from '../core/operator-context.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { HeaderBlock } from '../header/parse-headers.ts'
import type { QreadReport } from '../queue/parse-qread.ts'
import type { QstatReport } from '../queue/parse-qstat.ts'
import type { MessageRef, QueuedMessage } from '../queue/queued-message.ts'
import type { NextStep } from './next-steps.ts'

export interface ScoreInput {
  readonly qstat?: QstatReport
  /** Headers that were read, each with its message; a bare id where there is one queue. */
  readonly headers?: Iterable<readonly [message: MessageRef | string, header: HeaderBlock]>
  readonly context?: OperatorContext
  /** Replaces single weights of the score (bits); 0 turns a symbol off. */
  readonly weights?: Readonly<Record<string, number>>
  /** Bits from which a suspect counts as spamming. */
  readonly threshold?: number
}
export declare function scoreQueue(queue: QreadReport | Iterable<QueuedMessage>, input?: ScoreInput): SpamReport
/** Plain data: `JSON.parse(JSON.stringify(report))` equals the report; no Date, no bigint, no undefined. Its JSON Schema is `qmail-spamscope/schema.json`. */
export interface SpamReport {
  /** `unknown`: the input does not allow a judgement. Never `clean` on a failure. */
  readonly verdict: 'spam' | 'backscatter' | 'backlog' | 'bulk' | 'clean' | 'unknown'
  /** 0 to 1. Lower without headers. */
  readonly confidence: number
  /** Ranked; the first is the culprit when the verdict is `spam`. */
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
export interface Suspect {
  readonly principal: Principal
  readonly spamming: boolean
  /** Sum of the weights of its evidence, log-odds in bits. */
  readonly score: number
  /** Extrapolated from the sample where not every header was read. */
  readonly messages: number
  readonly recipients: number
  /** Of all messages in the queue, 0 to 1. */
  readonly share: number
  readonly evidence: readonly Evidence[]
  /** Some messages that a person can look at. */
  readonly examples: readonly MessageRef[]
  readonly steps: readonly NextStep[]
}
