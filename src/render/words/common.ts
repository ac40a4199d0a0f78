import { DIAGNOSTICS, type DiagnosticCode } from '../../core/diagnostic.ts'
import type { Principal } from '../../core/operator-context.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { escapeText } from '../escape-text.ts'
import type { Words } from './words.ts'

/** What filling a sentence needs of its language. */
interface Speech {
  number(value: number): string
  percent(share: number): string
  /** Between count and total: `of`. */
  readonly of: string
}

/** A sentence for each symbol of the evidence, with `{count}`, `{total}`, `{of}` and `{share}` where the numbers go. */
export type EvidenceWords = Readonly<Record<string, string>>

/** Longest quotation of what was found, in UTF-16 code units. */
const DETAIL_LIMIT = 100

/** Longest principal that is shown, in UTF-16 code units: an address in a queue may have thousands. */
const PRINCIPAL_LIMIT = 120

/**
 * Groups the digits of a whole number in threes.
 *
 * @param from - Number of digits from which on groups are made: English 4, Spanish 5.
 */
export function groupDigits(value: number, separator: string, from: number): string {
  const digits = String(Math.round(value))
  if (digits.length < from) return digits
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end))
  return groups.join(separator)
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

/**
 * The sentence of one evidence, numbers filled in, and what was found behind it.
 *
 * @param quote - False hides what was found: it may be a subject or name a recipient.
 * @returns The symbol itself where the language has no sentence: a report may come from a newer version.
 */
export function fillEvidence(words: EvidenceWords, evidence: Evidence, quote: boolean, speech: Speech): string {
  const { symbol, count, total, detail } = evidence
  const sentence = Object.hasOwn(words, symbol) ? (words[symbol] as string) : escapeText(symbol, DETAIL_LIMIT)
  const filled = sentence
    .replace('{of}', total > 0 ? `${speech.number(count)} ${speech.of} ${speech.number(total)}` : speech.number(count))
    .replace('{count}', speech.number(count))
    .replace('{total}', speech.number(total))
    .replace('{share}', total > 0 ? speech.percent(count / total) : '?')
  // A report of an older version may lack `detail`.
  return quote && typeof detail === 'string' && detail !== '' ? `${filled} (${escapeText(detail, DETAIL_LIMIT)})` : filled
}

/**
 * A diagnostic in another language, with the detail that followed the English sentence.
 *
 * @returns The English message where the language has no sentence for the code, or where the message is of another version.
 */
export function translateDiagnostic(sentences: Readonly<Partial<Record<DiagnosticCode, string>>>, code: string, message: string): string {
  if (!Object.hasOwn(sentences, code)) return message
  const known = code as DiagnosticCode
  const english = DIAGNOSTICS[known].message.replace(/\.$/, '')
  if (!message.startsWith(english)) return message
  const detail = message.slice(english.length)
  return `${sentences[known]}${detail}`
}

/** `a`, `a and b`, `a, b and c`. */
export function joinNames(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}
