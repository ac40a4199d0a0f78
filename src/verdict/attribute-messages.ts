import type { OperatorContext, Principal } from '../core/operator-context.ts'
import type { HeaderFacts } from '../evidence/header-facts.ts'
import type { Member } from '../evidence/principal-facts.ts'
import { describeUid } from '../origin/service-users.ts'
import type { Envelope } from '../sample/envelope.ts'
import { EnvelopeCells } from '../sample/envelope-cells.ts'
import type { HostedNames } from '../sample/hosted-names.ts'
import type { KeptMessage } from './kept-message.ts'
import { isNamelessClient, isRelayed, relayedSenders, servedDomains, sum } from './relayed-mail.ts'
import { accountRestorer } from './restore-account.ts'

/** Messages that one principal put into the queue, or is taken to have. */
export interface MessageGroup {
  readonly principal: Principal
  /** True where headers name it; false where only the envelope does. */
  readonly named: boolean
  readonly members: Member[]
}

export interface Attribution {
  readonly groups: readonly MessageGroup[]
  /** qmail's own bounces, and null-sender mail that nobody showed to be something else. */
  readonly bounces: readonly Member[]
  /** Mail from outside for recipients here. */
  readonly inbound: readonly Member[]
  /** Foreign senders that the envelope alone shows and that repeat too little to be named. */
  readonly unnamed: readonly Member[]
}

const BOUNCE = '!bounce'
const INBOUND = '!inbound'
/** The header names nobody: the envelope must do. */
const NOBODY = '!nobody'

/**
 * Gives every message to a principal: by its header where that was read, else by the headers of messages like it, else by its envelope.
 *
 * @param kept - Messages that were kept.
 * @param scales - Messages of the queue that each kept message stands for.
 * @returns Groups in no order. Linear in the messages.
 */
export function attributeMessages(
  kept: readonly KeptMessage[],
  scales: readonly number[],
  hosted: HostedNames,
  context: OperatorContext,
): Attribution {
  const cells = new EnvelopeCells(
    kept.map(({ envelope }) => envelope),
    hosted,
  )
  const principals = new Map<string, Principal>()
  const owners = nameReadMessages(kept, principals, hosted, cells, context)
  const shares = new Map<string, Map<string, number>>()
  for (const [at, { envelope }] of kept.entries()) {
    const owner = owners[at]
    if (owner === undefined || owner === null) continue
    for (const key of cells.keys(envelope)) {
      const cell = shares.get(key) ?? new Map<string, number>()
      cell.set(owner, (cell.get(owner) ?? 0) + 1)
      shares.set(key, cell)
    }
  }
  // Unread messages that wait for a header to speak for them, by cell and owner.
  const pending = new Map<string, number>()
  const guesses = kept.map(({ envelope }, at) => {
    if (owners[at] !== null) return null
    const { cell, shares: found } = guessOwners(cells.keys(envelope), shares, envelope)
    if (cell !== null)
      for (const { owner, share } of found) pending.set(`${cell}\n${owner}`, (pending.get(`${cell}\n${owner}`) ?? 0) + share)
    return found
  })
  const byOwner = new Map<string, Member[]>()
  const give = (owner: string, member: Member): void => {
    const members = byOwner.get(owner)
    if (members === undefined) byOwner.set(owner, [member])
    else members.push(member)
  }
  for (const [at, { envelope, header }] of kept.entries()) {
    const owner = owners[at] ?? null
    const scale = scales[at] ?? 1
    if (owner !== null)
      give(owner, {
        message: envelope,
        weight: scale,
        share: 1,
        speaksFor: scale * (1 + spoken(owner, cells.keys(envelope), pending, shares)),
        header,
      })
    else
      for (const guess of guesses[at] ?? [])
        give(guess.owner, { message: envelope, weight: scale * guess.share, share: guess.sure, speaksFor: 0, header: null })
  }
  const groups: MessageGroup[] = []
  for (const [owner, principal] of principals) {
    const members = byOwner.get(owner)
    if (members !== undefined) groups.push({ principal, named: true, members })
  }
  const { groups: byEnvelope, unnamed } = groupByEnvelope(byOwner.get(NOBODY) ?? [], cells, hosted)
  return {
    groups: [...groups, ...byEnvelope],
    bounces: byOwner.get(BOUNCE) ?? [],
    inbound: byOwner.get(INBOUND) ?? [],
    unnamed,
  }
}

/** The owner of each message whose header was read; null for the others. */
function nameReadMessages(
  kept: readonly KeptMessage[],
  principals: Map<string, Principal>,
  hosted: HostedNames,
  cells: EnvelopeCells,
  context: OperatorContext,
): (string | null)[] {
  const relayed = relayedSenders(kept, hosted, cells)
  const served = servedDomains(kept, hosted)
  const restore = accountRestorer(kept.map(({ envelope }) => envelope.from))
  return kept.map(({ envelope, header }) => {
    if (header === null) return null
    const { origin } = header
    if (origin.kind === 'bounce' || isAbsenceNotice(envelope, header, context)) return BOUNCE
    if (origin.kind === 'inbound') return INBOUND
    if (served.size > 0 && isRelayed(header, envelope, hosted) && envelope.recipients.every(({ domain }) => served.has(domain)))
      return INBOUND
    let principal = origin.principal === null ? null : restore(origin.principal)
    if (isNamelessClient(header)) principal = relayed.get(envelope.sender.key) ?? principal
    if (principal === null) return envelope.sender.kind === 'null' || envelope.sender.kind === 'double' ? BOUNCE : NOBODY
    const owner = `${origin.kind === 'forward' ? 'forward ' : ''}${principal.type} ${principal.value.toLowerCase()}`
    if (!principals.has(owner)) principals.set(owner, principal)
    return owner
  })
}

/**
 * An answer of a mailbox's autoresponder: the delivery user wrote it, to whoever the message claimed to be from. It goes astray as a bounce does,
 * and accuses nobody.
 */
function isAbsenceNotice({ sender }: Envelope, { origin, automatic }: HeaderFacts, { uidNames = {} }: OperatorContext): boolean {
  const { principal } = origin
  return (
    sender.kind === 'null' && automatic && principal?.type === 'uid' && describeUid(Number(principal.value), uidNames).role === 'delivery'
  )
}

/** Unread messages that one read header of an owner speaks for: its part of those of each cell. */
function spoken(
  owner: string,
  keys: readonly string[],
  pending: ReadonlyMap<string, number>,
  shares: ReadonlyMap<string, ReadonlyMap<string, number>>,
): number {
  let messages = 0
  for (const key of keys) {
    const waiting = pending.get(`${key}\n${owner}`)
    if (waiting !== undefined) messages += waiting / (shares.get(key)?.get(owner) ?? 1)
  }
  return messages
}

interface Guess {
  readonly owner: string
  /** Share of the headers of its cell that are this owner's. */
  readonly share: number
  /** The same held back where few headers say so: one header of a cell of strangers proves little about the others. */
  readonly sure: number
}

/** Who probably owns a message whose header was not read: what the headers of the finest cell that has any say. */
function guessOwners(
  keys: readonly string[],
  shares: ReadonlyMap<string, ReadonlyMap<string, number>>,
  { sender }: Envelope,
): { readonly cell: string | null; readonly shares: readonly Guess[] } {
  for (const key of keys) {
    const cell = shares.get(key)
    if (cell === undefined) continue
    const total = sum(cell)
    // The finest cell is one sender's own.
    const doubt = key === keys[0] ? 0 : 1
    return { cell: key, shares: [...cell].map(([owner, n]) => ({ owner, share: n / total, sure: n / (total + doubt) })) }
  }
  return { cell: null, shares: [{ owner: sender.kind === 'null' || sender.kind === 'double' ? BOUNCE : NOBODY, share: 1, sure: 1 }] }
}

/** Groups by envelope: lists, senders, and hosted domains whose senders are made up. */
function groupByEnvelope(
  members: readonly Member[],
  cells: EnvelopeCells,
  hosted: HostedNames,
): { groups: MessageGroup[]; unnamed: Member[] } {
  const groups = new Map<string, MessageGroup>()
  const unnamed: Member[] = []
  const senders = new Map<string, number>()
  for (const { message } of members) senders.set(message.sender.key, (senders.get(message.sender.key) ?? 0) + 1)
  for (const member of members) {
    const { sender } = member.message
    const owner = hosted.owner(sender.domain)
    let principal: Principal
    const spread = sender.kind === 'list' ? cells.spreadDomain(sender.domain) : null
    if (spread !== null) principal = { type: 'domain', value: spread }
    else if (sender.kind === 'list') principal = { type: 'list', value: sender.key }
    else if (sender.kind === 'plain' && owner === 'hosted' && cells.isMadeUp(sender.domain))
      principal = { type: 'domain', value: sender.domain }
    else if (owner === 'foreign' && (senders.get(sender.key) ?? 0) < 3) {
      unnamed.push(member)
      continue
    } else principal = { type: 'sender', value: sender.key }
    const key = `${principal.type} ${principal.value}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { principal, named: false, members: [member] })
    else group.members.push(member)
  }
  return { groups: [...groups.values()], unnamed }
}
