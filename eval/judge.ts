import { type HeaderBlock, parseHeaders } from '../src/header/parse-headers.ts'
import { parseQread, type QreadReport } from '../src/queue/parse-qread.ts'
import { parseQstat } from '../src/queue/parse-qstat.ts'
import type { MessageRef } from '../src/queue/queued-message.ts'
import { planSample } from '../src/sample/plan-sample.ts'
import { type SpamReport, scoreQueue } from '../src/verdict/score-queue.ts'
import type { LabelledQueue, Truth, TruthPrincipal, Verdict } from './labelled-queue.ts'

export const MODES = ['all', 'planned', 'text'] as const
/** All headers; the 40 that planSample asks for; the listing alone. */
export type Mode = (typeof MODES)[number]
export const PLANNED_HEADERS = 40

export interface ParsedQueue {
  readonly queue: LabelledQueue
  readonly listing: QreadReport
  readonly headers: readonly (readonly [message: MessageRef, header: HeaderBlock])[]
}

/** One answer beside its truth. */
export interface Judgement {
  readonly name: string
  readonly kind: string
  readonly group: string
  readonly mode: Mode
  readonly truth: Truth
  readonly verdict: Verdict
  readonly confidence: number
  /** The verdict is one that the truth allows. */
  readonly right: boolean
  readonly strict: boolean
  readonly acceptable: boolean
  /** Culprits of the truth that no spamming suspect names: two culprits are both to be named. */
  readonly unnamed: number
  readonly headersRead: number
  readonly report: SpamReport
}

export function parseQueue(queue: LabelledQueue): ParsedQueue {
  const listing = parseQread({ stdout: queue.qread, exitCode: 0 })
  const refs = new Map(listing.messages.map((message) => [message.id, { id: message.id, queue: message.queue }]))
  return {
    queue,
    listing,
    // In a listing of several queues an id alone may not name the message.
    headers: queue.headers.map(([id, block]) => [refs.get(id) ?? { id, queue: null }, parseHeaders(block)]),
  }
}

/** Truth files say `auth` where a report says account; webmail users of a report pass for it too. */
function matches(truth: TruthPrincipal, type: string, value: string): boolean {
  const sameType = truth.type === type || (truth.type === 'auth' && (type === 'account' || type === 'webmail'))
  return sameType && String(truth.value).toLowerCase() === value.toLowerCase()
}

function headersFor(parsed: ParsedQueue, mode: Mode): ParsedQueue['headers'] {
  if (mode === 'all') return parsed.headers
  if (mode === 'text') return []
  const byId = new Map(parsed.headers.map(([message, header]) => [message.id, header]))
  // Some folders hold the headers of a part of the messages: the plan is then followed past those that are missing.
  const everyHeader = parsed.headers.length >= parsed.listing.messages.length
  const limit = everyHeader ? PLANNED_HEADERS : Math.max(PLANNED_HEADERS, parsed.listing.messages.length)
  const read: (readonly [MessageRef, HeaderBlock])[] = []
  for (const message of planSample(parsed.listing, { limit, context: parsed.queue.context })) {
    const header = byId.get(message.id)
    if (header !== undefined && read.length < PLANNED_HEADERS) read.push([message, header])
  }
  return read
}

const NOT_SPAM: readonly Verdict[] = ['clean', 'bulk', 'backlog']

function allowedVerdicts(truth: Truth): readonly Verdict[] {
  if (truth.expected !== undefined) return truth.expected
  if (truth.verdict === 'spam' || truth.verdict === 'backscatter') return [truth.verdict]
  return truth.verdict === 'ambiguous' ? [...NOT_SPAM, 'spam'] : NOT_SPAM
}

/** Scores one queue in one mode and holds the answer against the truth. */
export function judge(parsed: ParsedQueue, mode: Mode): Judgement {
  const { queue, listing } = parsed
  const { truth } = queue
  const headers = headersFor(parsed, mode)
  const report = scoreQueue(listing, { qstat: parseQstat(queue.qstat), headers, context: queue.context })
  const first = report.suspects[0]?.principal
  const isFirst = (list: readonly TruthPrincipal[]): boolean =>
    first !== undefined && list.some((entry) => matches(entry, first.type, first.value))
  const strictList = mode === 'text' ? truth.culpritsWithoutHeaders : truth.culprits
  const named = report.suspects.filter((suspect) => suspect.spamming).map((suspect) => suspect.principal)
  return {
    name: queue.name,
    kind: queue.kind,
    group: queue.group,
    mode,
    truth,
    verdict: report.verdict,
    confidence: report.confidence,
    right: allowedVerdicts(truth).includes(report.verdict),
    strict: isFirst(strictList),
    acceptable: isFirst([...(mode === 'text' ? truth.culpritsWithoutHeaders : []), ...truth.culprits, ...truth.acceptable]),
    unnamed: truth.culprits.filter((culprit) => !named.some(({ type, value }) => matches(culprit, type, value))).length,
    headersRead: headers.length,
    report,
  }
}
