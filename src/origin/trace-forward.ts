import type { Principal } from '../core/operator-context.ts'
import { readListName } from './own-text.ts'
import type { UidOwner } from './service-users.ts'
import { type Below, note, type Trace } from './trace.ts'

/**
 * The address whose delivery on this host wrote the message again: the topmost `Delivered-To` that qmail-local put directly below
 * the qmail line. Null when there is none.
 *
 * `dom-user@dom`, as users of virtual domains are delivered to, comes back as `user@dom`; so does Plesk's `12-user@dom`.
 *
 * @param owner - Whose delivery it was; null for the alias user.
 */
export function forwardOf(trace: Trace, below: Below, owner: UidOwner | null): string | null {
  for (const at of below.hostFields) {
    if (trace.names[at] !== 'delivered-to') continue
    const value = trace.header.fields[at]?.value ?? ''
    if (value === '' || value.startsWith(LIST_MARK)) continue
    note(trace, 'forwarded', { field: at }, { name: value })
    const address = withoutVirtualPrefix(value)
    return owner?.via === 'plesk' ? address.replace(/^\d+-/, '') : address
  }
  return null
}

/** ezmlm writes `Delivered-To: mailing list ADDRESS`. */
const LIST_MARK = 'mailing list '

function withoutVirtualPrefix(address: string): string {
  const mark = address.lastIndexOf('@')
  const prefix = `${address.slice(mark + 1)}-`
  return mark > prefix.length && address.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase()
    ? address.slice(prefix.length)
    : address
}

/**
 * The list whose program wrote the message, from what stands directly below the qmail line, or from an envelope sender as qmail
 * itself makes it for a list with an owner. Null when it is none.
 */
export function listOf(trace: Trace, below: Below): Principal | null {
  let name: string | null = null
  let field = -1
  let isList = false
  let delivered: string | null = null
  for (const at of below.hostFields) {
    const value = trace.header.fields[at]?.value ?? ''
    const fieldName = trace.names[at] as string
    if (fieldName === 'delivered-to' && value.startsWith(LIST_MARK)) {
      isList = true
      name = value.slice(LIST_MARK.length)
      field = at
    } else if (fieldName === 'delivered-to') {
      delivered ??= withoutVirtualPrefix(value)
      if (field < 0) field = at
    } else if (fieldName === 'mailing-list' && value.includes('run by ezmlm')) {
      isList = true
      if (field < 0 || name === null) field = at
      name ??= listOfContact(value)
    } else if (fieldName === 'list-post') name ??= readListName(fieldName, value)
  }
  if (!isList) {
    if (delivered === null || !isOwnerSender(trace.message?.sender ?? null, delivered)) return null
    name = delivered
  }
  if (name === null || name === '') return null
  note(trace, 'list-message', { field }, { name })
  return { type: 'list', value: name }
}

const CONTACT = 'contact '
const HELP = '-help@'

/** `contact friends-help@lists.example; run by ezmlm`. */
function listOfContact(value: string): string | null {
  const end = value.indexOf(';')
  if (!value.startsWith(CONTACT) || end < 0) return null
  const address = value.slice(CONTACT.length, end)
  // By hand: `(\S+?)-help@` is quadratic on a long run of `-help@`.
  const mark = address.indexOf(HELP)
  const domain = address.slice(mark + HELP.length)
  return mark <= 0 || domain === '' || address.includes(' ') ? null : `${address.slice(0, mark)}@${domain}`
}

/** qmail-local's own lists: `LIST-owner@dom`, and `LIST-owner-@dom-@[]` where each recipient gets a sender of its own. */
function isOwnerSender(sender: string | null, delivered: string): boolean {
  if (sender === null) return false
  const local = delivered.slice(0, delivered.lastIndexOf('@')).toLowerCase()
  return (
    local !== '' && sender.toLowerCase().startsWith(`${local}-owner`) && /^-(?:owner)(?:-|@)/.test(sender.toLowerCase().slice(local.length))
  )
}
