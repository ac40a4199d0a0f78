import type { OperatorContext } from '../core/operator-context.ts'
import { decodeWords } from '../header/decode-words.ts'
import type { HeaderBlock } from '../header/parse-headers.ts'
import { type Origin, traceOrigin } from '../origin/trace-origin.ts'
import { completeHeader, type TraceableHeader } from '../origin/traceable-header.ts'
import type { QueuedMessage } from '../queue/queued-message.ts'
import { domainOf } from '../sample/hosted-names.ts'
import { readSubject, type SubjectShape } from './subject-shape.ts'

/** What is kept of a header that was read. Beside `origin`, the sender can have written all of it. */
export interface HeaderFacts {
  readonly origin: Origin
  readonly subject: SubjectShape
  /** First address of From, lower case; '' where there is none. */
  readonly from: string
  readonly fromDomain: string
  /** What stands before the address in From, decoded, lower case, bounded; '' where nothing does. */
  readonly fromName: string
  /** First address of Reply-To, lower case; '' where there is none. */
  readonly replyTo: string
  /** Minutes east of UTC that the client's clock is set to; null where Date does not say. */
  readonly zone: number | null
  /** All of To and Cc, lower case, bounded. */
  readonly shown: string
  /** A list wrote it: List-Id, List-Unsubscribe, List-Post or Mailing-List. */
  readonly list: boolean
  /** Host that the first web link of List-Unsubscribe leads to, lower case; '' where it has none. */
  readonly leaveHost: string
  readonly bulk: boolean
  readonly automatic: boolean
  /** An answer to another message: In-Reply-To or References. */
  readonly answer: boolean
  /** What parts the pieces of its body; '' where it has none. */
  readonly boundary: string
  readonly mailer: string
  readonly messageIdDomain: string
  /** What this host calls itself in the line of its own SMTP daemon, lower case; null where that does not stand just below qmail's. */
  readonly ownName: string | null
  readonly hasMessageId: boolean
}

/** Longest text of To and Cc that is kept, in UTF-16 code units. */
const SHOWN_LIMIT = 2000
/** RFC 2046 allows 70 characters, and quotes around them. */
const BOUNDARY_LIMIT = 72
/** Longest name of a person that is kept, and longest date that is read, in UTF-16 code units. */
const PERSON_LIMIT = 100
const DATE_LIMIT = 100
const LINK_HOST = /https?:\/\/([A-Za-z0-9.-]{1,253})/
/** Longest host name that DNS allows. */
const NAME_LIMIT = 253

/**
 * What the score needs of a header: every {@link HeaderBlock} has it.
 *
 * @group The score
 */
export type ScorableHeader = TraceableHeader & Pick<HeaderBlock, 'get' | 'getAll'>

/** Reads off a header what the symbols measure. Never throws; linear in the header. */
export function readHeaderFacts(header: ScorableHeader, context: OperatorContext, message: QueuedMessage | null): HeaderFacts {
  const origin = traceOrigin(header, context, message === null ? {} : { message })
  const from = firstAddress(header.get('from') ?? '')
  const messageId = header.get('message-id')
  const precedence = (header.get('precedence') ?? '').toLowerCase()
  const submitted = (header.get('auto-submitted') ?? 'no').toLowerCase()
  const leave = header.get('list-unsubscribe')
  return {
    origin,
    subject: readSubject(decodeSubject(header)),
    from,
    fromDomain: domainOf(from),
    fromName: nameOf(header.get('from') ?? ''),
    replyTo: firstAddress(header.get('reply-to') ?? ''),
    zone: zoneOf(header.get('date') ?? ''),
    shown: [...header.getAll('to'), ...header.getAll('cc')].join(', ').slice(0, SHOWN_LIMIT).toLowerCase(),
    list: leave !== undefined || ['mailing-list', 'list-post', 'list-id'].some((name) => header.get(name) !== undefined),
    leaveHost: LINK_HOST.exec((leave ?? '').slice(0, SHOWN_LIMIT))?.[1]?.toLowerCase() ?? '',
    bulk: precedence === 'bulk' || precedence === 'list',
    automatic: !submitted.startsWith('no') || origin.evidence.some(({ code }) => code === 'cron-mail'),
    answer: header.get('in-reply-to') !== undefined || header.get('references') !== undefined,
    boundary: boundaryOf(header.get('content-type') ?? ''),
    mailer: (header.get('x-mailer') ?? header.get('user-agent') ?? '').slice(0, 80),
    messageIdDomain: messageId === undefined ? '' : domainOf(messageId.replaceAll('>', '').trim()),
    hasMessageId: messageId !== undefined,
    ownName: ownNameOf(header),
  }
}

/** The parameter as it was written; its first characters tell programs apart. */
function boundaryOf(contentType: string): string {
  const text = contentType.slice(0, SHOWN_LIMIT)
  const at = text.toLowerCase().indexOf('boundary=')
  return at < 0 ? '' : text.slice(at + 'boundary='.length, at + 'boundary='.length + BOUNDARY_LIMIT)
}

/** Only below `invoked from network` did qmail-smtpd write the next line: anybody else's text can say what it likes. */
function ownNameOf(header: ScorableHeader): string | null {
  const [first, second] = completeHeader(header).received
  if (first?.kind !== 'qmail' || first.invocation !== 'network' || second?.kind !== 'smtp') return null
  return second.by?.slice(0, NAME_LIMIT).toLowerCase() ?? null
}

/** The address of `Name <address>` or of a bare one, lower case, without a comment behind it. */
export function firstAddress(value: string): string {
  const short = value.slice(0, SHOWN_LIMIT)
  const open = short.lastIndexOf('<')
  const close = open < 0 ? -1 : short.indexOf('>', open)
  if (close > open)
    return short
      .slice(open + 1, close)
      .trim()
      .toLowerCase()
  const at = short.indexOf('@')
  if (at < 0) return ''
  let start = at
  let end = at
  while (start > 0 && !' \t,<"('.includes(short[start - 1] as string)) start--
  while (end < short.length && !' \t,>")('.includes(short[end] as string)) end++
  return short.slice(start, end).toLowerCase()
}

/** What stands before `<address>`; a bare address has no name. */
function nameOf(value: string): string {
  const short = value.slice(0, SHOWN_LIMIT)
  const open = short.lastIndexOf('<')
  return open < 0 ? '' : decodeWords(short.slice(0, open)).replaceAll('"', '').trim().slice(0, PERSON_LIMIT).toLowerCase()
}

function zoneOf(date: string): number | null {
  const [, sign, hours, minutes] = /([+-])([0-9]{2})([0-9]{2})(?: *\([^()]{0,40}\))? *$/.exec(date.slice(0, DATE_LIMIT)) ?? []
  if (sign === undefined) return null
  const east = Number(hours) * 60 + Number(minutes)
  if (sign === '+') return east
  // RFC 5322 §3.3: `-0000` says that the zone is not known.
  return east === 0 ? null : -east
}

function decodeSubject(header: ScorableHeader): string | null {
  const subject = header.get('subject')
  return subject === undefined ? null : decodeWords(subject.slice(0, SHOWN_LIMIT))
}
