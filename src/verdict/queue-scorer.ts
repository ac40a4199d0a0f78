import { describeValue } from '../core/captured.ts'
import type { OperatorContext } from '../core/operator-context.ts'
import { type HeaderFacts, readHeaderFacts, type ScorableHeader } from '../evidence/header-facts.ts'
import type { QreadReport } from '../queue/parse-qread.ts'
import type { QueueLayout } from '../queue/queue-path.ts'
import type { MessageRef, QueuedMessage } from '../queue/queued-message.ts'
import type { Envelope } from '../sample/envelope.ts'
import { HostedNames } from '../sample/hosted-names.ts'
import { checkLimit, DEFAULT_PLAN, planEnvelopes } from '../sample/plan-sample.ts'
import { judgeQueue } from './judge-queue.ts'
import type { KeptMessage } from './kept-message.ts'
import type { QstatCounts } from './queue-evidence.ts'
import { keyOf, RetainedMessages } from './retained-messages.ts'
import type { SpamReport } from './score-queue.ts'

/** Headers of which something is kept. More are counted and refused (`headers-refused`): a plan asks for some dozens. */
export const HEADER_LIMIT = 50_000

/**
 * Push form of {@link scoreQueue}, for listings that are not kept in memory.
 *
 * Up to 16,000 messages are kept one by one; a longer queue is judged by an even sample of as many, and says so (`messages-sampled`). The
 * messages of its busy senders are counted all the same, up to 20,000 senders (`senders-counted`).
 *
 * @example
 * const scorer = new QueueScorer({ hostname: 'mail.example.net' })
 * for (const message of messages) scorer.add(message)
 * for (const ref of scorer.plan(40)) scorer.addHeader(ref, parseHeaders(read(ref)))
 * scorer.report().verdict
 * @group The score
 */
export class QueueScorer {
  readonly #context: OperatorContext
  readonly #hosted: HostedNames
  readonly #retained = new RetainedMessages()
  /** Headers whose message has not come yet. */
  readonly #waiting = new Map<string, ScorableHeader>()
  readonly #facts = new Map<string, HeaderFacts>()
  #refused = 0
  #messages = 0
  #recipients = 0
  #newest = Number.NEGATIVE_INFINITY

  constructor(context: OperatorContext = {}) {
    this.#context = context
    this.#hosted = new HostedNames(context)
  }

  /** Takes one listed message. Memory stays bounded, whatever their number. */
  add(message: QueuedMessage): void {
    this.#messages++
    this.#recipients += message.recipients.length
    const time = message.date.getTime() / 1000
    if (time > this.#newest) this.#newest = time
    this.#hosted.learn(message)
    this.#retained.add(message)
    if (this.#waiting.size === 0) return
    const key = keyOf(message)
    const header = this.#waiting.get(key)
    if (header === undefined) return
    this.#waiting.delete(key)
    this.#facts.set(key, readHeaderFacts(header, this.#context, message))
  }

  /**
   * Takes the header of a message, before or after the message itself. A later header of the same message replaces the earlier one.
   *
   * @param message - The message, or its bare id where there is one queue.
   */
  addHeader(message: MessageRef | string, header: ScorableHeader): void {
    const key = keyOf(message)
    const envelope = this.#retained.get(key)
    const known = envelope !== null || this.#facts.has(key) || this.#waiting.has(key)
    if (!known && this.#facts.size + this.#waiting.size >= HEADER_LIMIT) {
      this.#refused++
      return
    }
    // What is kept of a header is small; the header itself goes as soon as its message is there.
    if (envelope !== null) this.#facts.set(key, readHeaderFacts(header, this.#context, toMessage(envelope)))
    else {
      this.#retained.want(key)
      this.#waiting.set(key, header)
    }
  }

  /** The messages whose headers decide most, best first, those that were read left out. @throws TypeError | RangeError on a wrong limit */
  plan(limit: number = DEFAULT_PLAN): MessageRef[] {
    checkLimit(limit)
    const plan = planEnvelopes(this.#retained.list(), this.#hosted, limit + this.#facts.size)
    return plan.filter((ref) => !this.#facts.has(keyOf(ref))).slice(0, limit)
  }

  /**
   * The judgement on what was added so far. It can be asked for more than once.
   *
   * @param input - `listing`: the account of the listing that the messages came from; its own `messages` are not added again.
   */
  report(
    input: {
      readonly qstat?: QstatCounts
      readonly listing?: QreadReport
      readonly weights?: Readonly<Record<string, number>>
      readonly threshold?: number
      readonly layout?: QueueLayout
    } = {},
  ): SpamReport {
    checkSettings(input.weights, input.threshold)
    return judgeQueue({
      ...this.#kept(),
      senders: this.#retained.counts(),
      context: this.#context,
      hosted: this.#hosted,
      totals: { messages: this.#messages, recipients: this.#recipients, newest: this.#newest },
      readNext: this.plan(),
      qstat: input.qstat ?? null,
      listing: input.listing ?? null,
      weights: input.weights ?? {},
      ...(input.threshold === undefined ? {} : { threshold: input.threshold }),
      layout: input.layout ?? {},
    })
  }

  #kept(): { kept: KeptMessage[]; lost: number; refused: number } {
    const kept: KeptMessage[] = []
    const seen = new Set<string>()
    for (const envelope of this.#retained.list()) {
      const key = keyOf(envelope)
      seen.add(key)
      kept.push({ envelope, header: this.#facts.get(key) ?? null, drawn: true })
    }
    // Headers of messages that the even sample left out.
    for (const [key, header] of this.#facts) {
      const envelope = seen.has(key) ? null : this.#retained.get(key)
      if (envelope !== null) kept.push({ envelope, header, drawn: false })
    }
    return { kept, lost: this.#waiting.size, refused: this.#refused }
  }
}

function toMessage({ id, queue, time, size, from, bouncing, recipients }: Envelope): QueuedMessage {
  return { id, queue, date: new Date(time * 1000), size, sender: from, bouncing, recipients }
}

/** @throws TypeError | RangeError on what is no finite number: NaN would silently make every suspect innocent. */
function checkSettings(weights: Readonly<Record<string, number>> | undefined, threshold: number | undefined): void {
  for (const [symbol, bits] of [
    ...Object.entries(weights ?? {}),
    ...(threshold === undefined ? [] : [['threshold', threshold] as const]),
  ]) {
    if (typeof bits !== 'number') throw new TypeError(`${symbol}: expected a number of bits, got ${describeValue(bits)}`)
    if (!Number.isFinite(bits)) throw new RangeError(`${symbol}: expected a number of bits, got ${describeValue(bits)}`)
  }
}
