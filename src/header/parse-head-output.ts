import { describeValue } from '../core/captured.ts'
import { type Diagnostic, diagnose } from '../core/diagnostic.ts'
import { findSeparators, type HeadSeparator } from './head-separators.ts'
import { type HeaderBlock, parseHeaders } from './parse-headers.ts'

/**
 * What {@link parseHeadOutput} gives.
 *
 * @group Headers
 */
export interface HeadOutput {
  /** In the order of the text. */
  readonly headers: readonly (readonly [path: string, header: HeaderBlock])[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Most diagnostics of single separators; one more then counts the rest. */
export const SEPARATOR_DIAGNOSTIC_LIMIT = 100

/**
 * Reads the headers of many messages from one text: what `head -v -c 16384 PATH…` prints (`==> PATH <==` before each file), so that a
 * server without Node can be read over ssh.
 *
 * A message can write such a line into its own body. So paths count only in the order of `expected`, a gap allowed (a file that left
 * the queue prints nothing). A path that appears more than once is dropped whole, with a diagnostic, because nobody can tell which
 * of the two is genuine; only the very first line of the text has nothing before it that could have forged it, and stands.
 *
 * @param input - The text or bytes that head printed, LF or CRLF.
 * @param expected - The paths as they were given to head, in that order. Without it every separator counts once.
 * @returns One header a file that was found; a diagnostic for what was refused, dropped or missing. Never throws on content;
 *   n log n in the number of separators, linear in the text.
 * @throws TypeError when `input` is neither a string nor bytes, or `expected` holds something that is no string.
 * @example parseHeadOutput('==> /q/mess/0/46 <==\nSubject: x\n\nbody').headers[0]?.[1].get('subject') // 'x'
 * @see coreutils `head.c: write_header`
 * @group Headers
 */
export function parseHeadOutput(input: string | Uint8Array, expected?: Iterable<string>): HeadOutput {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw new TypeError(`expected the text or bytes that head printed, got ${describeValue(input)}`)
  }
  const order = expected === undefined ? null : readExpected(expected)
  const notes = new Notes()
  const all = findSeparators(input)
  const known = order === null ? all : all.filter((separator) => order.has(separator.path) || notes.refuse(separator))
  const taken = order === null ? dropRepeated(known, notes) : keepOrdered(dropRepeated(known, notes), order, notes)
  if (order === null && all.length > 0) notes.add('head-paths-unverified')
  if (known.length === 0 && input.length > 0) notes.add('head-no-separator')
  else if (known[0] !== undefined && known[0].start > 0) notes.add('head-text-before-separator', { line: 1 })

  const nextStart = new Map<HeadSeparator, number>()
  known.forEach((separator, index) => {
    nextStart.set(separator, known[index + 1]?.contentEnd ?? input.length)
  })
  const headers = taken.map((separator): readonly [string, HeaderBlock] => {
    const end = nextStart.get(separator) as number
    return [separator.path, parseHeaders(typeof input === 'string' ? input.slice(separator.end, end) : input.subarray(separator.end, end))]
  })
  if (order !== null) {
    const found = new Set(known.map((separator) => separator.path))
    for (const path of order.keys()) if (!found.has(path)) notes.add('head-path-missing', { text: path })
  }
  return { headers, diagnostics: notes.finish() }
}

/** Path → its place. A path that is expected twice keeps its first place: head prints it twice, and it is dropped as ambiguous. */
function readExpected(expected: Iterable<string>): Map<string, number> {
  if (typeof expected === 'string' || typeof expected?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`expected an iterable of paths, got ${describeValue(expected)}`)
  }
  const order = new Map<string, number>()
  for (const path of expected) {
    if (typeof path !== 'string') throw new TypeError(`expected a path, got ${describeValue(path)}`)
    if (!order.has(path)) order.set(path, order.size)
  }
  return order
}

/** Drops every separator whose path stands more than once, but for one at the very start of the text. */
function dropRepeated(separators: readonly HeadSeparator[], notes: Notes): HeadSeparator[] {
  const counts = new Map<string, number>()
  for (const { path } of separators) counts.set(path, (counts.get(path) ?? 0) + 1)
  const first = separators[0]
  const genuine = first !== undefined && first.start === 0 ? first : null
  const told = new Set<string>()
  return separators.filter((separator) => {
    if (counts.get(separator.path) === 1 || separator === genuine) return true
    if (genuine !== null && separator.path === genuine.path) return notes.refuse(separator)
    if (!told.has(separator.path)) notes.add('head-path-ambiguous', { line: separator.line, text: separator.path })
    told.add(separator.path)
    return false
  })
}

/**
 * Keeps what stands in the expected order beyond doubt: the separators that every longest ordered choice has in common. Of two that
 * cannot both be genuine neither is kept, unless the rest of the order decides.
 */
function keepOrdered(separators: readonly HeadSeparator[], order: ReadonlyMap<string, number>, notes: Notes): HeadSeparator[] {
  const places = separators.map((separator) => order.get(separator.path) as number)
  const before = longestChains(places)
  const after = longestChains(places.map((place) => -place).reverse()).reverse()
  const longest = maxOf(before)
  const perLevel = new Map<number, number>()
  const onLongest = separators.map((_, at) => (before[at] as number) + (after[at] as number) - 1 === longest)
  onLongest.forEach((yes, at) => {
    if (yes) perLevel.set(before[at] as number, (perLevel.get(before[at] as number) ?? 0) + 1)
  })
  return separators.filter((separator, at) => (onLongest[at] && perLevel.get(before[at] as number) === 1) || notes.refuse(separator))
}

/** For each place the length of the longest rising choice that ends with it (patience sorting, n log n). */
function longestChains(places: readonly number[]): number[] {
  const tails: number[] = []
  return places.map((place) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] as number) < place) low = middle + 1
      else high = middle
    }
    tails[low] = place
    return low + 1
  })
}

function maxOf(values: readonly number[]): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}

class Notes {
  readonly #diagnostics: Diagnostic[] = []
  #beyond = 0

  add(code: Parameters<typeof diagnose>[0], where?: Parameters<typeof diagnose>[1]): void {
    if (this.#diagnostics.length < SEPARATOR_DIAGNOSTIC_LIMIT) this.#diagnostics.push(diagnose(code, where))
    else this.#beyond++
  }

  /** @returns False, for a filter. */
  refuse(separator: HeadSeparator): false {
    this.add('head-separator-refused', { line: separator.line, text: separator.path })
    return false
  }

  finish(): readonly Diagnostic[] {
    if (this.#beyond > 0) this.#diagnostics.push(diagnose('header-diagnostic-limit', { detail: `${this.#beyond} more` }))
    return this.#diagnostics
  }
}
