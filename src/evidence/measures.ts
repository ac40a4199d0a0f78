import type { Principal } from '../core/operator-context.ts'
import { registrableDomain } from '../names/registrable-label.ts'
import { type Envelope, type KeptRecipient, refOf } from '../sample/envelope.ts'
import type { HostedNames } from '../sample/hosted-names.ts'
import type { Member, PrincipalFacts } from './principal-facts.ts'
import { EXAMPLE_LIMIT, type Measurement } from './symbol.ts'

/** 0 below `low`, 1 above `high`, a straight line between. */
export function ramp(value: number, low: number, high: number): number {
  return Math.max(0, Math.min(1, (value - low) / (high - low)))
}

/** Of some members those that show a sign, weighted. */
export interface Split {
  readonly hits: readonly Member[]
  /** Sum of the weights of the hits, and of all. */
  readonly count: number
  readonly total: number
  readonly share: number
  /** Members that were looked at, each once. */
  readonly looked: number
}

export function splitBy(members: readonly Member[], test: (member: Member) => boolean): Split {
  const hits: Member[] = []
  let count = 0
  let total = 0
  for (const member of members) {
    total += member.weight
    if (!test(member)) continue
    hits.push(member)
    count += member.weight
  }
  return { hits, count, total, share: total === 0 ? 0 : count / total, looked: members.length }
}

/** How far a share can be believed that so many messages make up, 0 to 1: four of four are soon a coincidence. */
export function repeated({ count }: Split): number {
  return ramp(count, 1, 6)
}

/** A measurement of a split; null at strength 0. */
export function found(strength: number, { hits, count, total }: Split, detail: string | null = null): Measurement | null {
  return strength > 0 ? measured(strength, count, total, hits, detail) : null
}

/** The same for headers, which are counted as they were read: what they stand for decides on the strength alone. */
export function foundInHeaders(strength: number, { hits, looked }: Split, detail: string | null = null): Measurement | null {
  return strength > 0 ? measured(strength, hits.length, looked, hits, detail) : null
}

export function measured(
  strength: number,
  count: number,
  total: number,
  examples: readonly Member[],
  detail: string | null = null,
): Measurement {
  return {
    strength: Math.max(0, Math.min(1, strength)),
    count: Math.round(count),
    total: Math.round(total),
    examples: examples.slice(0, EXAMPLE_LIMIT).map(({ message }) => refOf(message)),
    detail,
  }
}

/** Sums of weights by a key, with the members of each. Members whose key is null are left out. */
export function groupBy(
  members: readonly Member[],
  keyOf: (member: Member) => string | null,
): Map<string, { weight: number; members: Member[] }> {
  const groups = new Map<string, { weight: number; members: Member[] }>()
  for (const member of members) {
    const key = keyOf(member)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { weight: member.weight, members: [member] })
    else {
      group.weight += member.weight
      group.members.push(member)
    }
  }
  return groups
}

/** A member of each group: one message shows what sets it apart from the others. */
export function oneOfEach(groups: Iterable<{ readonly members: readonly Member[] }>): Member[] {
  return [...groups].map(({ members }) => members[0]).filter((member) => member !== undefined)
}

/** The heaviest group; ties by key, so that the order of messages does not matter. */
export function heaviest<T extends { readonly weight: number }>(groups: ReadonlyMap<string, T>): (T & { readonly key: string }) | null {
  let best: (T & { readonly key: string }) | null = null
  for (const [key, group] of groups) {
    if (best === null || group.weight > best.weight || (group.weight === best.weight && key < best.key)) best = { ...group, key }
  }
  return best
}

/** Every kept recipient of the members, once for each message it stands on. */
export function* recipientsOf(members: readonly Member[]): Generator<{ readonly member: Member; readonly recipient: KeptRecipient }> {
  for (const member of members) for (const recipient of member.message.recipients) yield { member, recipient }
}

/**
 * Recipients outside the sender's own organisation: a university that writes to its students, at `stud.uni.test` by their numbers, guesses
 * nobody's address. Whoever claims a foreign domain has no colleagues.
 */
export function outsiders({ sender, recipients }: Envelope, hosted: HostedNames): readonly KeptRecipient[] {
  if (sender.kind !== 'plain' || hosted.owner(sender.domain) === 'foreign') return recipients
  const own = registrableDomain(sender.domain)
  return recipients.filter(({ domain }) => domain !== own && !domain.endsWith(`.${own}`))
}

/** Log-odds in bits that `hits` of `total` come from a source that hits at `guilty` rather than at `usual`: Wald's sequential test. */
export function sequentialBits(hits: number, total: number, usual: number, guilty: number): number {
  return hits * Math.log2(guilty / usual) + (total - hits) * Math.log2((1 - guilty) / (1 - usual))
}

/** How many members count in full: those that are shared out by likelihood count in part. 0 to 1. */
export function solidity({ members, messages }: PrincipalFacts): number {
  return members.length === 0 ? 0 : Math.min(1, messages / members.length)
}

/**
 * Members that are more probably its own than not. What shows by its variety (many senders, foreign ones) would else come from the mail of
 * others: every unread message that is like one of a busy web server's is given to it in part.
 */
export function ownMembers({ members }: PrincipalFacts): readonly Member[] {
  return members.filter(({ share }) => share > 0.5)
}

/** True for what one person uses: an account, a webmail user, or an address where no header names either. */
export function isOnePerson({ type }: Principal): boolean {
  return type === 'account' || type === 'webmail' || type === 'sender'
}
