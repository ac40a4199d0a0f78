import { detachText } from './detach-text.ts'
import type { LineFields } from './dialects/line-fields.ts'
import type { QueuedMessage, QueuedRecipient } from './queued-message.ts'
import { readRecipients } from './read-recipients.ts'

const MS_PER_DAY = 86_400_000

/** The message that is being read: its header is known, its recipients may still come. */
export class MessageDraft {
  readonly #id: string
  readonly #queue: string | null
  readonly #time: number
  readonly #size: number
  #sender: string
  readonly #bouncing: boolean
  readonly #detach: boolean
  /** Lines that follow each other in the current text, not yet read: `from` to `to`, or -1. */
  #from = -1
  #to = -1
  #recipients: QueuedRecipient[] = []

  constructor(text: string, fields: LineFields, queue: string | null, offsetMs: number, detach: boolean) {
    const sender = text.slice(fields.senderStart, fields.senderEnd)
    const id = text.slice(fields.idStart, fields.idEnd)
    this.#id = detach ? detachText(id) : id
    this.#sender = detach ? detachText(sender) : sender
    this.#queue = queue
    this.#time = fields.day * MS_PER_DAY + fields.timeOfDay - offsetMs
    this.#size = fields.size
    this.#bouncing = fields.bouncing
    this.#detach = detach
  }

  /** Notes a recipient line of exact shape, from `start` to `next` (its line end included). */
  addLine(start: number, next: number): void {
    if (this.#from < 0) this.#from = start
    this.#to = next
  }

  /** Adds recipients of a line without that shape. */
  addRecipients(text: string, recipients: readonly QueuedRecipient[]): void {
    this.settle(text)
    for (const recipient of recipients)
      this.#recipients.push(this.#detach ? { ...recipient, address: detachText(recipient.address) } : recipient)
  }

  /** Reads the noted lines, because something else stands between them and the next, or because their text ends. */
  settle(text: string): void {
    if (this.#from < 0) return
    readRecipients(text, this.#from, this.#to, this.#detach, this.#recipients)
    this.#from = -1
  }

  /** The finished message. */
  finish(text: string): QueuedMessage {
    this.settle(text)
    return {
      id: this.#id,
      queue: this.#queue,
      date: new Date(this.#time),
      size: this.#size,
      sender: this.#sender,
      bouncing: this.#bouncing,
      recipients: this.#recipients,
    }
  }
}
