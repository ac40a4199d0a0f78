import type { HeaderField } from '../header/parse-headers.ts'
import { culpritRow, readCulprit } from './culprit-fields.ts'
import type { CulpritReading } from './culprit-reading.ts'
import { readMailbox } from './culprit-reading.ts'
import { type Found, found, type OriginScript } from './origin.ts'
import type { UidOwner } from './service-users.ts'
import { type Below, note, type Trace } from './trace.ts'
import { isFetched } from './trace-client.ts'

/** What a local program's own text tells about it. The uid is the host's word; all else here is the program's. */
interface OwnText {
  readonly script: OriginScript | null
  /** Index of the field that named the script, or -1. */
  readonly scriptField: number
  readonly leadingZero: boolean
  /** X-Mailer or User-Agent. */
  readonly mailer: string | null
  readonly mailerField: number
  readonly sender: string | null
  readonly originatingIp: string | null
  readonly squirrelHash: boolean
  readonly cronField: number
  readonly autoField: number
  readonly list: string | null
  readonly listField: number
  readonly mixedLineEnds: boolean
}

/** Programs that compose mail inside a web site. */
const WEB_MAILER =
  /\b(?:php|phpmailer|swift ?mailer|wordpress|joomla|drupal|phpbb|vbulletin|xoops|typo3|prestashop|magento|opencart|oscommerce|codeigniter|cakephp|laminas|zend|symfony|mediawiki|formmail|contact form)/i
/** Programs that people use in a shell. */
const SHELL_MAILER =
  /^(?:s-nail|heirloom mailx|nail|mailx|mutt|neomutt|alpine|pine|elm|nmh|exmh|vm|gnus|emacs|mew|sylpheed|claws|balsa|kmail|evolution)\b/i
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
/** Roundcube's own file names, as PHP prints them when it sends by mail(). */
const WEBMAIL_FILE = /^(?:rcube|rcmail|roundcube|squirrel|horde|rainloop|snappymail)/i
/** Not one site's: nobody or everybody owns such a file. */
const ROOT = 0

/**
 * Says what a local program was: uid N called qmail-queue and no network hop of this host stands below.
 *
 * @param index - Of the qmail line in `header.received`.
 * @param below - What stands below it.
 */
export function traceLocal(trace: Trace, index: number, owner: UidOwner, below: Below): Found {
  trace.end = Math.max(trace.end, index)
  const text = readOwnText(trace, below)
  const base = { trust: 'host', uid: owner.uid, user: owner.name, via: owner.via, script: text.script } as const
  const uidPrincipal = { type: 'uid', value: String(owner.uid) } as const

  if (text.scriptField >= 0) noteScript(trace, owner, text)
  const webmail = readWebmail(trace, owner, below, text)
  if (webmail !== null) return webmail
  if (owner.role === 'list' && text.list !== null) {
    note(trace, 'list-message', { field: text.listField }, { name: text.list })
    return found({
      ...base,
      kind: 'list',
      trust: owner.named ? 'host' : 'client',
      user: text.list,
      principal: { type: 'list', value: text.list },
    })
  }
  if (text.script !== null) {
    const named = narrow(trace, owner, text.script, text.scriptField)
    if (named !== null) return found({ ...base, ...named, kind: 'web-script' })
  }
  if (below.adjacent && !isShared(owner) && isFetched(trace, below)) {
    note(trace, 'fetched', { received: below.index })
    return found({ ...base, kind: 'inbound', trust: 'client', via: 'fetchmail', principal: uidPrincipal })
  }
  if (text.cronField >= 0) {
    note(trace, 'cron-mail', { field: text.cronField })
    return found({ ...base, kind: 'local-user', principal: uidPrincipal })
  }
  if (text.autoField >= 0) note(trace, 'auto-reply', { field: text.autoField })
  if (text.mailer !== null && SHELL_MAILER.test(text.mailer)) {
    note(trace, 'shell-mailer', { field: text.mailerField }, { name: text.mailer })
    return found({ ...base, kind: 'local-user', principal: uidPrincipal })
  }
  if (isService(owner)) {
    if (owner.role !== 'root') note(trace, 'service-wrote-it', { received: index }, { name: owner.name ?? owner.via ?? String(owner.uid) })
    // What a scanner queues came from somewhere else: its uid names nobody.
    const hidden = owner.role === 'scanner' || owner.role === 'smtpd' || owner.role === 'queue'
    return found(hidden ? { ...base, trust: 'none' } : { ...base, kind: 'local-user', principal: uidPrincipal })
  }
  return found({ ...base, kind: isSite(trace, index, owner, text) ? 'web-script' : 'local-user', principal: uidPrincipal })
}

/** True for the owners that no script, site or person runs as. */
export function isService(owner: UidOwner): boolean {
  return owner.role !== 'other' && owner.role !== 'unnamed' && !isShared(owner) && owner.role !== 'webmail'
}

/** True for a uid under which the scripts of many sites run. */
function isShared(owner: UidOwner): boolean {
  return owner.role === 'web-server' || owner.role === 'nobody'
}

function isSite(trace: Trace, index: number, owner: UidOwner, text: OwnText): boolean {
  const { name } = owner
  if (isShared(owner)) {
    noteShared(trace, owner, { received: index })
    return true
  }
  if (text.mailer !== null && WEB_MAILER.test(text.mailer)) {
    note(trace, 'php-mailer', { field: text.mailerField }, { name: text.mailer })
    return true
  }
  if (text.mixedLineEnds) {
    note(trace, 'php-line-ends', { received: index })
    return true
  }
  const site = name === null ? null : trace.known.siteOf(name)
  if (site !== null) note(trace, 'site-user', { received: index }, { name: `${name} (${site})` })
  return site !== null
}

/**
 * Whom the script field makes the principal. Under a shared web uid, and behind a scanner's, the owner of the file names the site: the
 * uid alone names every site of the server, or none. Null for a service that no script runs as.
 */
function narrow(trace: Trace, owner: UidOwner, script: OriginScript, field: number): Partial<Found> | null {
  const shared = isShared(owner)
  const service = isService(owner) && owner.role !== 'root' && !(script.uid === owner.uid && !owner.named)
  const asItRan = { principal: { type: 'uid', value: String(owner.uid) } } as const
  if (!shared && !service) return asItRan
  const site = script.uid === null || script.uid === ROOT || script.uid === owner.uid ? null : trace.known.owner(script.uid)
  if (site === null || isService(site) || isShared(site) || site.role === 'webmail') {
    if (service) return null
    noteShared(trace, owner, { field })
    return asItRan
  }
  note(trace, 'script-owner', { field }, { uid: site.uid, name: nameInParentheses(site) })
  return { principal: { type: 'uid', value: String(site.uid) }, user: site.name, trust: 'client' }
}

function noteShared(trace: Trace, owner: UidOwner, where: { readonly received?: number; readonly field?: number }): void {
  const name = owner.name ?? 'www-data or apache'
  note(trace, owner.named ? 'web-server-uid' : 'usual-web-server-uid', where, { uid: owner.uid, name })
}

function noteScript(trace: Trace, owner: UidOwner, text: OwnText): void {
  const field = text.scriptField
  note(trace, 'script-field', { field }, { name: (trace.header.fields[field] as HeaderField).name })
  if (text.leadingZero) note(trace, 'script-uid-leading-zero', { field })
  const uid = text.script?.uid ?? null
  if (uid !== null && uid !== owner.uid) note(trace, 'script-uid-differs', { field }, { uid: owner.uid, name: String(uid) })
}

function readWebmail(trace: Trace, owner: UidOwner, below: Below, text: OwnText): Found | null {
  // A site's own uid can carry any webmail's marks: the uid is certain, the marks are its text.
  if (owner.role === 'other') return null
  const file = text.script?.file ?? null
  if (file !== null && !WEBMAIL_FILE.test(file)) return null
  const hop = below.hop?.kind === 'webmail' ? below.hop : null
  const mark = text.mailer === null ? undefined : WEBMAIL_MAILER.find(([pattern]) => pattern.test(text.mailer as string))
  const webmail = hop?.webmail ?? mark?.[1] ?? (file !== null && /^(?:rcube|rcmail|roundcube)/i.test(file) ? 'roundcube' : null)
  if (webmail === null) return null
  const user = hop?.user ?? text.sender
  const ip = hop?.ip ?? text.originatingIp
  note(
    trace,
    'webmail-line',
    hop === null ? { field: mark === undefined ? text.scriptField : text.mailerField } : { received: below.index },
    { name: user === null ? webmail : `${webmail}, user ${user}` },
  )
  if (user === null) note(trace, 'webmail-user-hidden', hop === null ? {} : { received: below.index })
  return found({
    kind: 'webmail',
    trust: 'client',
    uid: owner.uid,
    user,
    ip,
    via: webmail,
    script: text.script,
    principal:
      user !== null
        ? { type: 'webmail', value: user }
        : ip !== null
          ? { type: 'ip', value: ip }
          : { type: 'uid', value: String(owner.uid) },
  })
}

/** Reads the program's text, from below the qmail line to the next Received line: what is further down may be anybody's. */
function readOwnText(trace: Trace, below: Below): OwnText {
  const { header, names } = trace
  let script: OriginScript | null = null
  let scriptField = -1
  let leadingZero = false
  let mailer: string | null = null
  let mailerField = -1
  let sender: string | null = null
  let originatingIp: string | null = null
  let squirrelHash = false
  let cronField = -1
  let autoField = -1
  let list: string | null = null
  let listField = -1
  const start = below.textStart - below.hostFields.length
  for (let at = start; at < below.textEnd; at++) {
    const name = names[at] as string
    const value = (header.fields[at] as HeaderField).value
    switch (name) {
      case 'x-mailer':
      case 'user-agent':
        if (mailer === null) {
          mailer = value
          mailerField = at
        }
        break
      case 'x-sender':
        sender ??= readMailbox(value)?.account ?? null
        break
      case 'x-squirrel-userhash':
        squirrelHash = true
        break
      case 'x-cron-env':
        if (cronField < 0) cronField = at
        break
      case 'from':
        if (cronField < 0 && value.includes('(Cron Daemon)')) cronField = at
        break
      case 'subject':
        if (cronField < 0 && /^(?:Cron <|Output from your job\b)/.test(value)) cronField = at
        break
      case 'auto-submitted':
        if (value.toLowerCase() !== 'no') autoField = at
        break
      case 'x-autoreply':
      case 'x-autorespond':
        autoField = at
        break
      case 'list-post':
      case 'list-id':
      case 'x-beenthere':
        if (list === null || name === 'list-post') {
          list = readListName(name, value) ?? list
          listField = at
        }
        break
      default: {
        const row = culpritRow(name)
        if (row === undefined) break
        const reading = readCulprit(row, value)
        if (reading === null) break
        if (row.names === 'client') originatingIp ??= reading.ip
        if (row.names !== 'script' || !namesScript(reading)) break
        if (scriptField < 0) {
          scriptField = at
          leadingZero = reading.leadingZero
          script = { file: reading.file, uid: reading.fileUid, url: reading.url, clientIp: reading.clientIp }
        } else if (script !== null && name !== names[scriptField]) {
          script = {
            file: script.file ?? reading.file,
            uid: script.uid ?? reading.fileUid,
            url: script.url ?? reading.url,
            clientIp: script.clientIp ?? reading.clientIp,
          }
        }
      }
    }
  }
  if (mailer === null && squirrelHash) mailer = 'SquirrelMail'
  return {
    script,
    scriptField,
    leadingZero,
    mailer,
    mailerField,
    sender,
    originatingIp,
    squirrelHash,
    cronField,
    autoField,
    list,
    listField,
    mixedLineEnds: header.lineEnds === 'mixed',
  }
}

function namesScript(reading: CulpritReading): boolean {
  return reading.file !== null || reading.fileUid !== null || reading.url !== null
}

/** `<mailto:l@dom>`, `Name <l.dom>`, `l@dom`. */
export function readListName(name: string, value: string): string | null {
  const inner = (/<([^<>]*)>/.exec(value)?.[1] ?? value).trim()
  if (name === 'list-post') {
    const address = inner.startsWith('mailto:') ? (inner.slice(7).split('?', 1)[0] as string) : ''
    return address === '' ? null : address
  }
  return inner === '' ? null : inner
}

/** ` (lindenhof)`, or nothing for a uid without a name. */
export function nameInParentheses(owner: UidOwner): string {
  return owner.name === null ? '' : ` (${owner.name})`
}
