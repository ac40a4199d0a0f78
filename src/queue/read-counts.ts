import { COLON, DASH, isDigit, SPACE } from '../core/char-codes.ts'
import { isBlank, skipBlanks } from './blank.ts'
import { makeLineFields } from './dialects/line-fields.ts'
import { QSTAT_DIALECTS } from './dialects/qstat/index.ts'
import type { QstatCount, QstatDialect, QstatRow } from './dialects/qstat-dialect.ts'
import { repairLine } from './dialects/repair-line.ts'
import { indexRules, type OwnedRule, type RuleIndex } from './dialects/rule-index.ts'
import { skipMarks } from './dialects/skip-marks.ts'

/** One number as it was printed. */
export interface PrintedCount {
  readonly value: number
  readonly line: number
  readonly text: string
}

/** What a text of counts holds. */
export interface CountReading {
  readonly dialect: 'qmail' | 'eqmail' | 'indimail' | 'unknown'
  readonly counts: ReadonlyMap<QstatCount, PrintedCount>
  /** Counts that the dialect always prints. */
  readonly expected: readonly QstatCount[]
  /** First line whose form was changed on its way, or null. */
  readonly mangled: { readonly line: number; readonly text: string } | null
  /** A label that stood there twice with different numbers, or null. */
  readonly conflict: { readonly line: number; readonly text: string } | null
  readonly unrecognized: readonly { readonly line: number; readonly text: string }[]
}

interface Label {
  readonly row: QstatRow
  readonly dialect: QstatDialect
}

/** What may follow a number in prose and on a page: `. , ; ) <`. */
const SENTENCE_ENDS: ReadonlySet<number> = new Set([0x2e, 0x2c, 0x3b, 0x29, 0x3c])

/** Longest label first: `total messages in queue:` ends with `messages in queue:`. */
const byLength = (a: Label, b: Label): number => b.row.label.length - a.row.label.length

/** Reads every count of a text, whatever else stands there. Never throws; linear. */
export function readCounts(text: string): CountReading {
  const reader = new CountReader()
  const lines = text.split('\n')
  // A byte order mark, and the empty piece after the last line end.
  if (lines[0]?.charCodeAt(0) === 0xfeff) lines[0] = lines[0].slice(1)
  for (const line of lines) reader.readLine(line)
  return reader.reading()
}

class CountReader {
  readonly #labels: readonly Label[] = QSTAT_DIALECTS.flatMap((dialect) => dialect.rows.map((row) => ({ row, dialect }))).sort(byLength)
  readonly #framing: ReadonlyMap<string, QstatDialect> = new Map(
    QSTAT_DIALECTS.flatMap((dialect) => dialect.framing.map((words) => [words, dialect] as const)),
  )
  readonly #listing: RuleIndex = indexRules()
  readonly #fields = makeLineFields()
  readonly #counts = new Map<QstatCount, PrintedCount>()
  readonly #totals = new Set<QstatCount>()
  readonly #unrecognized: { line: number; text: string }[] = []
  #dialect: QstatDialect | null = null
  #mangled: { line: number; text: string } | null = null
  #conflict: { line: number; text: string } | null = null
  /** A label whose number may stand on the next line. */
  #pending: (Label & { readonly line: number; readonly text: string }) | null = null
  #line = 0

  readLine(raw: string): void {
    this.#line++
    const words = normalize(repairLine(raw) ?? raw)
    if (words === '') return
    const pending = this.#pending
    this.#pending = null
    if (pending !== null) {
      const value = wholeNumber(words)
      if (value !== null) {
        this.#note(raw)
        this.#add(pending, value, raw)
        return
      }
      this.#keep(pending.line, pending.text)
    }
    const frame = this.#framing.get(words)
    if (frame !== undefined) {
      this.#dialect ??= frame
      return
    }
    if (this.#readWholeLine(raw, words) || this.#isListing(raw)) return
    if (!this.#readInside(raw, words)) this.#keep(this.#line, raw)
  }

  reading(): CountReading {
    if (this.#pending !== null) this.#keep(this.#pending.line, this.#pending.text)
    this.#pending = null
    return {
      dialect: this.#dialect?.names ?? 'unknown',
      counts: this.#counts,
      expected: this.#dialect?.expected ?? [],
      mangled: this.#mangled,
      conflict: this.#conflict,
      unrecognized: this.#unrecognized,
    }
  }

  /** `LABEL N` and nothing else. */
  #readWholeLine(raw: string, words: string): boolean {
    const label = this.#labels.find(({ row }) => words.startsWith(row.label))
    if (label === undefined) return false
    const rest = words.slice(afterLabel(words, label.row.label.length)).trimStart()
    if (rest === '') {
      this.#pending = { ...label, line: this.#line, text: raw }
      return true
    }
    const tail = label.row.tail ?? ''
    const value = rest.endsWith(tail) ? wholeNumber(rest.slice(0, rest.length - tail.length)) : null
    if (value === null) return false
    if (!isGenuine(raw, label)) this.#note(raw)
    this.#add(label, value, raw)
    return true
  }

  /** Counts amid other words: prompt and both lines of the script on one line. */
  #readInside(raw: string, words: string): boolean {
    let found = false
    let at = 0
    const places = new Map<Label, number>()
    while (at < words.length) {
      const next = this.#nextLabel(words, at, places)
      if (next === null) break
      const numberAt = skipBlanks(words, afterLabel(words, next.at + next.label.row.label.length), words.length)
      const stop = endOfNumber(words, numberAt)
      if (stop > numberAt && !goesOn(words, stop)) {
        this.#add(next.label, Number(words.slice(numberAt, stop)), raw)
        found = true
      }
      at = Math.max(stop, numberAt)
    }
    if (found) this.#note(raw)
    return found
  }

  /**
   * The first label at or after `from`; of several at one place the longest.
   *
   * @param places - Where each label was found last: a label that stands nowhere is searched once, not once for each other label.
   */
  #nextLabel(words: string, from: number, places: Map<Label, number>): { readonly at: number; readonly label: Label } | null {
    let best: { at: number; label: Label } | null = null
    for (const label of this.#labels) {
      let at = places.get(label)
      if (at === undefined || at < from) {
        at = words.indexOf(label.row.label, from)
        if (at < 0) at = Number.POSITIVE_INFINITY
        places.set(label, at)
      }
      if (at < words.length && (best === null || at < best.at)) best = { at, label }
    }
    return best
  }

  #add(label: Label, value: number, raw: string): void {
    const { count, total = false } = label.row
    this.#dialect ??= label.dialect
    const before = this.#counts.get(count)
    const printed: PrintedCount = { value, line: this.#line, text: raw }
    if (label.dialect.names === 'indimail') {
      if (total) {
        if (!this.#totals.has(count)) this.#counts.set(count, printed)
        this.#totals.add(count)
      } else if (!this.#totals.has(count)) this.#counts.set(count, { ...printed, value: value + (before?.value ?? 0) })
    } else if (before === undefined) this.#counts.set(count, printed)
    else if (before.value !== value) this.#conflict ??= { line: this.#line, text: raw }
  }

  #note(raw: string): void {
    this.#mangled ??= { line: this.#line, text: raw }
  }

  #keep(line: number, raw: string): void {
    this.#unrecognized.push({ line, text: raw.endsWith('\r') ? raw.slice(0, -1) : raw })
  }

  /** True for a line of qmail-qread: both commands in one paste. A sender could write a label into an address. */
  #isListing(raw: string): boolean {
    const printed = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    const line = repairLine(printed) ?? printed
    if (line === '') return false
    const { genuine, quoted, other, damaged } = this.#listing
    // Why the listing ended is why the counts beside it cannot be trusted either.
    const takes = (rules: readonly OwnedRule[], at: number): boolean =>
      rules.some(({ rule }) => rule.kind !== 'fatal' && rule.read(line, at, line.length, this.#fields))
    const bare = skipMarks(line, 0, line.length)
    return (
      takes(genuine[line.charCodeAt(0)] ?? other, 0) ||
      (bare > 0 && bare < line.length && takes(quoted[line.charCodeAt(bare)] ?? [], bare)) ||
      // A framing line of damage is one of this command: `messages in queue: many` must not vanish.
      takes(
        damaged.filter(({ rule }) => rule.kind !== 'framing'),
        0,
      )
    )
  }
}

/** A line in lower case, without quoting marks, with single blanks and ASCII colons, none of them after a blank. */
function normalize(raw: string): string {
  const from = skipMarks(raw, 0, raw.length)
  // `- 3`, `-e` and `-1` alone: a mark is no mark when nothing is left.
  const start = from === raw.length ? 0 : from
  const pieces: string[] = []
  let at = start
  while (at < raw.length) {
    const word = skipBlanks(raw, at, raw.length)
    let end = word
    while (end < raw.length && !isBlank(raw.charCodeAt(end))) end++
    if (end > word) pieces.push(raw.slice(word, end))
    at = end
  }
  return pieces.join(' ').toLowerCase().replaceAll('：', ':').replaceAll(' :', ':')
}

/** Offset after the colon that may follow a label that has none: one copy of the Chinese page has it, the other has not. */
function afterLabel(words: string, at: number): number {
  return words.charCodeAt(at) === COLON && words.charCodeAt(at - 1) !== COLON ? at + 1 : at
}

/** True when the line stands as its program prints it. */
function isGenuine(raw: string, { row, dialect }: Label): boolean {
  if (!dialect.genuine || repairLine(raw) !== null) return false
  // eQmail pads to the right, IndiMail inside; the classic script not at all.
  if (dialect.names !== 'qmail') return skipMarks(raw, 0, raw.length) === skipBlanks(raw, 0, raw.length)
  return raw.startsWith(row.label) && !isBlank(raw.charCodeAt(row.label.length + 1))
}

/** True where the number is only the first piece of one: `27,645`, `12abc`, `5.5`, `27 645`. */
function goesOn(words: string, at: number): boolean {
  const code = words.charCodeAt(at)
  if (at >= words.length) return false
  if (code !== SPACE) return !SENTENCE_ENDS.has(code) || isDigit(words.charCodeAt(at + 1))
  return isDigit(words.charCodeAt(at + 1))
}

/** The value of a text that is one integer, else null. */
function wholeNumber(words: string): number | null {
  const stop = endOfNumber(words, 0)
  return stop === words.length && stop > 0 ? Number(words) : null
}

/** Offset after an optional `-` and at least one digit at `at`; `at` when none stands there. */
function endOfNumber(words: string, at: number): number {
  const digits = words.charCodeAt(at) === DASH ? at + 1 : at
  let stop = digits
  while (stop < words.length && isDigit(words.charCodeAt(stop))) stop++
  return stop > digits ? stop : at
}
