import type { Evidence } from '../evidence/evidence.ts'
import type { SpamReport, Suspect } from '../verdict/score-queue.ts'
import { escapeText } from './escape-text.ts'
import { painter, type Tone } from './paint.ts'
import type { RenderOptions } from './render-options.ts'
import { principalOf } from './words/common.ts'
import { type Words, wordsOf } from './words/index.ts'
import { wrapText } from './wrap-text.ts'

const DEFAULT_WIDTH = 76
const MIN_WIDTH = 40
/** Suspects that are not spamming are worth a line each, but not hundreds of them. */
const OTHERS_SHOWN = 5
const DIAGNOSTICS_SHOWN = 8
/** From this confidence on, more headers would only repeat what is known. */
const SURE = 0.9

const TONES: Readonly<Record<SpamReport['verdict'], Tone>> = {
  spam: 'alarm',
  backscatter: 'warning',
  backlog: 'warning',
  bulk: 'good',
  clean: 'good',
  unknown: 'warning',
}

/**
 * A report for the prompt and for a ticket: what, who, why, how sure, what could not be read, next steps.
 *
 * Addresses and names come from senders: control characters, terminal sequences and bidirectional marks are shown as escapes.
 * The same report and options give the same text.
 *
 * @param report - A report of `scoreQueue` or `scanQueue`, also one that came back from JSON.
 * @param options - Language, host, time of the scan, width, colours, redaction.
 * @returns Lines of at most `width` columns (a command or an address is never cut), ending in LF.
 * @throws RangeError on a locale that there are no words for.
 * @example renderText(scoreQueue(parseQread(listing)))
 * @group Rendering
 */
export function renderText(report: SpamReport, options: RenderOptions = {}): string {
  const words = wordsOf(options.locale ?? 'en')
  const width = Math.max(MIN_WIDTH, Math.floor(options.width ?? DEFAULT_WIDTH))
  const paint = painter(options.color ?? false)
  const page = new Page(words, width, paint, !(options.redact ?? false))

  page.line(`${paint(TONES[report.verdict], words.verdict[report.verdict])}  (${words.confidence} ${words.percent(report.confidence)})`)
  page.paragraph(headline(report, words))
  if (options.hostname !== undefined) page.paragraph(`${words.host}: ${escapeText(options.hostname, 255)}`)
  if (options.scannedAt !== undefined) page.paragraph(`${words.scannedAt}: ${utc(options.scannedAt)}`)

  const spamming = report.suspects.filter((suspect) => suspect.spamming)
  // Two culprits are both named in full; where nobody is spamming, the one who leads explains the verdict.
  const named = spamming.length > 0 ? spamming : report.suspects.slice(0, report.verdict === 'clean' ? 0 : 1)
  for (const suspect of named) page.suspect(suspect, report.messages)
  const others = report.suspects.filter((suspect) => !named.includes(suspect)).slice(0, OTHERS_SHOWN)
  if (others.length > 0 && report.verdict !== 'clean') {
    page.heading(words.sections.others)
    for (const suspect of others) page.paragraph(`${page.name(suspect)}: ${page.volume(suspect, report.messages)}`, '  ')
  }

  if (report.evidence.length > 0) {
    page.heading(words.sections.queue)
    page.evidence(report.evidence)
  }
  page.heading(words.sections.howSure)
  page.paragraph(words.sampled(report.sampled, report.messages), '  ')
  if (report.readNext.length > 0 && report.confidence < SURE) page.paragraph(words.readNext(report.readNext.length), '  ')

  const unread = report.diagnostics.filter((diagnostic) => diagnostic.severity !== 'info')
  if (unread.length > 0) {
    page.heading(words.sections.notRead)
    for (const diagnostic of unread.slice(0, DIAGNOSTICS_SHOWN)) {
      page.paragraph(`${escapeText(words.diagnostic(diagnostic.code, diagnostic.message), 400)} [${escapeText(diagnostic.code, 60)}]`, '  ')
    }
    if (unread.length > DIAGNOSTICS_SHOWN) page.paragraph(words.more(unread.length - DIAGNOSTICS_SHOWN), '  ')
  }
  for (const suspect of named) page.steps(suspect)
  return page.text()
}

function headline(report: SpamReport, words: Words): string {
  const culprit = report.verdict === 'spam' ? report.suspects[0] : undefined
  return culprit
    ? words.culprits(report.suspects.filter((suspect) => suspect.spamming).map((suspect) => nameOf(words, suspect)))
    : words.meaning[report.verdict]
}

/** The principal as a noun phrase, and which site or script of a shared one is meant. */
function nameOf(words: Words, suspect: Suspect): string {
  const { principal, name, part } = suspect
  const phrase = principalOf(words, principal, typeof name === 'string' ? { [principal.value]: name } : undefined)
  return typeof part === 'string' ? `${phrase}, ${words.part(escapeText(part, 120))}` : phrase
}

/** `2026-11-25 03:14 UTC`: a ticket crosses time zones. */
function utc(time: Date | number): string {
  const date = typeof time === 'number' ? new Date(time * 1000) : time
  return Number.isNaN(date.getTime()) ? '?' : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** Collects the lines of one text. */
class Page {
  readonly #lines: string[] = []
  readonly #words: Words
  readonly #width: number
  readonly #quote: boolean
  readonly #paint: (tone: Tone, text: string) => string

  /** @param quote - Subjects and names of recipients may be shown. */
  constructor(words: Words, width: number, paint: (tone: Tone, text: string) => string, quote: boolean) {
    this.#quote = quote
    this.#words = words
    this.#width = width
    this.#paint = paint
  }

  line(text: string): void {
    this.#lines.push(text)
  }

  paragraph(text: string, indent = ''): void {
    this.#lines.push(wrapText(text, this.#width, indent))
  }

  heading(text: string): void {
    this.#lines.push('', this.#paint('bold', text))
  }

  name(suspect: Suspect): string {
    return nameOf(this.#words, suspect)
  }

  volume(suspect: Suspect, total: number | null): string {
    return `${this.#words.messagesOf(suspect.messages, total, suspect.share)}, ${this.#words.recipients(suspect.recipients)}`
  }

  suspect(suspect: Suspect, total: number | null): void {
    const { sections } = this.#words
    this.heading(`${sections.who}: ${this.name(suspect)}`)
    this.paragraph(this.volume(suspect, total), '  ')
    this.heading(`${sections.why} (${this.#words.score(suspect.score)})`)
    this.evidence(suspect.evidence)
  }

  /** Strongest first, either sign: what speaks for innocence is part of the answer. */
  evidence(evidence: readonly Evidence[]): void {
    const sorted = [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    for (const one of sorted) {
      const weight = `${one.weight > 0 ? '+' : one.weight < 0 ? '-' : ' '}${Math.abs(one.weight).toFixed(1)}`.padStart(5)
      this.#lines.push(wrapText(`${this.#words.evidence(one, this.#quote)} [${escapeText(one.symbol, 60)}]`, this.#width, `  ${weight}  `))
    }
  }

  steps(suspect: Suspect): void {
    if (suspect.steps.length === 0) return
    this.heading(`${this.#words.sections.next}: ${this.name(suspect)}`)
    for (const [at, step] of suspect.steps.entries()) {
      this.#lines.push(wrapText(escapeText(this.#words.step(step.code), 400), this.#width, `  ${at + 1}. `))
      // Never wrapped: a command that is cut in two is another command.
      if (step.command !== null) this.#lines.push(`       ${escapeText(step.command)}`)
    }
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`
  }
}
