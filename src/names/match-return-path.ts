import { FOLDED_NAME_LIMIT } from './fold-name.ts'
import type { ReturnPath, ReturnPathReading } from './return-path.ts'
import { RETURN_PATHS } from './return-paths/index.ts'

/**
 * A machine-made return path that was recognised.
 *
 * @group Names
 */
export interface ReturnPathMatch {
  /** Id of the form, stable: `ezmlm-verp`, `srs0`, `batv`, `amazon-ses`, … */
  readonly pattern: string
  /** The list, the original address or the sender that all such paths of one origin have in common; null where the path names none. */
  readonly list: string | null
}

/** A form that was recognised in a local part. */
export interface LocalPartMatch {
  readonly pattern: string
  /** What a person or an operator chose, to be scored; null where there is nothing of that kind. */
  readonly name: string | null
}

/** `#@[]`: the sender of a double bounce. */
const DOUBLE_BOUNCE = '#@[]'
/** What qmail-send expands per recipient: `list-return-7-@host-@[]`. */
const VERP_TEMPLATE_END = '-@[]'

/**
 * Recognises a return path that a machine made, and what all of its kind have in common: a list, or the address before rewriting.
 *
 * @param address - Envelope sender as qmail prints it, `local@domain`. Longer than 512 characters: not recognised.
 * @returns null where no form takes it. Never throws; linear.
 * @example matchReturnPath('news-return-42-joe=remote.example@lists.example') // { pattern: 'ezmlm-verp', list: 'news@lists.example' }
 * @example matchReturnPath('SRS0=HHHH=TT=remote.example=joe@forwarder.example') // { pattern: 'srs0', list: 'joe@remote.example' }
 * @example matchReturnPath('joe@remote.example') // null
 * @group Names
 * @see addresses(5) of qmail; one file a form in src/names/return-paths
 */
export function matchReturnPath(address: string): ReturnPathMatch | null {
  if (address.length > FOLDED_NAME_LIMIT) return null
  if (address === DOUBLE_BOUNCE) return { pattern: 'double-bounce', list: null }
  if (address.endsWith(VERP_TEMPLATE_END)) return readTemplate(address)
  const at = address.lastIndexOf('@')
  if (at < 1) return null
  const local = address.slice(0, at)
  if (!mayBeMachineMade(local)) return null
  const found = find(local, address.slice(at + 1))
  return found === null ? null : { pattern: found.form.id, list: found.reading.list }
}

/**
 * Recognises the form of a local part whose domain is not known.
 *
 * @returns null where no form takes it. Never throws; linear.
 */
export function matchLocalPart(local: string): LocalPartMatch | null {
  if (local.length > FOLDED_NAME_LIMIT || !mayBeMachineMade(local)) return null
  const found = find(local, null)
  return found === null ? null : { pattern: found.form.id, name: found.reading.name }
}

interface Found {
  readonly form: ReturnPath
  readonly reading: ReturnPathReading
}

/** The first form of rank 1 that takes it, else the first of the lowest rank. */
function find(local: string, domain: string | null): Found | null {
  let best: Found | null = null
  for (const form of RETURN_PATHS) {
    if (best !== null && form.rank >= best.form.rank) continue
    const reading = form.read(local, domain)
    if (reading === null) continue
    best = { form, reading }
    if (form.rank === 1) return best
  }
  return best
}

/** `LIST-return-7-@HOST-@[]` and `LIST-owner-@HOST-@[]`: HOST stands before the second `@`. */
function readTemplate(address: string): ReturnPathMatch | null {
  const bare = address.slice(0, -VERP_TEMPLATE_END.length)
  const at = bare.lastIndexOf('@')
  if (at < 1 || bare[at - 1] !== '-') return null
  const domain = bare.slice(at + 1)
  const prefix = bare.slice(0, at - 1)
  const numbered = /-(?:return-\d{1,10}|return|owner)$/i.exec(prefix)
  const list = numbered === null ? prefix : prefix.slice(0, numbered.index)
  return list === '' || domain === '' ? null : { pattern: 'verp-template', list: `${list}@${domain}` }
}

const MANY_DIGITS = 5
const LONG = 20
const STARTS = /^(?:3D|bn?c|bo-|bounce|er-|fbl|mail|return|rp|u00|verp)/i

/** Cheap test before the forms are tried: each has `=`, `+`, `*`, `%` or `_`, many digits, much length, or a word such as bounce. */
function mayBeMachineMade(local: string): boolean {
  if (local.length >= LONG) return true
  let digits = 0
  for (let at = 0; at < local.length; at++) {
    const code = local.charCodeAt(at)
    if (code <= 0x39) {
      if (code >= 0x30) digits++
      else if (code === 0x2b || code === 0x2a || code === 0x25) return true
    } else if (code === 0x3d || code === 0x5f) return true
  }
  if (digits >= MANY_DIGITS || local.endsWith('-') || local.endsWith('-bounces')) return true
  return digits > 0 && STARTS.test(local)
}
