import { type Diagnostic, diagnose } from '../core/diagnostic.ts'
import type { OperatorContext } from '../core/operator-context.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { heaviest } from '../evidence/measures.ts'
import type { QueueFacts } from '../evidence/principal-facts.ts'
import { EXAMPLE_LIMIT } from '../evidence/symbol.ts'
import type { QreadReport } from '../queue/parse-qread.ts'
import type { QueueLayout } from '../queue/queue-path.ts'
import type { MessageRef } from '../queue/queued-message.ts'
import { refOf } from '../sample/envelope.ts'
import { domainOf, type HostedNames, LEARNED_LIMIT } from '../sample/hosted-names.ts'
import type { SenderCounts } from '../sample/sender-counts.ts'
import { type Attribution, attributeMessages } from './attribute-messages.ts'
import { confidenceOf } from './confidence.ts'
import type { KeptMessage } from './kept-message.ts'
import { planSteps } from './next-steps.ts'
import {
  areForged,
  measureBacklog,
  measureBackscatter,
  measureGap,
  measureReturned,
  measureShortfall,
  type QstatCounts,
  queueEvidence,
} from './queue-evidence.ts'
import { measureQueue, type QueueTotals } from './queue-facts.ts'
import { scaleMessages } from './scale-messages.ts'
import type { SpamReport, Suspect } from './score-queue.ts'
import { type ScoredGroup, scoreGroups } from './score-suspects.ts'
import { THRESHOLDS } from './thresholds.ts'

/** Suspects that a report lists at most: those who spam all, then the busiest. */
export const SUSPECT_LIMIT = 50

export interface JudgeInput {
  readonly kept: readonly KeptMessage[]
  /** Messages by sender where only a part of them is kept; else null. */
  readonly senders: SenderCounts | null
  /** Headers whose message was not listed. */
  readonly lost: number
  /** Headers beyond the limit. */
  readonly refused: number
  readonly context: OperatorContext
  readonly hosted: HostedNames
  readonly totals: QueueTotals
  readonly readNext: readonly MessageRef[]
  readonly qstat: QstatCounts | null
  readonly listing: QreadReport | null
  readonly weights: Readonly<Record<string, number>>
  readonly threshold?: number
  readonly layout: QueueLayout
}

/** From kept messages and headers to the report. See {@link scoreQueue}. */
export function judgeQueue(input: JudgeInput): SpamReport {
  const { kept, context, totals, qstat, listing, readNext, layout } = input
  const hosted = input.hosted.copy()
  // Half of the symbols need headers: without any the others are held against a lower bar, and the confidence says so.
  const unread = kept.every(({ header }) => header === null)
  const threshold = input.threshold ?? THRESHOLDS.spam.value - (unread ? THRESHOLDS.unread.value : 0)
  learnNames(kept, hosted)
  const attribution = attributeMessages(kept, scaleMessages(kept, totals.messages, input.senders), hosted, context)
  const queue = measureQueue(attribution, totals, nowOf(context, totals))
  const scored = scoreGroups(attribution.groups, { context, hosted, queue, weights: input.weights, threshold })
  const unnamed = scoreUnnamed(attribution, { ...input, hosted }, queue, threshold)
  const sampled = kept.reduce((sum, { header }) => sum + (header === null ? 0 : 1), 0)
  const diagnostics: Diagnostic[] = [...(listing?.diagnostics ?? []), ...(qstat?.diagnostics ?? [])]
  if (input.lost > 0) diagnostics.push(diagnose('header-without-message', { detail: String(input.lost) }))
  if (input.refused > 0) diagnostics.push(diagnose('headers-refused', { detail: String(input.refused) }))
  if (input.senders !== null) diagnostics.push(diagnose('messages-sampled', { detail: `${kept.length} of ${totals.messages}` }))
  if (hosted.full) diagnostics.push(diagnose('domains-limited', { detail: String(LEARNED_LIMIT) }))
  if ((input.senders?.error ?? 0) > 0) diagnostics.push(diagnose('senders-counted', { detail: `within ${input.senders?.error}` }))

  const failure = failureOf(input)
  const facts = weighQueue(attribution, queue, hosted, qstat, scored, unnamed)
  const shortfall = measureShortfall(sampled, totals.messages)
  if (shortfall !== null) facts.evidence.push(queueEvidence('INSUFFICIENT', shortfall.read, shortfall.wanted))
  let verdict = facts.verdict
  if (failure !== null && (failure.total || (verdict !== 'spam' && verdict !== 'backscatter'))) verdict = 'unknown'
  if (verdict === 'unknown' && failure !== null) diagnostics.push(failure.diagnostic)

  const guilty = scored.filter(({ spamming }) => spamming)
  const top = (guilty.length > 0 ? guilty[0]?.score : scored[0]?.score) ?? null
  const suspects = rankSuspects(scored)
  return {
    verdict,
    confidence: confidenceOf({
      verdict,
      topScore: verdict === 'spam' && guilty.length === 0 ? (unnamed?.spamming === true ? unnamed.score : threshold) : top,
      threshold,
      covered: coverage(attribution),
      messages: totals.messages,
      complete: failure === null,
    }),
    // Where nobody can be named the spam is told of by SENDERS_UNNAMED or NULL_SENDER_ALIKE: the next best would be an accusation.
    suspects: (verdict === 'spam' && guilty.length === 0 ? [] : suspects).map((one) => toSuspect(one, queue, context, layout)),
    messages: failure?.total === true ? null : totals.messages,
    recipients: failure?.total === true ? null : totals.recipients,
    sampled,
    readNext: readNext.map(refOf),
    evidence: facts.evidence,
    diagnostics,
  }
}

/** Daemons that one host's headers must agree on before its name is believed: a single line can be a relay's that was taken for ours. */
const NAMED_TWICE = 2

/** What the headers tell of this server: domains whose mailboxes log in, and its own name. */
function learnNames(kept: readonly KeptMessage[], hosted: HostedNames): void {
  const names = new Map<string, { weight: number }>()
  let named = 0
  for (const { header } of kept) {
    if (header === null) continue
    const { origin, ownName } = header
    if (origin.kind === 'account' && origin.trust === 'host' && origin.user !== null) hosted.learnDomain(domainOf(origin.user))
    if (ownName === null) continue
    named++
    names.set(ownName, { weight: (names.get(ownName)?.weight ?? 0) + 1 })
  }
  const usual = heaviest(names)
  if (usual !== null && usual.weight >= NAMED_TWICE && usual.weight > named / 2) hosted.learnHost(usual.key)
}

function nowOf({ now }: OperatorContext, { newest }: QueueTotals): number {
  if (typeof now === 'number') return now
  if (now instanceof Date) return now.getTime() / 1000
  return newest
}

interface Failure {
  readonly diagnostic: Diagnostic
  /** Nothing at all was read, so that even a count would be a lie. */
  readonly total: boolean
}

/** Why the input does not allow a judgement, or null where it does. */
function failureOf({ totals, listing, qstat }: JudgeInput): Failure | null {
  if (totals.messages === 0) {
    if (listing?.complete !== true)
      return { diagnostic: diagnose('nothing-listed', listing?.fatal ? { detail: listing.fatal } : {}), total: true }
    const gap = measureGap(qstat, 0)
    return gap !== null && gap.missing > 0
      ? { diagnostic: diagnose('listing-short', { detail: `0 of ${gap.counted}` }), total: true }
      : null
  }
  if (listing !== null && !listing.complete) {
    return { diagnostic: diagnose('listing-incomplete', listing.fatal === null ? {} : { detail: listing.fatal }), total: false }
  }
  if (listing !== null && listing.lines.unrecognized > listing.lines.header + listing.lines.recipient) {
    return {
      diagnostic: diagnose('listing-unrecognized', { detail: `${listing.lines.unrecognized} of ${listing.lines.total}` }),
      total: false,
    }
  }
  const gap = measureGap(qstat, totals.messages)
  if (gap !== null && gap.missing >= 20 && gap.missing / gap.counted > THRESHOLDS.gapShare.value) {
    return { diagnostic: diagnose('listing-short', { detail: `${totals.messages} of ${gap.counted}` }), total: false }
  }
  return null
}

/** Foreign senders that do not repeat and that no header explains, scored as if one principal had sent them. */
function scoreUnnamed(attribution: Attribution, input: JudgeInput, queue: QueueFacts, threshold: number): ScoredGroup | null {
  const { unnamed } = attribution
  if (unnamed.length === 0) return null
  const principal = { type: 'domain', value: '' } as const
  const { context, hosted, weights } = input
  const outgoing = unnamed.filter(({ message }) =>
    message.recipients.some(({ channel, domain }) => channel !== 'local' && !hosted.isHosted(domain)),
  )
  if (outgoing.length === 0) return null
  const settings = { context, hosted, queue, weights, threshold: threshold + THRESHOLDS.unnamed.value }
  return scoreGroups([{ principal, named: false, members: outgoing }], settings)[0] ?? null
}

function weighQueue(
  attribution: Attribution,
  queue: QueueFacts,
  hosted: HostedNames,
  qstat: QstatCounts | null,
  scored: readonly ScoredGroup[],
  unnamed: ScoredGroup | null,
): { readonly verdict: SpamReport['verdict']; readonly evidence: Evidence[] } {
  // Nothing listed is no length: after a refusal it would read as an empty queue.
  const evidence: Evidence[] = queue.messages > 0 ? [queueEvidence('QUEUE_LENGTH', queue.messages, 0)] : []
  const backscatter = measureBackscatter(attribution, queue, hosted)
  const forged = backscatter.fires && areForged(backscatter)
  if (forged) evidence.push(queueEvidence('NULL_SENDER_ALIKE', backscatter.messages, queue.messages, backscatter.members))
  else if (backscatter.messages >= 1) evidence.push(queueEvidence('BACKSCATTER', backscatter.messages, queue.messages, backscatter.members))
  const returned = measureReturned(attribution, queue)
  if (returned.fires) evidence.push(queueEvidence('BACKSCATTER_IN', returned.messages, queue.messages, returned.members))
  const unread = attribution.bounces.filter(({ header }) => header === null)
  if (!forged && unread.length > 0) evidence.push(queueEvidence('NULL_SENDER_UNREAD', unread.length, queue.messages, unread))
  const backlog = measureBacklog(attribution, queue)
  if (backlog.fires) evidence.push(queueEvidence('BACKLOG', backlog.pending, backlog.total, [], backlog.domain))
  if (unnamed !== null) evidence.push(queueEvidence('SENDERS_UNNAMED', unnamed.messages, queue.messages, unnamed.members))
  const forwards = scored.filter((one) => one.evidence.some(({ symbol }) => symbol === 'FORWARDED'))
  if (forwards.length > 0) {
    const messages = forwards.reduce((sum, one) => sum + one.messages, 0)
    evidence.push(queueEvidence('FORWARDS', messages, queue.messages, forwards[0]?.members, forwards[0]?.group.principal.value ?? null))
  }
  const gap = measureGap(qstat, queue.messages)
  if (gap !== null && gap.missing > 0) evidence.push(queueEvidence('QSTAT_GAP', gap.missing, gap.counted))
  if ((qstat?.unprocessed ?? 0) > 0) evidence.push(queueEvidence('TODO_WAITING', qstat?.unprocessed ?? 0, qstat?.messages ?? 0))
  const bulk = scored.find((one) => isBulk(one, queue))
  if (bulk !== undefined) evidence.push(queueEvidence('BULK', bulk.messages, queue.messages, bulk.members, bulk.group.principal.value))

  if (scored.some(({ spamming }) => spamming)) return { verdict: 'spam', evidence }
  if (forged) return { verdict: 'spam', evidence }
  // Bounces to forged senders bring random names too: where they fill the queue, unexplained foreign senders are no second finding.
  if (backscatter.fires || returned.fires) return { verdict: 'backscatter', evidence }
  if (unnamed?.spamming === true) return { verdict: 'spam', evidence }
  if (backlog.fires) return { verdict: 'backlog', evidence }
  return { verdict: bulk === undefined ? 'clean' : 'bulk', evidence }
}

function isBulk({ messages, recipients, spamming }: ScoredGroup, queue: QueueFacts): boolean {
  const many = Math.max(messages, recipients) >= THRESHOLDS.bulkMessages.value
  const share = Math.max(messages / Math.max(1, queue.messages), recipients / Math.max(1, queue.recipients))
  return !spamming && many && share >= THRESHOLDS.bulkShare.value
}

/** Of all messages those whose owner a header named, its own or that of its like. */
function coverage({ groups, bounces, inbound, unnamed }: Attribution): number {
  let named = 0
  let total = 0
  for (const group of groups) {
    for (const { weight } of group.members) {
      total += weight
      if (group.named) named += weight
    }
  }
  const bounced = bounces.some(({ header }) => header !== null)
  for (const { weight } of bounces) {
    total += weight
    if (bounced) named += weight
  }
  for (const { weight } of inbound) {
    total += weight
    named += weight
  }
  for (const { weight } of unnamed) total += weight
  return total === 0 ? 0 : named / total
}

/** Spammers first, then by messages: who did not spam is worth knowing by size, not by score. */
function rankSuspects(scored: readonly ScoredGroup[]): ScoredGroup[] {
  const guilty = scored.filter(({ spamming }) => spamming)
  const others = scored.filter(({ spamming }) => !spamming).sort((a, b) => b.messages - a.messages || b.score - a.score)
  return [...guilty, ...others].slice(0, SUSPECT_LIMIT)
}

function toSuspect(one: ScoredGroup, queue: QueueFacts, context: OperatorContext, layout: QueueLayout): Suspect {
  const { group, members, part, messages, recipients, score, spamming, evidence } = one
  const { principal } = group
  const names = context.uidNames ?? {}
  // Read ones first: those are known to be its own.
  const read = members.filter(({ header }) => header !== null)
  const examples = (read.length > 0 ? read : members).slice(0, EXAMPLE_LIMIT).map(({ message }) => refOf(message))
  const script = read.find(({ header }) => header?.origin.script?.file != null)?.header?.origin.script?.file ?? null
  return {
    principal: { type: principal.type, value: principal.value },
    name: principal.type === 'uid' && Object.hasOwn(names, principal.value) ? (names[principal.value] as string) : null,
    part,
    spamming,
    score,
    messages: Math.round(messages),
    recipients: Math.round(recipients),
    sampled: read.length,
    share: queue.messages === 0 ? 0 : Math.min(1, Math.round((10_000 * messages) / queue.messages) / 10_000),
    evidence,
    examples,
    steps: spamming ? planSteps({ principal, examples, script, context, layout }) : [],
  }
}
