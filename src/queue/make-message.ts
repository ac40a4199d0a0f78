import type { QueuedMessage, QueuedRecipient } from './queued-message.ts'
import { readRecipients } from './read-recipients.ts'

/**
 * Makes a message whose `date` and `recipients` are made when they are first asked for, and then stay.
 *
 * Made at once, these two are two thirds of the memory of a listing, and most of its time goes into moving them about. Both are own,
 * enumerable properties of a plain object: spread, JSON, `structuredClone` and comparison by value see no difference.
 *
 * @param time - Milliseconds since 1970-01-01 UTC, a whole number of seconds.
 * @param recipients - The recipients, or a text that holds the lines that they stand on.
 * @param from - Offset of the first of those lines.
 * @param to - Offset after the last.
 */
export function makeMessage(
  id: string,
  queue: string | null,
  time: number,
  size: number,
  sender: string,
  bouncing: boolean,
  recipients: string | readonly QueuedRecipient[],
  from: number,
  to: number,
): QueuedMessage {
  const message = new PlainMessage(id, queue, size, sender, bouncing)
  new OnDemand(message, time, recipients, from, to)
  return message
}

// A function and not a literal: for the objects of a constructor engines leave room, where a literal's private fields go into a second object.
function initMessage(
  this: { -readonly [Key in keyof QueuedMessage]: QueuedMessage[Key] },
  id: string,
  queue: string | null,
  size: number,
  sender: string,
  bouncing: boolean,
): void {
  this.id = id
  this.queue = queue
  defineGetter.call(this, 'date', dateOf)
  this.size = size
  this.sender = sender
  this.bouncing = bouncing
  defineGetter.call(this, 'recipients', recipientsOf)
}
// What it makes is a plain object all the same: strict comparisons look at the prototype.
initMessage.prototype = Object.prototype
const PlainMessage = initMessage as unknown as new (...parts: Parameters<typeof initMessage>) => QueuedMessage

// Does what `Object.defineProperty` does, in half the time, which counts at a million messages.
const defineGetter = (Object.prototype as unknown as { __defineGetter__(this: object, name: string, get: () => unknown): void })
  .__defineGetter__

// One function for all messages: a function each would give each a hidden class of its own.
function dateOf(this: object): Date {
  return OnDemand.date(this)
}
function recipientsOf(this: object): readonly QueuedRecipient[] {
  return OnDemand.recipients(this)
}

/** A constructor that hands its argument on: a class that extends it adds its private fields to that object. */
class HandOn {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is what puts private fields on a plain object
    return object
  }
}

/** Puts on a message what its `date` and `recipients` are made of: no copy and no listing of its properties shows that. */
class OnDemand extends HandOn {
  /** Seconds until the date was asked for. Milliseconds would be an object of their own in memory. */
  #date: Date | number
  /** The text with their lines until the recipients were asked for: offsets, since a slice would be one more object for each message. */
  #recipients: readonly QueuedRecipient[] | string
  readonly #from: number
  readonly #to: number

  constructor(message: object, time: number, recipients: readonly QueuedRecipient[] | string, from: number, to: number) {
    super(message)
    this.#date = time / 1000
    this.#recipients = recipients
    this.#from = from
    this.#to = to
  }

  static date(message: object): Date {
    const date = (message as OnDemand).#date
    if (typeof date !== 'number') return date
    const made = new Date(date * 1000)
    ;(message as OnDemand).#date = made
    return made
  }

  static recipients(object: object): readonly QueuedRecipient[] {
    const message = object as OnDemand
    if (typeof message.#recipients === 'string') message.#recipients = readRecipients(message.#recipients.slice(message.#from, message.#to))
    return message.#recipients
  }
}
