import { phraseKind } from './spam-phrases.ts'

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
  /** Letters of other alphabets stand in the place of Latin ones. */
  readonly disguised: boolean
  /** Domains that it names, bare or in links, lower case; the first few. */
  readonly domains: readonly string[]
  /** Whose phrases it uses: fraud's, or those that shops write as well; null for neither. */
  readonly phrase: 'fraud' | 'offer' | null
}

/** `x.test/y`, whatever the ending; an address before it is no link, and a file of a path (`/opt/reports/traffic.pl`) none either. */
const LINK = /(?<![a-z0-9@.-])(?<![^/]\/)((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})\/[a-z0-9]/g
/** `x.com`, bare: endings by which people know a domain. */
const BARE =
  /(?<![a-z0-9@.-])(?<![^/]\/)((?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|info|biz|top|xyz|club|site|online|shop|store|vip|icu|live|link|click|space|website|work|life|pro|app|dev|page|io|co|me|ly|gl|gd|gg|to|cc|ws|tk|ml|ga|pw|eu|ru|cn|br|es|de|fr|it|nl|pl|uk|be|at|ch|cz|se|no|dk|fi|pt|mx|ar|cl|in|jp|us|tv))(?![a-z0-9@.-])/g
const DOMAIN_LIMIT = 4
/** Full-width and mathematical letters, and characters of no width inside words: what filters of words do not see. */
const DISGUISE = /[\uff21-\uff5a\u{1d400}-\u{1d7ff}]|\p{L}[\u00ad\u200b-\u200d\u2060]\p{L}/u
/** A Latin word with Cyrillic or Greek letters in it. */
const MIXED = /[a-z][\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][a-z]/u
/** East Asian subjects use full-width letters as a matter of course. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * @param subject - As written or decoded; null where the field is absent.
 * @returns Never throws; linear.
 * @example readSubject('Re: Invoice 4711') // { template: 'invoice #', number: 4711, reply: true, disguised: false, domains: [], phrase: null }
 */
export function readSubject(subject: string | null): SubjectShape {
  let text = (subject ?? '').slice(0, SUBJECT_LIMIT).toLowerCase().trim()
  let reply = false
  for (let mark = markOf(text); mark !== null; mark = markOf(text)) {
    reply ||= REPLY_MARKS.includes(mark)
    text = text.slice(mark.length).trimStart()
  }
  const disguised = (DISGUISE.test(text) || MIXED.test(text)) && !EAST_ASIAN.test(text)
  const named = new Set([...text.matchAll(LINK), ...text.matchAll(BARE)].map(([, domain = '']) => domain))
  const domains = [...named].slice(0, DOMAIN_LIMIT)
  let number: string | null = null
  const template = text.replaceAll(/[0-9]+/g, (digits) => {
    if (number === null || digits.length > number.length) number = digits
    return '#'
  })
  return { template, number: number === null ? null : Number(number), reply, disguised, domains, phrase: phraseKind(template) }
}

const REPLY_MARKS: readonly string[] = ['re:', 'aw:', 'sv:', 'antw:', 'odp:', 'rif:', 'r:', 'res:', 'vs:', 'ynt:']
const FORWARD_MARKS: readonly string[] = ['fw:', 'fwd:', 'wg:', 'rv:', 'tr:', 'enc:', 'vl:', 'doorst:']

function markOf(text: string): string | null {
  return [...REPLY_MARKS, ...FORWARD_MARKS].find((mark) => text.startsWith(mark)) ?? null
}
