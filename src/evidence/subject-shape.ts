/** Longest subject that is looked at, in UTF-16 code units. */
const SUBJECT_LIMIT = 200

/** A subject without what varies from message to message of one run. */
export interface SubjectShape {
  /** Lower case, every run of digits as `#`, reply marks off. */
  readonly template: string
  /** Its longest number, or null: order and invoice numbers rise with time. */
  readonly number: number | null
  /** Starts with `Re:` or one of its sisters. */
  readonly reply: boolean
}

/**
 * @param subject - As written or decoded; null where the field is absent.
 * @returns Never throws; linear.
 * @example readSubject('Re: Invoice 4711') // { template: 'invoice #', number: 4711, reply: true }
 */
export function readSubject(subject: string | null): SubjectShape {
  let text = (subject ?? '').slice(0, SUBJECT_LIMIT).toLowerCase().trim()
  let reply = false
  for (let mark = replyMark(text); mark > 0; mark = replyMark(text)) {
    reply = true
    text = text.slice(mark).trimStart()
  }
  let number: string | null = null
  const template = text.replaceAll(/[0-9]+/g, (digits) => {
    if (number === null || digits.length > number.length) number = digits
    return '#'
  })
  return { template, number: number === null ? null : Number(number), reply }
}

const REPLY_MARKS = ['re:', 'aw:', 'fw:', 'fwd:', 'wg:', 'sv:', 'antw:', 'odp:', 'rif:', 'r:', 'rv:', 'tr:', 'res:', 'vs:'] as const

function replyMark(text: string): number {
  for (const mark of REPLY_MARKS) if (text.startsWith(mark)) return mark.length
  return 0
}
