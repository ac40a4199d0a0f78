import { detachText } from './detach-text.ts'
import type { LineFields } from './dialects/line-fields.ts'
import { makeMessage } from './make-message.ts'
import type { QueuedMessage, QueuedRecipient } from './queued-message.ts'
import { readRecipients } from './read-recipients.ts'

const MS_PER_DAY = 86_400_000

const NOBODY: readonly QueuedRecipient[] = []

/** The message that is being read: its header is known, its recipients may still come. One draft serves a whole listing. */
export class MessageDraft {
  readonly #detach: boolean
  readonly #offsetMs: number
  #id = ''
  #queue: string | null = null
  #time = 0
  #size = 0
  #sender = ''
  #bouncing = false
  /** Lines that follow each other in the current text, not yet read: `from` to `to`; none is -1. */
  #from = -1
  #to = -1
  #recipients: readonly QueuedRecipient[] = NOBODY

  /** @param detach - Copy every string that a message keeps, so that it does not keep the text that it came from. */
  constructor(offsetMs: number, detach: boolean) {
    this.#offsetMs = offsetMs
    this.#detach = detach
  }

  /** Begins the next message: what was read before must have been finished. */
  begin(text: string, fields: LineFields, queue: string | null): void {
    const sender = text.slice(fields.senderStart, fields.senderEnd)
    const id = text.slice(fields.idStart, fields.idEnd)
    this.#id = this.#detach ? detachText(id) : id
    this.#sender = this.#detach ? detachText(sender) : sender
    this.#queue = queue
    this.#time = fields.day * MS_PER_DAY + fields.timeOfDay - this.#offsetMs
    this.#size = fields.size
    this.#bouncing = fields.bouncing
    this.#recipients = NOBODY
  }

  /** Only the header was read, and it says nothing of a bounce. */
  get bare(): boolean {
    return !this.#bouncing && this.#from < 0 && this.#recipients === NOBODY
  }

  /** The mark of the header stood on the next line. */
  markBouncing(): void {
    this.#bouncing = true
  }

  /** Notes a recipient line of exact shape, from `start` to `next` (its line end included). */
  addLine(start: number, next: number): void {
    if (this.#from < 0) this.#from = start
    this.#to = next
  }

  /** Adds recipients of a line without that shape. */
  addRecipients(text: string, recipients: readonly QueuedRecipient[]): void {
    this.settle(text)
    this.#append(this.#detach ? recipients.map((recipient) => ({ ...recipient, address: detachText(recipient.address) })) : [...recipients])
  }

  /** Reads the noted lines, because something else stands between them and the next, or because their text ends. */
  settle(text: string): void {
    if (this.#from >= 0) this.#append(readRecipients(this.#takeLines(text)))
  }

  /** The finished message. */
  finish(text: string): QueuedMessage {
    // Most messages have all their lines in one piece: those are read on demand.
    if (this.#recipients !== NOBODY) this.settle(text)
    if (this.#from < 0) return this.#make(this.#recipients, 0, 0)
    if (!this.#detach) {
      const from = this.#from
      this.#from = -1
      return this.#make(text, from, this.#to)
    }
    const lines = this.#takeLines(text)
    return this.#make(lines, 0, lines.length)
  }

  #make(recipients: string | readonly QueuedRecipient[], from: number, to: number): QueuedMessage {
    return makeMessage(this.#id, this.#queue, this.#time, this.#size, this.#sender, this.#bouncing, recipients, from, to)
  }

  #takeLines(text: string): string {
    const lines = text.slice(this.#from, this.#to)
    this.#from = -1
    return this.#detach ? detachText(lines) : lines
  }

  /** 80,000 recipients in pieces of a chunk each: pushing keeps that linear, where joining two lists each time would not. */
  #append(recipients: readonly QueuedRecipient[]): void {
    if (this.#recipients === NOBODY) this.#recipients = recipients
    else {
      const all = this.#recipients as QueuedRecipient[]
      for (const recipient of recipients) all.push(recipient)
    }
  }
}
