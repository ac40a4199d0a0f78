import type { OperatorContext, Principal } from '../../core/operator-context.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { Origin } from '../../origin/trace-origin.ts'
import type { QreadReport } from '../../queue/parse-qread.ts'
import type { SpamReport } from '../../verdict/score-queue.ts'

/** Everything that one language says. A file a language; both must say everything, which the compiler and a test see to. */
export interface Words {
  number(value: number): string
  /** @param share - 0 to 1. */
  percent(share: number): string
  readonly unknownNumber: string
  readonly line: string
  /** One word for the head of a report. */
  readonly verdict: Readonly<Record<SpamReport['verdict'], string>>
  /** What the verdict means, in a sentence or two. */
  readonly meaning: Readonly<Record<SpamReport['verdict'], string>>
  /** A principal as a noun phrase; the value is already escaped. */
  principal(type: Principal['type'], value: string, name: string | null): string
  /** Which site or script of a shared principal is meant; already escaped. */
  part(part: string): string
  readonly sections: {
    readonly who: string
    readonly why: string
    readonly queue: string
    readonly howSure: string
    readonly notRead: string
    readonly examples: string
    readonly next: string
    readonly others: string
  }
  readonly host: string
  readonly scannedAt: string
  readonly confidence: string
  messagesOf(messages: number, total: number | null, share: number): string
  recipients(count: number): string
  score(bits: number): string
  sampled(sampled: number, messages: number | null): string
  readNext(count: number): string
  /** The head line of a spam report: the culprits as noun phrases. */
  culprits(names: readonly string[]): string
  /** How many further lines are not shown. */
  more(count: number): string
  /** A sentence for each symbol of the evidence; an unknown symbol (a report of a newer version) is named as it is. */
  evidence(evidence: Evidence, quote: boolean): string
  /** What to do, for each code of a step. */
  step(code: string): string
  diagnostic(code: string, message: string): string
  origin(origin: Origin, context: OperatorContext): string
  readonly origins: Readonly<Record<Origin['kind'], string>>
  readonly trust: Readonly<Record<Origin['trust'], string>>
  listing(report: QreadReport): string
  readonly topHeadings: readonly string[]
  readonly qstat: Readonly<Record<'messages' | 'unprocessed' | 'local' | 'remote' | 'bouncing' | 'split', string>>
}
