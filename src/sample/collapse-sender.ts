import { domainOf, localOf } from './hosted-names.ts'

/** What kind of envelope sender it is, and what it is counted under. */
export interface CollapsedSender {
  /** `null`: the null sender; `double`: `#@[]`; `list`: a list's return address, collapsed to the list; `rewritten`: SRS; `plain`: as it stands. */
  readonly kind: 'null' | 'double' | 'list' | 'rewritten' | 'plain'
  /** Lower-case address that all variants of one sender share. */
  readonly key: string
  readonly local: string
  readonly domain: string
}

/**
 * Brings the many return addresses of one list or program to one: VERP, ezmlm, mailman, BATV and other machine-made forms.
 *
 * A plain address stays itself. Nothing is said about who the sender is: the envelope can be forged.
 *
 * @returns Never throws; linear.
 * @example collapseSender('news-return-42-joe=remote.test@lists.test').key // 'news@lists.test'
 * @see scoring §7; formats §7 Special senders
 */
export function collapseSender(sender: string): CollapsedSender {
  if (sender === '') return { kind: 'null', key: '', local: '', domain: '' }
  if (sender === '#@[]') return { kind: 'double', key: '#@[]', local: '#', domain: '' }
  // qmail's VERP template: `LIST-@HOST-@[]`.
  const template = sender.endsWith('-@[]')
  const address = template ? sender.slice(0, -4) : sender
  const domain = domainOf(address)
  const local = localOf(address)
  const list = template ? (readList(local) ?? trimDashes(local)) : readList(local)
  if (list !== null) return { kind: 'list', key: `${list}@${domain}`, local: list, domain }
  if (/^srs[01][=+-]/.test(local)) return { kind: 'rewritten', key: `srs@${domain}`, local: 'srs', domain }
  const batv = /^(?:prvs|btv1)=[0-9a-z]{4,12}=(.+)$/.exec(local)
  if (batv?.[1] !== undefined) return { kind: 'plain', key: `${batv[1]}@${domain}`, local: batv[1], domain }
  return { kind: 'plain', key: `${local}@${domain}`, local, domain }
}

/** The list's name in a return address that carries a number or the recipient; null where it carries neither. */
function readList(local: string): string | null {
  for (const mark of LIST_MARKS) {
    const at = local.indexOf(mark)
    if (at > 0) return local.slice(0, at)
  }
  // VERP in general: `bounces+12345-joe=remote.test`, `news-joe=remote.test`.
  const equals = local.indexOf('=')
  if (equals <= 0) return null
  const base = trimDashes(local.slice(0, firstOf(local, '+-=')))
  return base === '' ? null : base
}

/** ezmlm, qmail's own lists, mailman, Sympa. */
const LIST_MARKS = ['-return-', '-bounces+', '-bounce+', '-owner-', '-bounces-', '-request-'] as const

function firstOf(text: string, characters: string): number {
  for (let at = 0; at < text.length; at++) if (characters.includes(text[at] as string)) return at
  return text.length
}

function trimDashes(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === '-' || text[end - 1] === '.')) end--
  return text.slice(0, end)
}
