/** An address that was written into a local part with `=` for `@`. */
export interface EmbeddedRecipient {
  /** What stands before the recipient, its separator left out; `''` where nothing does. */
  readonly head: string
  readonly user: string
  readonly domain: string
}

/**
 * Reads `HEAD-user=domain` or `HEAD+user=domain`: the last `=` is the `@`, the first `+` (else the first `-`) ends the head.
 *
 * @returns null where no `=` stands before a domain name. Never throws; linear.
 */
export function splitRecipient(text: string): EmbeddedRecipient | null {
  const equals = text.lastIndexOf('=')
  if (equals < 1 || !isDomainName(text, equals + 1, text.length)) return null
  const plus = text.indexOf('+')
  const cut = plus >= 0 && plus < equals ? plus : text.indexOf('-')
  const isCut = cut >= 0 && cut < equals
  const user = text.slice(isCut ? cut + 1 : 0, equals)
  if (user === '') return null
  return { head: isCut ? text.slice(0, cut) : '', user, domain: text.slice(equals + 1) }
}

/** True for `user=domain` and nothing around it that could not be part of them. */
export function isRecipient(text: string): boolean {
  const equals = text.lastIndexOf('=')
  return equals > 0 && isDomainName(text, equals + 1, text.length)
}

/** Labels of letters, digits and `-` with single dots between, the last one of two letters or more, from `start` to `end`. */
export function isDomainName(text: string, start: number, end: number): boolean {
  let label = 0
  let lastLabelLetters = 0
  let dots = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2e) {
      if (label === 0) return false
      dots++
      label = 0
      lastLabelLetters = 0
      continue
    }
    const lower = code | 0x20
    const isLetter = (lower >= 0x61 && lower <= 0x7a) || code > 127
    if (!isLetter && code !== 0x2d && !(code >= 0x30 && code <= 0x39)) return false
    if (isLetter) lastLabelLetters++
    label++
  }
  return dots > 0 && lastLabelLetters >= 2
}
