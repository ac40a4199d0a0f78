import type { HeaderField } from '../header/parse-headers.ts'
import { type Found, found, type OriginScript } from './origin.ts'
import { type OwnText, readOwnText } from './own-text.ts'
import type { UidOwner } from './service-users.ts'
import { type Below, note, type Trace } from './trace.ts'
import { isFetched } from './trace-client.ts'
import { traceWebmail } from './trace-webmail.ts'

/** Programs that compose mail inside a web site. */
const WEB_MAILER =
  /\b(?:php|phpmailer|swift ?mailer|wordpress|joomla|drupal|phpbb|vbulletin|xoops|typo3|prestashop|magento|opencart|oscommerce|codeigniter|cakephp|laminas|zend|symfony|mediawiki|formmail|contact form)/i
/** Programs that people use in a shell. */
const SHELL_MAILER =
  /^(?:s-nail|heirloom mailx|nail|mailx|mutt|neomutt|alpine|pine|elm|nmh|exmh|vm|gnus|emacs|mew|sylpheed|claws|balsa|kmail|evolution)\b/i
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
  const webmail = traceWebmail(trace, below, text, { uid: owner.uid }, owner)
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

/** ` (lindenhof)`, or nothing for a uid without a name. */
export function nameInParentheses(owner: UidOwner): string {
  return owner.name === null ? '' : ` (${owner.name})`
}
