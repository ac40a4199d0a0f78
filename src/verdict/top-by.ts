import { describeValue } from '../core/captured.ts'
import type { OperatorContext } from '../core/operator-context.ts'
import { type HeaderFacts, readHeaderFacts, type ScorableHeader } from '../evidence/header-facts.ts'
import type { QreadReport } from '../queue/parse-qread.ts'
import type { MessageRef, QueuedMessage } from '../queue/queued-message.ts'
import { refKey } from '../sample/envelope.ts'
import { domainOf } from '../sample/hosted-names.ts'
import { accountRestorer } from './restore-account.ts'
import { keyOf } from './retained-messages.ts'

/**
 * What {@link topBy} can count by.
 *
 * @group The score
 */
export type TopProperty = (typeof TOP_PROPERTIES)[number]

/** Properties that the listing has, then those that need headers. */
export const TOP_PROPERTIES = [
  'sender',
  'senderDomain',
  'recipient',
  'recipientDomain',
  'size',
  'hour',
  'subject',
  'script',
  'account',
  'uid',
  'ip',
] as const

/**
 * One row of {@link topBy}.
 *
 * @group The score
 */
export interface TopRow {
  readonly value: string
  /** Messages that show the value. */
  readonly messages: number
  /** Recipients of these messages; of `recipient` and `recipientDomain` only those that are counted in the row. */
  readonly local: number
  readonly remote: number
  /** Of all messages that have the property, 0 to 1. Shares of recipients can add up to more. */
  readonly share: number
}

/** Rows that are returned when the caller does not say. */
const DEFAULT_LIMIT = 20
const DEFAULT_HEADERS: readonly (readonly [MessageRef | string, ScorableHeader])[] = []

/**
 * Counts by one property, largest first: what administrators do by hand with `sort | uniq -c | sort -rn`.
 *
 * Values stand as written, addresses too; `hour` is `YYYY-MM-DDThh` in UTC, `size` the bytes. The properties from `subject` on are read
 * off the headers that were given: messages without one are not counted, so nothing is extrapolated here.
 *
 * @param queue - A listing, or messages.
 * @param options - `limit`: most rows, 0 or more. `headers`: for the properties that need them. `context`: sharpens their origin.
 * @returns Rows by messages, ties by value. Empty where no message has the property. Linear but for sorting.
 * @throws TypeError or RangeError on an unknown property or a limit that is no whole number from 0 on.
 * @example topBy(parseQread(listing), 'senderDomain', { limit: 3 })
 * @see users §6, stories 3, 10, 11
 * @group The score
 */
export function topBy(
  queue: QreadReport | Iterable<QueuedMessage>,
  property: TopProperty,
  options: {
    /** @defaultValue 20 */
    readonly limit?: number
    readonly headers?: Iterable<readonly [message: MessageRef | string, header: ScorableHeader]>
    readonly context?: OperatorContext
  } = {},
): readonly TopRow[] {
  const { limit = DEFAULT_LIMIT, headers = DEFAULT_HEADERS, context = {} } = options
  if (!TOP_PROPERTIES.includes(property)) {
    throw new RangeError(`property: expected one of ${TOP_PROPERTIES.join(', ')}, got ${describeValue(property)}`)
  }
  if (typeof limit !== 'number') throw new TypeError(`limit: expected a whole number from 0 on, got ${describeValue(limit)}`)
  if (!Number.isSafeInteger(limit) || limit < 0)
    throw new RangeError(`limit: expected a whole number from 0 on, got ${describeValue(limit)}`)
  const blocks = new Map<string, ScorableHeader>()
  for (const [message, header] of headers) blocks.set(keyOf(message), header)
  const rows = new Map<string, Counts>()
  let counted = 0
  // What an account's name is restored from: only these are kept of the senders.
  const underscored = new Set<string>()
  for (const message of 'messages' in queue ? queue.messages : queue) {
    if (property === 'account' && message.sender.includes('_')) underscored.add(message.sender)
    const block = blocks.get(refKey(message))
    const values = valuesOf(message, property, block, context)
    if (values.size > 0) counted++
    for (const [value, { local, remote }] of values) {
      const row = rows.get(value) ?? { messages: 0, local: 0, remote: 0 }
      row.messages++
      row.local += local
      row.remote += remote
      rows.set(value, row)
    }
  }
  return [...(property === 'account' ? restoreAccounts(rows, underscored) : rows)]
    .map(([value, row]) => ({ value, ...row, share: Math.round((10_000 * row.messages) / counted) / 10_000 }))
    .sort((a, b) => b.messages - a.messages || (a.value < b.value ? -1 : 1))
    .slice(0, limit)
}

/** One row for an account that some lines show masked and others whole. */
function restoreAccounts(rows: ReadonlyMap<string, Counts>, senders: Iterable<string>): ReadonlyMap<string, Counts> {
  const restore = accountRestorer(senders)
  const restored = new Map<string, Counts>()
  for (const [account, { messages, local, remote }] of rows) {
    const { value } = restore({ type: 'account', value: account })
    const row = restored.get(value)
    restored.set(value, {
      messages: messages + (row?.messages ?? 0),
      local: local + (row?.local ?? 0),
      remote: remote + (row?.remote ?? 0),
    })
  }
  return restored
}

interface Counts extends Channels {
  messages: number
}

interface Channels {
  local: number
  remote: number
}

function valuesOf(
  message: QueuedMessage,
  property: TopProperty,
  block: ScorableHeader | undefined,
  context: OperatorContext,
): ReadonlyMap<string, Channels> {
  if (property === 'recipient' || property === 'recipientDomain') {
    const values = new Map<string, Channels>()
    for (const { address, channel } of message.recipients) {
      const value = property === 'recipient' ? address : domainOf(address)
      const row = values.get(value) ?? { local: 0, remote: 0 }
      row[channel === 'local' ? 'local' : 'remote']++
      values.set(value, row)
    }
    return values
  }
  const value = isListed(property) ? listedValue(message, property) : headerValue(property, block, message, context)
  const all: Channels = { local: 0, remote: 0 }
  for (const { channel } of message.recipients) all[channel === 'local' ? 'local' : 'remote']++
  return value === null ? new Map() : new Map([[value, all]])
}

type ListedProperty = 'sender' | 'senderDomain' | 'size' | 'hour'
type HeaderProperty = Exclude<TopProperty, ListedProperty | 'recipient' | 'recipientDomain'>

function isListed(property: TopProperty): property is ListedProperty {
  return property === 'sender' || property === 'senderDomain' || property === 'size' || property === 'hour'
}

function listedValue({ sender, size, date }: QueuedMessage, property: ListedProperty): string | null {
  switch (property) {
    case 'sender':
      return sender
    case 'senderDomain':
      return domainOf(sender)
    case 'size':
      return String(size)
    case 'hour':
      return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 13)
  }
}

function headerValue(property: string, block: ScorableHeader | undefined, message: QueuedMessage, context: OperatorContext): string | null {
  if (block === undefined) return null
  if (property === 'subject') return block.get('subject') ?? null
  const facts: HeaderFacts = readHeaderFacts(block, context, message)
  const { origin } = facts
  switch (property as HeaderProperty) {
    case 'script':
      return origin.script?.url ?? origin.script?.file ?? null
    case 'account':
      return origin.kind === 'account' || origin.kind === 'webmail' ? origin.user : null
    case 'uid':
      return origin.uid === null ? null : String(origin.uid)
    case 'ip':
      return origin.ip
    case 'subject':
      return null
  }
}
