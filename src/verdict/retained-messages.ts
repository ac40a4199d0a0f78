import { detachText } from '../queue/detach-text.ts'
import type { MessageRef, QueuedMessage } from '../queue/queued-message.ts'
import { type Envelope, refKey, toEnvelope } from '../sample/envelope.ts'
import { hashOf } from '../sample/hash-of.ts'
import { SenderCounts } from '../sample/sender-counts.ts'

/**
 * Messages that are kept one by one. A longer queue is judged by an even sample of as many; its totals and the messages of its busy
 * senders are counted all the same. At about 1 kB a message this is the largest part of the memory that a scorer takes.
 */
export const RETAINED_LIMIT = 16_000

/**
 * Keeps up to a limit of messages: all of them, or from the limit on those whose id has the smallest hash. So the choice does not
 * depend on the order in which messages come, and every message has the same chance.
 */
export class RetainedMessages {
  private readonly limit: number
  private readonly kept = new Map<string, { readonly envelope: Envelope; readonly hash: number }>()
  private ceiling = 0xffffffff
  /** From the limit on: how many messages each sender has, kept or not. */
  private senders: SenderCounts | null = null
  /** Kept whatever their hash: headers were read for them. They stand for themselves alone. */
  private readonly wanted = new Map<string, Envelope | null>()

  constructor(limit: number = RETAINED_LIMIT) {
    this.limit = limit
  }

  /** Asks that a message be kept when it comes. */
  want(key: string): void {
    if (!this.wanted.has(key)) this.wanted.set(key, null)
  }

  add(message: QueuedMessage): void {
    const key = refKey(message)
    const hash = hashOf(key)
    if (this.wanted.get(key) === null) this.wanted.set(detachText(key), ownEnvelope(toEnvelope(message)))
    this.senders?.add(message.sender.toLowerCase())
    if (hash > this.ceiling) return
    const envelope = toEnvelope(message)
    if (this.senders !== null) this.kept.set(detachText(key), { envelope: ownEnvelope(envelope), hash })
    else this.kept.set(key, { envelope, hash })
    if (this.kept.size >= 1.5 * this.limit) this.thin()
  }

  get(key: string): Envelope | null {
    return this.kept.get(key)?.envelope ?? this.wanted.get(key) ?? null
  }

  /** The even sample, at most the limit; all messages where there are no more. */
  list(): Envelope[] {
    if (this.kept.size > this.limit) this.thin()
    return [...this.kept.values()].map(({ envelope }) => envelope)
  }

  /** Messages by envelope sender in lower case, where only a sample of them is kept; else null. */
  counts(): SenderCounts | null {
    return this.senders
  }

  /** Drops the largest hashes down to the limit. */
  private thin(): void {
    if (this.senders === null) {
      // So far every message is here.
      const senders = new SenderCounts()
      for (const { envelope } of this.kept.values()) senders.add(envelope.from.toLowerCase())
      this.own()
      this.senders = senders
    }
    const hashes = [...this.kept.values()].map(({ hash }) => hash).sort((a, b) => a - b)
    this.ceiling = hashes[this.limit - 1] ?? 0
    for (const [key, { hash }] of this.kept) if (hash > this.ceiling) this.kept.delete(key)
  }

  private own(): void {
    const owned = [...this.kept]
    this.kept.clear()
    for (const [key, { envelope, hash }] of owned) this.kept.set(detachText(key), { envelope: ownEnvelope(envelope), hash })
  }
}

/** Apart from the chunk they were cut from: else a sample would hold the whole listing in memory. */
function ownEnvelope(envelope: Envelope): Envelope {
  const { sender } = envelope
  return {
    ...envelope,
    id: detachText(envelope.id),
    from: detachText(envelope.from),
    sender: { kind: sender.kind, key: detachText(sender.key), local: detachText(sender.local), domain: detachText(sender.domain) },
    recipients: envelope.recipients.map((recipient) => {
      const address = detachText(recipient.address)
      return { ...recipient, address, local: detachText(recipient.local), domain: detachText(recipient.domain) }
    }),
  }
}

/** What names a message of a caller: a reference, or a bare id where there is one queue. */
export function keyOf(message: MessageRef | string): string {
  return typeof message === 'string' ? message : refKey(message)
}
