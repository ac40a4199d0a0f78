import type { OperatorContext, Principal } from '../core/operator-context.ts'
import { collectEvidence, round } from '../evidence/collect-evidence.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { groupBy } from '../evidence/measures.ts'
import type { Member, PrincipalFacts, QueueFacts } from '../evidence/principal-facts.ts'
import { describeUid } from '../origin/service-users.ts'
import { isLoopback } from '../origin/trace-client.ts'
import type { HostedNames } from '../sample/hosted-names.ts'
import type { MessageGroup } from './attribute-messages.ts'
import { THRESHOLDS } from './thresholds.ts'

/** A group with its score. */
export interface ScoredGroup {
  readonly group: MessageGroup
  /** The script, sender or site that the score is about, where many share the principal; else null. */
  readonly part: string | null
  readonly members: readonly Member[]
  readonly messages: number
  readonly recipients: number
  readonly score: number
  readonly evidence: readonly Evidence[]
  readonly spamming: boolean
}

export interface ScoreSettings {
  readonly context: OperatorContext
  readonly hosted: HostedNames
  readonly queue: QueueFacts
  readonly weights: Readonly<Record<string, number>>
  readonly threshold: number
}

/** Scores every group, its guiltiest part where many sites share the principal. Sorted by score, then by messages, then by name. */
export function scoreGroups(groups: readonly MessageGroup[], settings: ScoreSettings): ScoredGroup[] {
  return groups
    .filter(({ principal }) => !isQueueUser(principal, settings.context))
    .map((group) => scoreGroup(group, settings))
    .sort(byGuilt)
}

function byGuilt(a: ScoredGroup, b: ScoredGroup): number {
  if (a.spamming !== b.spamming) return a.spamming ? -1 : 1
  return b.score - a.score || b.messages - a.messages || (nameOf(a.group.principal) < nameOf(b.group.principal) ? -1 : 1)
}

function nameOf({ type, value }: Principal): string {
  return `${type} ${value}`
}

/** qmail's own users never write mail: what stands under their uid is a bounce, a forward or a list. */
function isQueueUser({ type, value }: Principal, { uidNames = {} }: OperatorContext): boolean {
  return type === 'uid' && describeUid(Number(value), uidNames).role === 'queue'
}

function scoreGroup(group: MessageGroup, settings: ScoreSettings): ScoredGroup {
  let best = scoreMembers(group, null, group.members, settings)
  if (!isShared(group.principal, settings.context)) return best
  for (const [part, { members }] of groupBy(group.members, (member) => partOf(member, settings.hosted))) {
    const scored = scoreMembers(group, part, members, settings)
    if (scored.messages >= THRESHOLDS.fewest.value && scored.score > best.score) best = scored
  }
  return best
}

/** One name for many sites: the web server's uid, or this host talking to itself. */
function isShared({ type, value }: Principal, { uidNames = {} }: OperatorContext): boolean {
  if (type === 'ip') return isLoopback(value)
  if (type !== 'uid') return false
  const { role } = describeUid(Number(value), uidNames)
  return role === 'web-server' || role === 'nobody' || role === 'root'
}

/** Which site or script behind a shared name: the script's owner and file, else the sender's hosted domain, else what kind of sender it is. */
function partOf({ message, header }: Member, hosted: HostedNames): string | null {
  const script = header?.origin.script ?? null
  if (script !== null && script.uid !== null && script.uid >= 1000) return `script ${script.uid}`
  const { sender } = message
  if (sender.kind === 'null') return 'null sender'
  const owner = hosted.owner(sender.domain)
  if (owner === 'hosted') return sender.domain
  if (header !== null && header.fromDomain !== '' && hosted.owner(header.fromDomain) === 'hosted') return header.fromDomain
  return owner === 'foreign' ? 'foreign senders' : null
}

function scoreMembers(group: MessageGroup, part: string | null, members: readonly Member[], settings: ScoreSettings): ScoredGroup {
  const { context, hosted, queue, weights, threshold } = settings
  let messages = 0
  let recipients = 0
  for (const { message, weight } of members) {
    messages += weight
    recipients += weight * message.recipientCount
  }
  const read = members.filter(({ header }) => header !== null).map((member) => ({ ...member, weight: member.speaksFor }))
  const facts: PrincipalFacts = { principal: group.principal, members, read, messages, recipients, queue, hosted, context }
  const evidence = collectEvidence(facts, weights)
  const score = round(evidence.reduce((sum, { weight }) => sum + weight, 0))
  const enough = messages >= THRESHOLDS.fewest.value - 0.5 || recipients >= THRESHOLDS.fewestRecipients.value
  const spamming = score >= threshold && enough
  return { group, part, members, messages, recipients, score, evidence, spamming }
}
