import { round } from '../evidence/collect-evidence.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Member, QueueFacts } from '../evidence/principal-facts.ts'
import { EXAMPLE_LIMIT } from '../evidence/symbol.ts'
import type { QstatReport } from '../queue/parse-qstat.ts'
import { refOf } from '../sample/envelope.ts'
import type { HostedNames } from '../sample/hosted-names.ts'
import type { Attribution } from './attribute-messages.ts'
import { THRESHOLDS } from './thresholds.ts'

/** Facts about the whole queue. They decide between the verdicts that accuse nobody; their weight is 0 bits. */
export const QUEUE_SYMBOLS = {
  BACKSCATTER:
    'Bounces of this server wait for addresses elsewhere, most of them forged by others: it answers spam it should have refused.',
  BACKSCATTER_IN:
    'Bounces of other servers arrive for many addresses of this one: somebody elsewhere forges them, or a culprit here has made senders up.',
  BACKLOG: 'Mail of many unrelated senders waits for one destination.',
  FORWARDS: 'Mail from outside is being forwarded.',
  BULK: 'One lawful sender fills much of the queue.',
  NULL_SENDER_ALIKE:
    'Mail under the null sender to many addresses outside is all of one size, or each goes to several: no bounces are so, a script forges it.',
  NULL_SENDER_UNREAD: 'Mail under the null sender whose headers were not read: taken for bounces, but a script can forge that.',
  SENDERS_UNNAMED: 'Foreign senders that do not repeat, and no header that tells who put them in.',
  INSUFFICIENT: 'Too few headers were read to tell shares: read those of `readNext`.',
  QSTAT_GAP: 'qmail-qstat counts more files than were listed.',
  TODO_WAITING: 'Messages wait to be preprocessed: no listing shows them.',
  QUEUE_LENGTH: 'Messages in the queue: by itself no sign of spam.',
} as const satisfies Readonly<Record<string, string>>

export type QueueSymbol = keyof typeof QUEUE_SYMBOLS

export function queueEvidence(
  symbol: QueueSymbol,
  count: number,
  total: number,
  examples: readonly Member[] = [],
  detail: string | null = null,
): Evidence {
  return {
    symbol,
    weight: 0,
    count: Math.round(count),
    total: Math.round(total),
    examples: examples.slice(0, EXAMPLE_LIMIT).map(({ message }) => refOf(message)),
    detail,
  }
}

/** What bounces to the outside say. */
export interface BackscatterFacts {
  readonly messages: number
  readonly share: number
  readonly members: readonly Member[]
  readonly fires: boolean
}

/**
 * Bounces whose recipient is no mailbox of this server. Those to own users tell of own mail that failed. An autoresponder that answers another
 * for hours tells each address once.
 */
export function measureBackscatter({ bounces }: Attribution, queue: QueueFacts, hosted: HostedNames): BackscatterFacts {
  let messages = 0
  let notices = 0
  let read = 0
  const addresses = new Set<string>()
  const members: Member[] = []
  for (const member of bounces) {
    const { message, weight, header } = member
    if (message.recipients.length > 0 && message.recipients.every(({ channel, domain }) => channel === 'local' || hosted.isHosted(domain)))
      continue
    messages += weight
    members.push(member)
    for (const { address } of message.recipients) addresses.add(address)
    if (header === null) continue
    read++
    if (header.automatic && header.origin.kind !== 'bounce') notices++
  }
  if (notices > read / 2) messages = Math.min(messages, addresses.size)
  const share = queue.messages === 0 ? 0 : messages / queue.messages
  const fires = messages >= THRESHOLDS.backscatterMessages.value && share >= THRESHOLDS.backscatterShare.value
  return { messages, share, members, fires }
}

/** A bounce holds both addresses, the failed and the forged one, several times over: its size varies by more than this, in bytes. */
const ALIKE_BYTES = 64
/** Absence notes may be as like one another, but are short. */
const NOTICE_BYTES = 1500

/** Whether what looks like bounces, and was not read, can be none: it goes to many addresses, each to several, or all of one size. */
export function areForged({ members, messages }: BackscatterFacts): boolean {
  if (messages < THRESHOLDS.forgedMessages.value || members.some(({ header }) => header !== null)) return false
  const addresses = new Set(members.map(({ message }) => message.recipients[0]?.address))
  if (addresses.size < THRESHOLDS.forgedShare.value * members.length) return false
  const several = members.filter(({ message }) => message.recipientCount > 1).length
  const sizes = members.map(({ message }) => message.size).sort((a, b) => a - b)
  let alike = 0
  for (let first = 0, last = 0; last < sizes.length; last++) {
    while ((sizes[last] as number) - (sizes[first] as number) > ALIKE_BYTES) first++
    alike = Math.max(alike, last - first + 1)
  }
  const long = (sizes[sizes.length >> 1] ?? 0) >= NOTICE_BYTES
  const most = THRESHOLDS.forgedShare.value * members.length
  return several >= most || (long && alike >= most)
}

/** Bounces from outside, to many addresses: those to one address tell of its own mail. */
export function measureReturned({ inbound }: Attribution, queue: QueueFacts): BackscatterFacts {
  const members = inbound.filter(({ message }) => message.sender.kind === 'null')
  const messages = members.reduce((sum, { weight }) => sum + weight, 0)
  const share = queue.messages === 0 ? 0 : messages / queue.messages
  const addresses = new Set(members.flatMap(({ message }) => message.recipients.map(({ address }) => address))).size
  const fires =
    addresses >= THRESHOLDS.backscatterMessages.value &&
    messages >= THRESHOLDS.backscatterMessages.value &&
    share >= THRESHOLDS.backscatterShare.value
  return { messages, share, members, fires }
}

/** The destination that holds most pending recipients, and how many senders wait for it. */
export interface BacklogFacts {
  readonly domain: string | null
  readonly pending: number
  readonly total: number
  readonly principals: number
  readonly fires: boolean
}

export function measureBacklog({ groups }: Attribution, queue: QueueFacts): BacklogFacts {
  const pending = new Map<string, number>()
  let total = 0
  for (const { members } of groups) {
    for (const { message, weight } of members) {
      for (const { domain, done, channel } of message.recipients) {
        if (done || channel === 'local') continue
        total += weight
        pending.set(domain, (pending.get(domain) ?? 0) + weight)
      }
    }
  }
  let domain: string | null = null
  let most = 0
  for (const [name, n] of pending) {
    if (n > most || (n === most && domain !== null && name < domain)) {
      domain = name
      most = n
    }
  }
  const principals = domain === null ? 0 : (queue.waiting.get(domain) ?? 0)
  const fires =
    total > 0 && most / total >= THRESHOLDS.backlogShare.value && principals >= THRESHOLDS.backlogPrincipals.value && queue.messages >= 30
  return { domain, pending: round(most), total: round(total), principals, fires }
}

/**
 * What the score needs of a qmail-qstat report: every {@link QstatReport} has it.
 *
 * @group The score
 */
export type QstatCounts = Pick<QstatReport, 'messages' | 'unprocessed' | 'diagnostics'>

/** Files that qmail-qstat counts and nobody listed, beside what it cannot know. */
export function measureGap(qstat: QstatCounts | null, listed: number): { readonly missing: number; readonly counted: number } | null {
  if (qstat === null || qstat.messages === null) return null
  return { missing: Math.max(0, qstat.messages - (qstat.unprocessed ?? 0) - listed), counted: qstat.messages }
}

/**
 * Headers from which on a sample tells shares: the smallest number by which 60 % of the messages, where a culprit is named (scoring §4),
 * can be told from 30 %, with one in twenty wrong either way: of 28, 13 or more are his with a chance of 0.049 at 30 %, and 12 or fewer
 * with one of 0.050 at 60 %.
 */
export const ENOUGH_HEADERS = 28

/** Headers that were read beside those that are wanted, where they are too few; else null. A short queue wants no more than it has. */
export function measureShortfall(read: number, messages: number): { readonly read: number; readonly wanted: number } | null {
  const wanted = Math.min(ENOUGH_HEADERS, messages)
  return read < wanted ? { read, wanted } : null
}
