import { BACKSLASH, GREATER, LEFT_PAREN, LESS, RIGHT_PAREN, SEMICOLON } from '../core/char-codes.ts'
import { DATE_LENGTH_LIMIT, readDate822, type ZonedDate } from './date-822.ts'
import { isBlank, trimBlanks, unfold } from './unfold.ts'

/** Most words and comments of one Received line that are read; a real line has some 20. */
export const TRACE_WORD_LIMIT = 200

/** The clauses of a Received line, each a list of words; a comment is one word and keeps its parentheses. */
export interface TraceClauses {
  /** What stands before the first clause word: sagredo's `(HELO x) (user)`, `indimail-mta smtpd 12`. */
  readonly lead: readonly string[]
  readonly from: readonly string[]
  readonly by: readonly string[]
  readonly via: readonly string[]
  readonly with: readonly string[]
  readonly id: readonly string[]
  readonly for: readonly string[]
}

/** A Received value, and its parts, each read once and only when a dialect asks for it. */
export class TraceLine {
  /** The value, unfolded and trimmed. */
  readonly raw: string
  /** The same with one blank for every run of blanks: archives fold lines anew, and `received.c` itself puts two before `by`. */
  readonly text: string
  #stamp: ZonedDate | null = null
  #words: readonly string[] | null = null
  #clauses: TraceClauses | null = null
  #end = -1

  constructor(value: string) {
    this.raw = unfold(value)
    this.text = this.raw.includes('  ') || this.raw.includes('\t') ? this.raw.replace(BLANKS, ' ') : this.raw
  }

  /** The date after the last `;`, and its zone. */
  get stamp(): ZonedDate {
    if (this.#stamp === null) this.#readStamp()
    return this.#stamp as ZonedDate
  }

  /** Words and comments before the date, at most {@link TRACE_WORD_LIMIT}. */
  get words(): readonly string[] {
    if (this.#words === null) {
      if (this.#stamp === null) this.#readStamp()
      this.#words = splitTrace(this.text, this.#end)
    }
    return this.#words
  }

  get clauses(): TraceClauses {
    if (this.#clauses === null) this.#clauses = splitClauses(this.words)
    return this.#clauses
  }

  #readStamp(): void {
    const { text } = this
    const at = text.lastIndexOf(';')
    const stamp = at < 0 ? NO_STAMP : readDate822(trimBlanks(text, at + 1, text.length))
    this.#stamp = stamp
    // A `;` that no date follows ends nothing: it may stand in a comment.
    this.#end = stamp.date === null ? text.length : at
  }
}

const BLANKS = /[ \t]+/g
const NO_STAMP: ZonedDate = { date: null, zone: null }

/**
 * Cuts a Received value into words. A comment, however deep, is one word with its parentheses; `<…>` is one word, blanks included.
 * A comment that is never closed runs to the end.
 *
 * @param end - One past the last code unit to read.
 * @returns At most {@link TRACE_WORD_LIMIT} words. Never throws; linear: every code unit is looked at a bounded number of times.
 */
export function splitTrace(text: string, end: number = text.length): string[] {
  const words: string[] = []
  let at = 0
  while (at < end && words.length < TRACE_WORD_LIMIT) {
    const code = text.charCodeAt(at)
    if (isBlank(code) || code === SEMICOLON) {
      at++
      continue
    }
    const start = at
    at = code === LEFT_PAREN ? commentEnd(text, at, end) : wordEnd(text, at, end)
    words.push(text.slice(start, at))
  }
  return words
}

function commentEnd(text: string, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === LEFT_PAREN) depth++
    else if (code === RIGHT_PAREN && --depth === 0) return at + 1
    else if (code === BACKSLASH) at++
  }
  return end
}

function wordEnd(text: string, start: number, end: number): number {
  let angle = text.charCodeAt(start) === LESS
  let at = start + 1
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (angle) {
      // `<a b@c.example>` is one word, but a `<` that nothing closes before the next comment must not swallow the line.
      if (code === GREATER) angle = false
      else if (code === LEFT_PAREN || code === SEMICOLON) return at
    } else if (isBlank(code) || code === LEFT_PAREN || code === SEMICOLON) return at
  }
  return at
}

const CLAUSE_WORDS = ['from', 'by', 'via', 'with', 'id', 'for'] as const

/** Place in {@link CLAUSE_WORDS}, or -1. Case-blind: `From` and `BY` have been seen. */
function clauseOf(word: string): number {
  if (word.length < 2 || word.length > 4) return -1
  const at = CLAUSE_WORDS.indexOf(word as (typeof CLAUSE_WORDS)[number])
  if (at >= 0) return at
  const first = word.charCodeAt(0)
  return first >= 0x41 && first <= 0x5a ? CLAUSE_WORDS.indexOf(word.toLowerCase() as (typeof CLAUSE_WORDS)[number]) : -1
}

/** Hands each word to the clause it belongs to. Each clause word counts once; again it is a word like any other. */
export function splitClauses(words: readonly string[]): TraceClauses {
  const clauses: Record<keyof TraceClauses, string[]> = { lead: [], from: [], by: [], via: [], with: [], id: [], for: [] }
  let seen = 0
  let current = clauses.lead
  for (const word of words) {
    const clause = clauseOf(word)
    const bit = 1 << clause
    if (clause >= 0 && (seen & bit) === 0) {
      current = clauses[CLAUSE_WORDS[clause] as (typeof CLAUSE_WORDS)[number]]
      seen |= bit
    } else current.push(word)
  }
  return clauses
}

/**
 * True when a Received value is longer than is read: more words than {@link TRACE_WORD_LIMIT}, or more behind its last `;` than
 * {@link DATE_LENGTH_LIMIT}. What stands before the limit has been read.
 *
 * @param value - The value, unfolded. Never throws; linear, and immediate for a value of ordinary length.
 */
export function reachesTraceLimit(value: string): boolean {
  // A word and its blank take two code units at least, a comment too.
  if (value.length < TRACE_WORD_LIMIT) return false
  const at = value.lastIndexOf(';')
  if (at >= 0 && value.length - at > DATE_LENGTH_LIMIT) return true
  return splitTrace(value).length >= TRACE_WORD_LIMIT
}
