import type { OperatorContext, Principal } from '../core/operator-context.ts'
import type { Envelope } from '../sample/envelope.ts'
import type { HostedNames } from '../sample/hosted-names.ts'
import type { HeaderFacts } from './header-facts.ts'

/** One message of a principal. */
export interface Member {
  readonly message: Envelope
  /** Messages of the queue that this one stands for, times the share of it that is this principal's. */
  readonly weight: number
  /** How sure it is that the message is this principal's, 0 to 1: 1 where its header says so, else the share of the read ones like it, held back where few were read. */
  readonly share: number
  /** Messages that its header speaks for: itself, and its part of those like it that were not read. 0 where it was not read. */
  readonly speaksFor: number
  /** Null where the header was not read. */
  readonly header: HeaderFacts | null
}

/** What the symbols measure on: one principal beside the rest of the queue. */
export interface PrincipalFacts {
  readonly principal: Principal
  readonly members: readonly Member[]
  /** Members whose header was read, each weighing what its header speaks for: a plan asks for the doubtful, so heads alone would mislead. */
  readonly read: readonly Member[]
  /** Sums of the weights. */
  readonly messages: number
  readonly recipients: number
  readonly queue: QueueFacts
  readonly hosted: HostedNames
  readonly context: OperatorContext
}

/** The queue as a whole. */
export interface QueueFacts {
  readonly messages: number
  readonly recipients: number
  /** Epoch seconds. */
  readonly now: number
  /** Messages of a middling principal. */
  readonly medianMessages: number
  /** Principals with messages. */
  readonly principals: number
  /** Share of recipients at free providers in the mail of the others; 0.5 where there is none. */
  readonly freeMailShare: number
  /** How probably two recipients of one principal live in different countries, as endings tell: the mean over the principals. */
  readonly countryChance: number
  /** Domains for which mail of several unrelated senders waits: domain → number of principals waiting. */
  readonly waiting: ReadonlyMap<string, number>
  /** Bounces of this host that are queued for an address: lower-case address → messages. */
  readonly bouncesTo: ReadonlyMap<string, readonly Envelope[]>
  /** How many accounts took part in a run: one subject, from one client network. */
  readonly accountsOfRun: ReadonlyMap<string, number>
  /** How many principals wrote to a recipient. */
  readonly writersTo: ReadonlyMap<string, number>
}
