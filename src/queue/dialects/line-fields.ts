import type { QueuedRecipient } from '../queued-message.ts'

/**
 * What a rule read in one line. One object is reused for all lines of a listing: a million lines then make no garbage here.
 * Positions are offsets into the text that the rule was given, in UTF-16 code units, 0-based, end exclusive.
 */
export interface LineFields {
  /** Days since 1970-01-01, and milliseconds within that day, as printed. */
  day: number
  timeOfDay: number
  idStart: number
  idEnd: number
  size: number
  senderStart: number
  senderEnd: number
  bouncing: boolean
  /** What stands before the `#` of a header: IndiMail's split directory or queue name. Empty when nothing does. */
  placeStart: number
  placeEnd: number
  /** What follows the fixed words of a warning, a fatal or a framing line. */
  restStart: number
  restEnd: number
  /** Recipients of a line whose line structure was lost; else null. */
  recipients: QueuedRecipient[] | null
  /** Given to the rules: false when the whole text is known to hold no ESC, so that not every sender is searched for it. */
  mayBePainted: boolean
}

/** A fresh set of fields. */
export function makeLineFields(): LineFields {
  return {
    day: 0,
    timeOfDay: 0,
    idStart: 0,
    idEnd: 0,
    size: 0,
    senderStart: 0,
    senderEnd: 0,
    bouncing: false,
    placeStart: 0,
    placeEnd: 0,
    restStart: 0,
    restEnd: 0,
    recipients: null,
    mayBePainted: true,
  }
}
