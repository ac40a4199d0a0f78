import type { MessageRef, QueuedMessage } from '../queue/queued-message.ts'
import { type CollapsedSender, collapseSender } from './collapse-sender.ts'
import { type DomainOwner, domainOf, type HostedNames, localOf } from './hosted-names.ts'

/** What is kept of a recipient. */
export interface KeptRecipient {
  readonly address: string
  readonly local: string
  readonly domain: string
  readonly channel: 'local' | 'remote' | 'todo'
  readonly done: boolean
}

/** What is kept of a listed message. Everything here the envelope tells; a sender can have forged it. */
export interface Envelope extends MessageRef {
  /** Epoch seconds; NaN where the listing has no valid date. */
  readonly time: number
  readonly size: number
  /** As printed, bounded. */
  readonly from: string
  readonly sender: CollapsedSender
  readonly bouncing: boolean
  /** At most {@link KEPT_RECIPIENTS}, first ones first. */
  readonly recipients: readonly KeptRecipient[]
  /** All of them. */
  readonly recipientCount: number
}

/** Recipients of one message that are looked at: a message of a list may have thousands. */
export const KEPT_RECIPIENTS = 100

/** Recipients from which on one letter is a mailing, unlike one to a person and some colleagues. */
export const CROWD = 30

/** Longest address that is kept, in UTF-16 code units. */
const ADDRESS_LIMIT = 320

/** Brings a listed message to what is kept of it. Cost follows the number of kept recipients. */
export function toEnvelope(message: QueuedMessage): Envelope {
  const recipients: KeptRecipient[] = []
  for (const { address, channel, done } of message.recipients) {
    if (recipients.length >= KEPT_RECIPIENTS) break
    const short = address.length > ADDRESS_LIMIT ? address.slice(0, ADDRESS_LIMIT) : address
    recipients.push({ address: short.toLowerCase(), local: localOf(short), domain: domainOf(short), channel, done })
  }
  const from = message.sender.length > ADDRESS_LIMIT ? message.sender.slice(-ADDRESS_LIMIT) : message.sender
  return {
    id: message.id,
    queue: message.queue,
    time: message.date.getTime() / 1000,
    size: message.size,
    from,
    sender: collapseSender(from),
    bouncing: message.bouncing,
    recipients,
    recipientCount: message.recipients.length,
  }
}

export function refOf({ id, queue }: MessageRef): MessageRef {
  return { id, queue }
}

/** One text for a message of one or several queues, for maps. */
export function refKey(ref: MessageRef): string {
  return ref.queue === null ? ref.id : `${ref.queue}#${ref.id}`
}

/** Whose the sender is: one word that cells and counts are made from. */
export type SenderClass = 'null' | 'double' | 'list' | 'rewritten' | DomainOwner

export function senderClass({ sender }: Envelope, hosted: HostedNames): SenderClass {
  return sender.kind === 'plain' ? hosted.owner(sender.domain) : sender.kind
}
