/**
 * What names a message: an id is unique only within its queue.
 *
 * @group qmail-qread
 */
export interface MessageRef {
  /** Unsigned 64-bit decimal as printed: always a string. */
  readonly id: string
  /** Path of the queue, where the listing has several (IndiMail); else null. */
  readonly queue: string | null
}

/**
 * One message of a listing: a plain object. Reading makes `date` and `recipients` when they are first asked for, so `console.log` may show
 * them as `[Getter]`.
 *
 * @group qmail-qread
 */
export interface QueuedMessage extends MessageRef {
  /** When the message was preprocessed (mtime of info/ID). */
  readonly date: Date
  /** Bytes of the message file, Received lines included. */
  readonly size: number
  /** Envelope sender as printed; '' is the null sender. */
  readonly sender: string
  /** A bounce for this message is being collected (this is not: the message is a bounce). */
  readonly bouncing: boolean
  readonly recipients: readonly QueuedRecipient[]
}

/**
 * One recipient of a message.
 *
 * @group qmail-qread
 */
export interface QueuedRecipient {
  readonly address: string
  readonly channel: 'local' | 'remote' | 'todo'
  /** Delivered or given up. */
  readonly done: boolean
}
