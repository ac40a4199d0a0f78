/** Longest subject that is looked at, in UTF-16 code units. */
const SUBJECT_LIMIT = 200

/** A subject without what varies from message to message of one run. */
export interface SubjectShape {
  /** Lower case, every run of digits as `#`, reply marks off. */
  readonly template: string
  /** Its longest number, or null: order and invoice numbers rise with time. */
  readonly number: number | null
  /** Says that it answers: `Re:` or one of its sisters, also behind a forward's mark. */
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
  for (let mark = markOf(text); mark !== null; mark = markOf(text)) {
    reply ||= REPLY_MARKS.includes(mark)
    text = text.slice(mark.length).trimStart()
  }
  let number: string | null = null
  const template = text.replaceAll(/[0-9]+/g, (digits) => {
    if (number === null || digits.length > number.length) number = digits
    return '#'
  })
  return { template, number: number === null ? null : Number(number), reply }
}

const REPLY_MARKS: readonly string[] = ['re:', 'aw:', 'sv:', 'antw:', 'odp:', 'rif:', 'r:', 'res:', 'vs:', 'ynt:']
const FORWARD_MARKS: readonly string[] = ['fw:', 'fwd:', 'wg:', 'rv:', 'tr:', 'enc:', 'vl:', 'doorst:']

function markOf(text: string): string | null {
  return [...REPLY_MARKS, ...FORWARD_MARKS].find((mark) => text.startsWith(mark)) ?? null
}
