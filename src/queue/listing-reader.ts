import { describeValue } from '../core/captured.ts'
import { CR } from '../core/char-codes.ts'
import { skipBlanks } from './blank.ts'
import { detachText } from './detach-text.ts'
import { type LineFields, makeLineFields } from './dialects/line-fields.ts'
import { placeIsQueue } from './dialects/qread/indimail.ts'
import { beginsAsHeader, isHiddenAddress, splitHeaders } from './dialects/qread/pasted.ts'
import { repairLine } from './dialects/repair-line.ts'
import { indexRules, type OwnedRule, type RuleIndex } from './dialects/rule-index.ts'
import { skipMarks } from './dialects/skip-marks.ts'
import { MessageDraft } from './message-draft.ts'
import type { QreadOptions, QueueWarning } from './parse-qread.ts'
import type { QueuedMessage, QueuedRecipient } from './queued-message.ts'

/** A line that needs attention: the first of its sort, and how many there are. */
export interface Notice {
  count: number
  line: number
  text: string | null
}

/** What is known of a listing so far. The reader writes it, the report is made from it. */
export interface ListingState {
  readonly lines: {
    total: number
    header: number
    recipient: number
    warning: number
    fatal: number
    framing: number
    blank: number
    unrecognized: number
  }
  readonly warnings: QueueWarning[]
  readonly unrecognized: { readonly line: number; readonly text: string }[]
  fatal: string | null
  fatalLine: number | null
  dialect: 'qmail' | 'indimail' | 'unknown'
  /** The last line has no line end. */
  cut: boolean
  /** Something stands where lines were left out (`...`), or the last line is the beginning of a recipient. */
  shortened: boolean
  /** Sum of the counts that the listing prints itself (IndiMail `-c`). */
  counted: number
  /** Another command or option spoke, so that nothing listed does not mean an empty queue. */
  other: boolean
  readonly mangled: Notice
  readonly addressLost: Notice
  readonly headerUnreadable: Notice
  readonly orphan: Notice
  readonly usage: Notice
}

/** A diagnostic shows less than this of a line. */
const MAX_NOTICE_LENGTH = 1000

const RIGHT_BRACKET = 0x5d // ']'
/** What a terminal's colour codes begin with. */
const ESC = '\x1b'

const makeNotice = (): Notice => ({ count: 0, line: 0, text: null })

/**
 * Reads a listing from texts of whole lines. One pass, no look-back: a message is finished by the next header or the end.
 */
export class ListingReader {
  readonly state: ListingState = {
    lines: { total: 0, header: 0, recipient: 0, warning: 0, fatal: 0, framing: 0, blank: 0, unrecognized: 0 },
    warnings: [],
    unrecognized: [],
    fatal: null,
    fatalLine: null,
    dialect: 'unknown',
    cut: false,
    shortened: false,
    counted: 0,
    other: false,
    mangled: makeNotice(),
    addressLost: makeNotice(),
    headerUnreadable: makeNotice(),
    orphan: makeNotice(),
    usage: makeNotice(),
  }
  readonly #rules: RuleIndex = indexRules()
  readonly #fields: LineFields = makeLineFields()
  readonly #draft: MessageDraft
  #queue: string | null = null
  #queueNamed = false
  /** The draft while a message is open. */
  #open: MessageDraft | null = null
  /** A header whose end may stand on the next line. */
  #torn: { readonly line: string; readonly printed: string; readonly number: number } | null = null
  #out: QueuedMessage[] = []

  /**
   * @param detach - Copy every string that a message keeps, so that it does not keep the text that it came from.
   * @throws TypeError | RangeError on an offset that is no whole number of minutes within a day.
   */
  constructor(options: QreadOptions, detach: boolean) {
    this.#draft = new MessageDraft(offsetOf(options) * 60_000, detach)
  }

  /** Reads whole lines; the last line of all may lack its line end. */
  read(text: string): void {
    const lines = this.state.lines
    const length = text.length
    this.#fields.mayBePainted = text.includes(ESC)
    let at = 0
    while (at < length) {
      const feed = text.indexOf('\n', at)
      const next = feed < 0 ? length : feed + 1
      let end = feed < 0 ? length : feed
      while (end > at && text.charCodeAt(end - 1) === CR) end--
      lines.total++
      if (feed < 0) this.state.cut = true
      if (end === at) {
        lines.blank++
        this.#giveUpTorn()
        // A blog puts blank lines between recipients: what was noted must not reach over this one.
        this.#open?.settle(text)
      } else this.#readLine(text, at, end, next)
      at = next
    }
    // The text goes away: what the open message noted of it is read now.
    this.#open?.settle(text)
  }

  /** Messages finished since the last call. */
  take(): QueuedMessage[] {
    const out = this.#out
    this.#out = []
    return out
  }

  /** Finishes the last message. */
  end(): void {
    this.#giveUpTorn()
    const last = this.state.unrecognized.at(-1)
    if (last?.line === this.state.lines.total && last.text.startsWith('\t')) this.state.shortened = true
    this.#close('')
  }

  /** Reads standard error, where IndiMail prints warnings and fatals. Returns the lines that are neither. */
  readErrors(text: string): string[] {
    const rest: string[] = []
    let line = 0
    this.#fields.mayBePainted = true
    for (const raw of text.split('\n')) {
      line++
      const words = raw.trimEnd()
      if (words === '') continue
      const owned = this.#claim(words, 0, words.length)
      if (owned?.rule.kind === 'warning') this.#addWarning(words, line)
      else if (owned?.rule.kind === 'fatal') {
        this.state.fatal ??= words.slice(this.#fields.restStart, this.#fields.restEnd)
      } else rest.push(words)
      if (owned?.dialect.names === 'indimail' && owned.rule.kind !== 'header') this.state.dialect = 'indimail'
    }
    return rest
  }

  #readLine(text: string, start: number, end: number, next: number): void {
    const owned = this.#claim(text, start, end)
    if (owned === null) this.#readDamaged(text, start, end)
    else {
      if (this.#torn !== null) this.#giveUpTorn()
      this.#readClaimed(text, start, end, next, owned)
    }
  }

  #readClaimed(text: string, start: number, end: number, next: number, owned: OwnedRule): void {
    const { rule, dialect, exact } = owned
    if (rule.kind === 'recipient') {
      this.#readRecipient(text, start, end, next, owned)
      return
    }
    if (rule.kind === 'header') {
      this.#close(text)
      this.state.lines.header++
      if (endsHidden(text, this.#fields.senderStart, this.#fields.senderEnd)) this.#noteLostAddress(text, start, end)
      const named =
        this.#queueNamed || !placeIsQueue(text, this.#fields) ? null : text.slice(this.#fields.placeStart, this.#fields.placeEnd)
      this.#open = this.#draft
      this.#open.begin(text, this.#fields, named === null ? this.#queue : detachText(named))
      if (!exact && this.#fields.recipients !== null) this.#addRecipients(this.#open, text, start, end, this.#fields.recipients)
    } else {
      this.#open?.settle(text)
      this.#readOther(text, start, end, owned)
    }
    this.#note(text, start, end, exact)
    if (dialect.names === 'indimail') this.state.dialect = 'indimail'
    else if (this.state.dialect === 'unknown' && rule.kind !== 'framing') this.state.dialect = 'qmail'
  }

  #readRecipient(text: string, start: number, end: number, next: number, { rule, dialect, exact }: OwnedRule): void {
    const open = this.#open
    if (open === null) {
      // Its header is not here: it belongs to no message that is known.
      notice(this.state.orphan, this.state.lines.total, text, start, end)
      this.#addUnrecognized(text.slice(start, end), this.state.lines.total)
      return
    }
    this.state.lines.recipient++
    if (rule.plain === true) {
      open.addLine(start, next)
      if (endsHidden(text, start, end)) this.#noteLostAddress(text, start, end)
    } else if (this.#fields.recipients !== null) this.#addRecipients(open, text, start, end, this.#fields.recipients)
    this.#note(text, start, end, exact)
    if (dialect.names === 'indimail') this.state.dialect = 'indimail'
  }

  #addRecipients(open: MessageDraft, text: string, start: number, end: number, recipients: readonly QueuedRecipient[]): void {
    if (recipients.some(({ address }) => address === '' || isHiddenAddress(address))) this.#noteLostAddress(text, start, end)
    open.addRecipients(text, recipients)
  }

  #readOther(text: string, start: number, end: number, { rule }: OwnedRule): void {
    const { lines } = this.state
    const rest = detachText(text.slice(this.#fields.restStart, this.#fields.restEnd))
    if (rule.kind === 'warning') {
      lines.warning++
      this.#addWarning(text, lines.total)
    } else if (rule.kind === 'fatal') {
      lines.fatal++
      this.state.fatal ??= rest
      this.state.fatalLine ??= lines.total
    } else {
      lines.framing++
      if (rule.effect === 'queue') {
        this.#close(text)
        this.#queue = rest
        this.#queueNamed = true
      } else if (rule.effect === 'count') this.state.counted += Number(rest)
      else if (rule.effect === 'other') this.state.other = true
      else if (rule.effect === 'usage') notice(this.state.usage, lines.total, text, start, end)
    }
  }

  /** A line that no rule takes: as it was before the copy, or as the end of the line before it. */
  #readDamaged(text: string, start: number, end: number): void {
    this.#open?.settle(text)
    if (skipBlanks(text, start, end) === end) {
      this.#giveUpTorn()
      this.state.lines.blank++
      return
    }
    const printed = text.slice(start, end)
    const line = repairLine(printed) ?? printed
    const owned = line === printed ? null : this.#claim(line, 0, line.length)
    if (owned !== null) {
      this.#giveUpTorn()
      this.#readRepaired(line, owned)
      return
    }
    // The end of a header that a mail program tore at a blank.
    if (this.#open?.bare === true && line.slice(skipMarks(line, 0, line.length)).trimEnd() === 'bouncing') {
      this.#open.markBouncing()
      this.state.lines.framing++
      this.#note(printed, 0, printed.length, false)
      return
    }
    if (this.#torn !== null) {
      const header = this.#joinTorn(this.#torn.line, line)
      if (header !== null) {
        this.#torn = null
        this.state.lines.framing++
        this.#readRepaired(header.line, header.owned)
        return
      }
      this.#giveUpTorn()
    }
    if (this.#readSeveral(line)) return
    if (beginsAsHeader(line, 0, line.length, this.#fields)) {
      // Its recipients must not go to the message before.
      this.#close(text)
      this.#torn = { line: detachText(line), printed: detachText(printed), number: this.state.lines.total }
    } else {
      this.#addUnrecognized(printed, this.state.lines.total)
      if (isEllipsis(line)) this.state.shortened = true
    }
  }

  /** A page put several messages on one line: all of them are read, or none is. */
  #readSeveral(line: string): boolean {
    const pieces = splitHeaders(line)?.map((piece) => ({ piece, owned: this.#claim(piece, 0, piece.length) }))
    if (pieces === undefined || pieces.some(({ owned }) => owned?.rule.kind !== 'header')) return false
    for (const { piece } of pieces) {
      // Once more: what the claim noted of a piece was written over by the next.
      const owned = this.#claim(piece, 0, piece.length)
      if (owned !== null) this.#readRepaired(piece, owned)
    }
    this.state.lines.header -= pieces.length - 1
    return true
  }

  /** A header in two pieces: a terminal tears anywhere, a mail program at a blank, which it drops, and quotes both. */
  #joinTorn(begin: string, rest: string): { readonly line: string; readonly owned: OwnedRule } | null {
    const bare = rest.slice(skipMarks(rest, 0, rest.length))
    for (const end of bare === rest ? [rest] : [rest, bare]) {
      for (const glue of ['', ' ']) {
        const line = begin + glue + end
        const owned = this.#claim(line, 0, line.length)
        if (owned?.rule.kind === 'header') return { line, owned }
      }
    }
    return null
  }

  #readRepaired(line: string, owned: OwnedRule): void {
    this.#readClaimed(line, 0, line.length, line.length, { ...owned, exact: false })
    this.#open?.settle(line)
  }

  /** The header that the last line began has no end. */
  #giveUpTorn(): void {
    if (this.#torn === null) return
    const { printed, number } = this.#torn
    this.#torn = null
    notice(this.state.headerUnreadable, number, printed, 0, printed.length)
    this.#addUnrecognized(printed, number)
  }

  #addUnrecognized(text: string, line: number): void {
    this.state.lines.unrecognized++
    this.state.unrecognized.push({ line, text: detachText(text) })
  }

  #addWarning(text: string, line: number): void {
    const { idStart, idEnd, restStart, restEnd } = this.#fields
    this.state.warnings.push({ id: detachText(text.slice(idStart, idEnd)), reason: detachText(text.slice(restStart, restEnd)), line })
  }

  #note(text: string, start: number, end: number, exact: boolean): void {
    if (!exact) notice(this.state.mangled, this.state.lines.total, text, start, end)
  }

  #noteLostAddress(text: string, start: number, end: number): void {
    notice(this.state.addressLost, this.state.lines.total, text, start, end)
  }

  #close(text: string): void {
    if (this.#open === null) return
    this.#out.push(this.#open.finish(text))
    this.#open = null
  }

  /** The rule that claims a line: a genuine one, also behind quoting marks, else one for damage, else null. */
  #claim(text: string, start: number, end: number): OwnedRule | null {
    const fields = this.#fields
    const code = text.charCodeAt(start)
    const genuine = code < 128 ? (this.#rules.genuine[code] as readonly OwnedRule[]) : this.#rules.other
    for (let i = 0; i < genuine.length; i++) {
      const owned = genuine[i] as OwnedRule
      if (owned.rule.read(text, start, end, fields)) return owned
    }
    fields.recipients = null
    const bare = skipMarks(text, start, end)
    if (bare > start && bare < end) {
      for (const owned of this.#rules.quoted[text.charCodeAt(bare)] ?? []) if (owned.rule.read(text, bare, end, fields)) return owned
    }
    for (const owned of this.#rules.damaged) {
      fields.recipients = null
      if (owned.rule.read(text, start, end, fields)) return owned
    }
    fields.recipients = null
    return null
  }
}

/** Whether the address at the end of a text is a hidden one. The last character sorts out nearly all, without a copy of the address. */
function endsHidden(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) !== RIGHT_BRACKET) return false
  const line = text.slice(start, end)
  return isHiddenAddress(line.slice(line.lastIndexOf('\t') + 1))
}

/** `...`, `[...]`, `(…)`: what people write for lines that they left out. */
function isEllipsis(line: string): boolean {
  return /^[[(]?(?:\.{3,40}|…)[\])]?$/.test(line.slice(skipMarks(line, 0, line.length)).trimEnd())
}

function notice(into: Notice, line: number, text: string, start: number, end: number): void {
  into.count++
  if (into.count > 1) return
  into.line = line
  into.text = detachText(text.slice(start, Math.min(end, start + MAX_NOTICE_LENGTH)))
}

/** Minutes east of UTC, checked. */
function offsetOf({ utcOffset = 0 }: QreadOptions): number {
  if (typeof utcOffset !== 'number') throw new TypeError(`utcOffset: expected minutes east of UTC, got ${describeValue(utcOffset)}`)
  if (!Number.isInteger(utcOffset) || Math.abs(utcOffset) > 1440) {
    throw new RangeError(`utcOffset: expected a whole number of minutes from -1440 to 1440, got ${describeValue(utcOffset)}`)
  }
  return utcOffset
}
