import { FOLDED_NAME_LIMIT, foldName } from './fold-name.ts'
import { matchLocalPart } from './match-return-path.ts'
import { loadNameModel, measureName } from './name-model.ts'
import { registrableLabel } from './registrable-label.ts'

/**
 * How much a name looks typed at random.
 *
 * @group Names
 */
export interface NameScore {
  /** log2 P(name | random typing) − log2 P(name | real name). 0 where the name is `unscored`. */
  readonly bits: number
  /** `unscored`: too short, another script, or a known machine form (VERP, SRS, BATV, ESP return path), named in `pattern`. */
  readonly verdict: 'ordinary' | 'odd' | 'random' | 'unscored'
  /** Id of the machine form that was recognised, or null. */
  readonly pattern: string | null
}

/**
 * Bits from which a name counts as odd or random, with the share of genuine names that reach them (false positives).
 *
 * @group Names
 * @see docs/03-names.md
 */
export const NAME_THRESHOLDS = {
  domain: { odd: 9.5, random: 14 },
  local: { odd: 5, random: 9 },
} as const satisfies Readonly<Record<'domain' | 'local', { readonly odd: number; readonly random: number }>>

/** Resolution of the bits that are handed out: table and sum are the same on every engine to far more than this. */
const PER_BIT = 100

/**
 * Scores a name: log2 P(name | random typing) − log2 P(name | real name), in bits.
 *
 * It sees letters only. A name made of dictionary words is ordinary whoever made it, so `ordinary` means "not random-looking",
 * never "genuine"; one odd name proves nothing, a share of them does.
 *
 * @param name - For `domain` a domain name or a bare label (the registrable label is scored), for `local` a local part; of a whole
 *   address the side that `kind` names. Case, accents and `xn--` make no difference.
 * @param kind - Default `domain`.
 * @returns `unscored` with 0 bits for fewer than 6 letters and digits, for other scripts, and for machine-made return paths,
 *   which are named in `pattern`. Never throws on content; linear.
 * @throws TypeError where `name` is no string or `kind` is neither word.
 * @example scoreName('sdfsdflkjas.br').verdict // 'random'
 * @example scoreName('universidad.example').verdict // 'ordinary'
 * @example scoreName('news-return-42-joe=remote.example', 'local').pattern // 'ezmlm-verp'
 * @group Names
 * @see scoring §1
 */
export function scoreName(name: string, kind: 'domain' | 'local' = 'domain'): NameScore {
  if (typeof name !== 'string') throw new TypeError(`scoreName: name must be a string, got ${String(name)}`)
  if (kind !== 'domain' && kind !== 'local') throw new TypeError(`scoreName: kind must be 'domain' or 'local', got ${String(kind)}`)
  const part = partOf(name, kind)
  const match = kind === 'local' ? matchLocalPart(part) : null
  const text = match === null ? part : match.name
  const measured = text === null ? Number.NaN : kind === 'domain' ? measureDomain(text) : measure(text, kind)
  const pattern = match === null ? null : match.pattern
  if (Number.isNaN(measured)) return { bits: 0, verdict: 'unscored', pattern }
  const bits = Math.round(measured * PER_BIT) / PER_BIT
  const verdict = bits >= NAME_THRESHOLDS[kind].random ? 'random' : bits >= NAME_THRESHOLDS[kind].odd ? 'odd' : 'ordinary'
  // A machine form whose own words are ordinary says nothing; around random words it hides nothing.
  if (pattern !== null && verdict === 'ordinary') return { bits: 0, verdict: 'unscored', pattern }
  return { bits, verdict, pattern }
}

/**
 * The bits of {@link scoreName} alone, without an object, for millions of names.
 *
 * @returns 0 where the name is unscored. Never throws; linear.
 * @group Names
 */
export function nameBits(name: string, kind: 'domain' | 'local'): number {
  const part = partOf(name, kind)
  if (kind === 'domain') return orZero(measureDomain(part))
  const match = matchLocalPart(part)
  if (match === null) return orZero(measure(part, 'local'))
  if (match.name === null) return 0
  const bits = orZero(measure(match.name, 'local'))
  return bits >= NAME_THRESHOLDS.local.odd ? bits : 0
}

/** The side of the last `@` that is meant, where a whole address was given. */
function partOf(name: string, kind: 'domain' | 'local'): string {
  const at = name.lastIndexOf('@')
  if (at < 0) return name
  return kind === 'domain' ? name.slice(at + 1) : name.slice(0, at)
}

function orZero(bits: number): number {
  return Number.isNaN(bits) ? 0 : Math.round(bits * PER_BIT) / PER_BIT
}

function measureDomain(domain: string): number {
  return measure(registrableLabel(domain), 'domain')
}

function measure(name: string, kind: 'domain' | 'local'): number {
  const text = needsFolding(name) ? foldName(name) : name
  return measureName(text, 0, text.length, kind, loadNameModel())
}

/** Not so for ASCII other than `xn--`: the model itself takes both cases. */
function needsFolding(name: string): boolean {
  if (name.length > FOLDED_NAME_LIMIT || /^xn--/i.test(name)) return true
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) > 127) return true
  return false
}
