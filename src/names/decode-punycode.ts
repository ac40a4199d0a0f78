const BASE = 36
const T_MIN = 1
const T_MAX = 26
const SKEW = 38
const DAMP = 700
const INITIAL_BIAS = 72
const INITIAL_N = 128
const LAST_CODE_POINT = 0x10ffff
/** A label of the DNS has at most 63 octets; the insertions below are quadratic, so longer ones are refused. */
const MAX_LABEL = 63

/**
 * Decodes the part after `xn--` of an internationalised label.
 *
 * @param encoded - Without the prefix; ASCII in any case.
 * @returns The label in Unicode, or `null` where it is no Punycode or longer than a DNS label can be. Never throws.
 * @example decodePunycode('mnchen-3ya') // 'münchen'
 * @group Names
 * @see RFC 3492 §6.2
 */
export function decodePunycode(encoded: string): string | null {
  if (encoded.length > MAX_LABEL) return null
  const delimiter = encoded.lastIndexOf('-')
  const output: number[] = []
  for (let at = 0; at < delimiter; at++) {
    const code = encoded.charCodeAt(at)
    if (code >= INITIAL_N) return null
    output.push(code)
  }
  let n = INITIAL_N
  let bias = INITIAL_BIAS
  let i = 0
  for (let at = delimiter < 0 ? 0 : delimiter + 1; at < encoded.length; ) {
    const before = i
    let weight = 1
    for (let k = BASE; ; k += BASE) {
      if (at >= encoded.length) return null
      const digit = digitOf(encoded.charCodeAt(at++))
      if (digit < 0) return null
      i += digit * weight
      if (i > Number.MAX_SAFE_INTEGER) return null
      const t = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias
      if (digit < t) break
      weight *= BASE - t
    }
    const length = output.length + 1
    bias = adapt(i - before, length, before === 0)
    n += Math.floor(i / length)
    if (n > LAST_CODE_POINT) return null
    i %= length
    output.splice(i, 0, n)
    i++
  }
  return String.fromCodePoint(...output)
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a ? lower - 0x61 : -1
}

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1
  rest += Math.floor(rest / points)
  let k = 0
  while (rest > ((BASE - T_MIN) * T_MAX) >> 1) {
    rest = Math.floor(rest / (BASE - T_MIN))
    k += BASE
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW))
}
