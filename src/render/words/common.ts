import type { Principal } from '../../core/operator-context.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { escapeText } from '../escape-text.ts'
import type { Words } from './words.ts'

/** What a sentence of evidence may need of its language. */
export interface Speech {
  number(value: number): string
  percent(share: number): string
}

/** A sentence for each symbol of the evidence. */
export type EvidenceWords = Readonly<Record<string, (evidence: Evidence, speech: Speech) => string>>

/** Longest principal that is shown, in UTF-16 code units: an address in a queue may have thousands. */
const PRINCIPAL_LIMIT = 120

/**
 * Groups the digits of a whole number in threes.
 *
 * @param from - Number of digits from which on groups are made: English 4, Spanish 5.
 */
export function groupDigits(value: number, separator: string, from: number): string {
  const digits = String(Math.round(value))
  return digits.length < from ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, separator)
}

/** A principal as a noun phrase, its value made safe to show, a uid with its name where that is known. */
export function principalOf(words: Words, principal: Principal, uidNames: Readonly<Record<string, string>> | undefined): string {
  const name =
    principal.type === 'uid' && uidNames && Object.hasOwn(uidNames, principal.value) ? (uidNames[principal.value] as string) : null
  return words.principal(
    principal.type,
    escapeText(principal.value, PRINCIPAL_LIMIT),
    name === null ? null : escapeText(name, PRINCIPAL_LIMIT),
  )
}

/** `40 of 52`, or `40` where no total is given. */
export function outOf(evidence: Evidence, speech: Speech, of: string): string {
  return evidence.total > 0 ? `${speech.number(evidence.count)} ${of} ${speech.number(evidence.total)}` : speech.number(evidence.count)
}

/** `a`, `a and b`, `a, b and c`. */
export function joinNames(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}
