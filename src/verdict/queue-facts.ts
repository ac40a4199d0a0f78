import { countrySpread } from '../evidence/country-spread.ts'
import type { QueueFacts } from '../evidence/principal-facts.ts'
import { runOf } from '../evidence/run-of.ts'
import type { Envelope } from '../sample/envelope.ts'
import { isFreeMail } from '../sample/free-mail.ts'
import type { Attribution, MessageGroup } from './attribute-messages.ts'

/** What is known of the queue without its messages one by one. */
export interface QueueTotals {
  readonly messages: number
  readonly recipients: number
  /** Epoch seconds; NaN where no message has a date. */
  readonly newest: number
}

/** Measures the queue that principals are compared with. Linear in the kept messages. */
export function measureQueue({ groups, bounces, inbound }: Attribution, totals: QueueTotals, now: number): QueueFacts {
  const waiting = new Map<string, Set<MessageGroup>>()
  const writers = new Map<string, Set<MessageGroup>>()
  const runs = new Map<string, Set<MessageGroup>>()
  const sizes: number[] = []
  for (const group of groups) {
    let weight = 0
    for (const member of group.members) {
      weight += member.weight
      const run = group.principal.type === 'account' && member.header !== null ? runOf(member.header) : null
      if (run !== null) addTo(runs, run, group)
      for (const { address, domain, done } of member.message.recipients) {
        if (!done) addTo(waiting, domain, group)
        addTo(writers, address, group)
      }
    }
    sizes.push(weight)
  }
  sizes.sort((a, b) => a - b)
  return {
    messages: totals.messages,
    recipients: totals.recipients,
    now,
    medianMessages: sizes[Math.floor(sizes.length / 2)] ?? 0,
    principals: groups.length,
    freeMailShare: freeMailShare(groups),
    countryChance: countryChance(groups),
    waiting: new Map([...waiting].map(([domain, set]) => [domain, set.size])),
    // Who takes a message and bounces it later sends the bounce from outside.
    bouncesTo: indexBounces([...bounces, ...inbound.filter(({ message }) => message.sender.kind === 'null')].map(({ message }) => message)),
    accountsOfRun: new Map([...runs].map(([run, set]) => [run, set.size])),
    writersTo: new Map([...writers].map(([address, set]) => [address, set.size])),
  }
}

function addTo(table: Map<string, Set<MessageGroup>>, key: string, group: MessageGroup): void {
  const set = table.get(key)
  if (set === undefined) table.set(key, new Set([group]))
  else set.add(group)
}

/** Each principal counts alike, so that the one who is looked at does not set the measure for itself. */
function freeMailShare(groups: readonly MessageGroup[]): number {
  let free = 0
  let total = 0
  for (const { members } of groups) {
    let hits = 0
    let all = 0
    for (const { message } of members) {
      for (const { domain } of message.recipients) {
        all++
        if (isFreeMail(domain)) hits++
      }
    }
    if (all === 0) continue
    // A principal with three recipients says more than one with one, but not ten times more than one with thirty.
    const trust = Math.log2(1 + all)
    free += (trust * hits) / all
    total += trust
  }
  return total === 0 ? 0.5 : free / total
}

/** What is assumed of a server of which little is known, and how many principals that counts as. */
const USUAL_CHANCE = 0.3
const USUAL_TRUST = 2

/** As with free mail, nobody sets the measure alone. */
function countryChance(groups: readonly MessageGroup[]): number {
  let sum = USUAL_CHANCE * USUAL_TRUST
  let total = USUAL_TRUST
  for (const { members } of groups) {
    const { recipients, chance } = countrySpread(members)
    if (recipients < 3) continue
    const trust = Math.log2(recipients)
    sum += trust * chance
    total += trust
  }
  return sum / total
}

/** Bounces by the address they go to; a local one also without the prefix that virtualdomains puts before it. */
function indexBounces(bounces: readonly Envelope[]): Map<string, Envelope[]> {
  const table = new Map<string, Envelope[]>()
  const put = (address: string, bounce: Envelope): void => {
    const list = table.get(address)
    if (list === undefined) table.set(address, [bounce])
    else list.push(bounce)
  }
  for (const bounce of bounces) {
    for (const { address, local, domain, channel } of bounce.recipients) {
      put(address, bounce)
      if (channel !== 'local') continue
      if (local.startsWith(`${domain}-`)) put(`${local.slice(domain.length + 1)}@${domain}`, bounce)
      else if (local.includes('-')) put(`${local.slice(local.indexOf('-') + 1)}@${domain}`, bounce)
    }
  }
  return table
}
