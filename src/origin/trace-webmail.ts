import type { HeaderField } from '../header/parse-headers.ts'
import { readMailbox } from './culprit-reading.ts'
import { type Found, found } from './origin.ts'
import type { OwnText } from './own-text.ts'
import type { UidOwner } from './service-users.ts'
import { type Below, note, type Trace } from './trace.ts'

const WEBMAIL_MAILER: readonly (readonly [pattern: RegExp, webmail: string])[] = [
  [/^SquirrelMail\b/i, 'squirrelmail'],
  [/^Roundcube\b/i, 'roundcube'],
  [/^(?:Internet Messaging Program|Horde\b)/i, 'horde'],
  [/^RainLoop\b/i, 'rainloop'],
  [/^SnappyMail\b/i, 'snappymail'],
  [/^SqWebMail\b/i, 'sqwebmail'],
  [/^SOGo\b|^SOGoMail\b/i, 'sogo'],
  [/^AfterLogic\b/i, 'afterlogic'],
  [/^(?:@Mail|AtMail)/i, 'atmail'],
  [/^(?:NOCC|Hastymail|UebiMiau|IlohaMail|Openwebmail|Open WebMail|TWIG|V-webmail)\b/i, 'webmail'],
]
/** Webmail programs' own file names, as PHP prints them when they send by mail(). */
const WEBMAIL_FILE = /^(?:rcube|rcmail|roundcube|squirrel|horde|rainloop|snappymail)/i

/**
 * Says which webmail program composed the text and for whom, or null where nothing shows that one did. A script could imitate all of it, so the
 * trust is the client's.
 *
 * @param base - What the caller knows: the uid that queued it, or the address on this host that sent it.
 * @param owner - Of the uid that queued it; null for a client on this host.
 */
export function traceWebmail(trace: Trace, below: Below, text: OwnText, base: Partial<Found>, owner: UidOwner | null): Found | null {
  // A site's own uid can carry any webmail's marks: the uid is certain, the marks are its text.
  if (owner?.role === 'other') return null
  const file = text.script?.file ?? null
  if (file !== null && !WEBMAIL_FILE.test(file)) return null
  const hop = below.hop?.kind === 'webmail' && (owner !== null || trace.known.names(below.hop.by) !== false) ? below.hop : null
  const mark = text.mailer === null ? undefined : WEBMAIL_MAILER.find(([pattern]) => pattern.test(text.mailer as string))
  const webmail = hop?.webmail ?? mark?.[1] ?? (file !== null && /^(?:rcube|rcmail|roundcube)/i.test(file) ? 'roundcube' : null)
  if (webmail === null) return null
  // Roundcube writes its own line above the text, and X-Sender into it.
  const user = hop?.user ?? text.sender ?? (hop === null ? null : senderBelow(trace, below.index))
  // Over SMTP any client writes any mailer's name: only a line, or a user, makes it more than that.
  if (owner === null && user === null) return null
  const ip = hop?.ip ?? text.originatingIp ?? base.ip ?? null
  note(
    trace,
    'webmail-line',
    hop === null ? { field: mark === undefined ? text.scriptField : text.mailerField } : { received: below.index },
    { name: user === null ? webmail : `${webmail}, user ${user}` },
  )
  if (user === null) note(trace, 'webmail-user-hidden', hop === null ? {} : { received: below.index })
  let principal: Found['principal'] = null
  if (user !== null) principal = { type: 'webmail', value: user }
  else if (ip !== null) principal = { type: 'ip', value: ip }
  else if (owner !== null) principal = { type: 'uid', value: String(owner.uid) }
  return found({ ...base, kind: 'webmail', trust: 'client', user, ip, via: webmail, script: text.script, principal })
}

/** The account in the X-Sender field below a Received line and above the next, or null. */
function senderBelow(trace: Trace, received: number): string | null {
  const { names, fieldOf, header } = trace
  const end = fieldOf[received + 1] ?? names.length
  for (let at = (fieldOf[received] ?? -1) + 1; at < end; at++) {
    if (names[at] === 'x-sender') return readMailbox((header.fields[at] as HeaderField).value)?.account ?? null
  }
  return null
}
