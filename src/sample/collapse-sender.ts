import { matchReturnPath } from '../names/match-return-path.ts'
import { domainOf, localOf } from './hosted-names.ts'

/**
 * What kind of envelope sender it is, and what it is counted under.
 *
 * `null`: the null sender; `double`: `#@[]`; `list`: a list's or mailing's return address, collapsed to what all of its kind share;
 * `rewritten`: SRS, a forward; `plain`: an address as people have, extension and BATV mark off.
 */
export interface CollapsedSender {
  readonly kind: 'null' | 'double' | 'list' | 'rewritten' | 'plain'
  /** Lower-case address that all variants of one sender share. */
  readonly key: string
  readonly local: string
  readonly domain: string
}

/** Forms of a forward: what stands in them is the address of somebody elsewhere. */
const REWRITTEN: ReadonlySet<string> = /* @__PURE__ */ new Set(['srs0', 'srs1', 'exchange-srs', 'gmail-forward'])

/** Forms that a person's address can take. */
const PERSONAL: ReadonlySet<string> = /* @__PURE__ */ new Set(['batv', 'plus-address', 'quoted-printable'])

/** Forms that a robot's made-up addresses can take as well: no sign of a list. */
const UNSURE: ReadonlySet<string> = /* @__PURE__ */ new Set(['numeric-id', 'uuid'])

/** A word and a hexadecimal number that no person chose: digits and letters, twelve or more. */
const TOKEN = /^([a-z][a-z]{2,30})[-+._=](?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{12,64}$/
/** The same behind the number of a reader. */
const NUMBERED = /^([a-z]{1,30})[-+._=][0-9]{4,20}[-+._=][0-9a-f]{6,64}$/

/**
 * Brings the many return addresses of one list or program to one: VERP, ezmlm, mailman, BATV and other machine-made forms.
 *
 * Nothing is said about who the sender is: the envelope can be forged.
 *
 * @returns Never throws; linear.
 * @example collapseSender('news-return-42-joe=remote.test@lists.test').key // 'news@lists.test'
 * @see scoring §7; formats §7 Special senders
 */
export function collapseSender(sender: string): CollapsedSender {
  if (sender === '') return { kind: 'null', key: '', local: '', domain: '' }
  if (sender === '#@[]') return { kind: 'double', key: '#@[]', local: '#', domain: '' }
  const match = matchReturnPath(sender)
  const domain = domainOf(sender.endsWith('-@[]') ? sender.slice(0, -4) : sender)
  if (match === null || UNSURE.has(match.pattern)) {
    const local = localOf(sender)
    // ezmlm-like programs that number the subscriber: `news-return-37-01547`.
    const list = /^([^=@]{1,64})-return-[0-9]/.exec(local)?.[1]
    if (list !== undefined) return { kind: 'list', key: `${list}@${domain}`, local: list, domain }
    // A robot makes these as well, so they are no list, but one sender all the same: `replies-0d462702eba6@shop.test`, `b-254530-41298614@shop.test`.
    const word = (TOKEN.exec(local) ?? NUMBERED.exec(local))?.[1]
    if (word !== undefined) return { kind: 'plain', key: `${word}@${domain}`, local: word, domain }
    return { kind: 'plain', key: `${local}@${domain}`, local, domain }
  }
  if (REWRITTEN.has(match.pattern)) return { kind: 'rewritten', key: `srs@${domain}`, local: 'srs', domain }
  const common = match.list?.toLowerCase() ?? `${match.pattern}@${domain}`
  const kind = PERSONAL.has(match.pattern) ? 'plain' : 'list'
  return { kind, key: common, local: localOf(common), domain }
}
