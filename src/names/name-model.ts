import { MASH, RARE_MASH, TRIGRAM } from './name-table.ts'

/** Symbols of the model: 0 boundary, 1–26 letters, 27 any digit, 28 any of `-_.+=`. */
export const SYMBOLS = 29
const LETTERS = 26
const DIGIT = 27
const SEPARATOR = 28
/** Not a symbol: skipped and counted. */
const UNKNOWN = 29
const BOUNDARY = 0

/** Cost of one step of each table, in bits. */
export const TRIGRAM_STEP = 1
export const MASH_STEP = 0.8

/** Fewer letters and digits than this tell nothing. */
export const MIN_SCORED = 6

/** What training gives: cost in steps (−log2 p) of a symbol after the two, or the one, before it. */
export interface TrainedTables {
  /** Index `(before2 * 29 + before1) * 29 + symbol`. */
  readonly trigram: Uint8Array
  /** Index `before * 29 + symbol`. */
  readonly mash: Uint8Array
  /** The same for keyboards that few have. */
  readonly rareMash: Uint8Array
}

/**
 * The tables as they ship, one letter from `a` on per step. They are read as text: unpacking 24,389 costs into an array takes a cold
 * engine longer than scoring some thousand names.
 */
export interface NameModel {
  /** Index `(symbol * 29 + before1) * 29 + before2`: it compresses best so. */
  readonly trigram: string
  /** Index `before * 29 + symbol`. */
  readonly mash: string
  readonly rareMash: string
}

/** Code of the letter that stands for no step. */
const NO_STEP = 0x61
/** Sums of steps stay below it: a folded name has at most 1,024 letters (512 times `æ`), each at most 15 steps. */
const UPPER_HALF = 0x1_0000

const LOG2_26 = 4.700439718141092
const LOG2_36 = 5.169925001442312
const LOG2_DIGIT_OF_36 = -1.84799690655495 // log2(10/36)
const LOG2_DIGIT_OF_16 = -0.6780719051126377 // log2(10/16)
/** log2 of the chance of one length among about 23. */
const LENGTH_PRIOR = -4.5
const SEPARATOR_COST = 8
const DIGIT_TAIL_PRIOR = -5.5
const NOISE_PRIOR = -6
const NOISE_FREE_LETTERS = 3
const NOISE_DIGITS = 8
const NOISE_PER_DIGIT = 3
const NOISE_MAX_DIGITS = 3
/** Length above which a name is no more likely to be random. */
const LENGTH_LIMIT = 14

/** What differs between domains and local parts. Found by cross-validation with whole languages left out: docs/03-names.md. */
interface KindParameters {
  /** Share of each way to type at random. */
  readonly shares: {
    readonly letters: number
    readonly alphanumeric: number
    readonly hex: number
    readonly digitTail: number
    readonly mash: number
    readonly rareMash: number
  }
  /**
   * What each letter beyond the third costs a real name that is an abbreviation or machine-made, in bits. Domains are: `rguktsklm`
   * is a university. Local parts seldom.
   */
  readonly noisePerLetter: number
  /** Random names are longer than real ones: bits per character. Not so where people write their whole name. */
  readonly lengthBits: number
}

const PARAMETERS = {
  domain: {
    shares: { letters: 0.25, alphanumeric: 0.12, hex: 0.05, digitTail: 0.03, mash: 0.533, rareMash: 0.017 },
    noisePerLetter: 1.8,
    lengthBits: 0.3,
  },
  // A tail of digits is a year of birth rather than a sign.
  local: {
    shares: { letters: 0.25, alphanumeric: 0.13, hex: 0.05, digitTail: 0.01, mash: 0.543, rareMash: 0.017 },
    noisePerLetter: 2.5,
    lengthBits: 0,
  },
} as const satisfies Readonly<Record<'domain' | 'local', KindParameters>>

/** Resolution of the table of log2(1 + 2^-d), in parts of a bit, and its reach in bits. */
const ADD_PARTS = 16
const ADD_REACH = 16

/** log2 of the shares, and the rest of the parameters. */
interface Prior {
  readonly letters: number
  readonly alphanumeric: number
  readonly hex: number
  readonly digitTail: number
  readonly mash: number
  readonly rareMash: number
  readonly noisePerLetter: number
  readonly lengthBits: number
}

interface Loaded extends NameModel {
  /** Costs of both mash tables, unpacked: the common one in the lower 16 bits, the rare one above. One addition sums both. */
  readonly mashPairs: Int32Array
  /** ASCII code → symbol. */
  readonly symbols: Uint8Array
  readonly logAdd: Float64Array
  readonly domain: Prior
  readonly local: Prior
}

let loaded: Loaded | null = null

/** The shipped model, prepared at its first use and kept. */
export function loadNameModel(): NameModel {
  loaded ??= prepare({ trigram: TRIGRAM, mash: MASH, rareMash: RARE_MASH })
  return loaded
}

/** Makes a model that {@link measureName} takes from tables that were trained elsewhere. */
export function prepareNameModel({ trigram, mash, rareMash }: TrainedTables): NameModel {
  const text: string[] = []
  for (let symbol = 0; symbol < SYMBOLS; symbol++) {
    for (let one = 0; one < SYMBOLS; one++) {
      for (let two = 0; two < SYMBOLS; two++) text.push(letterOf(trigram[(two * SYMBOLS + one) * SYMBOLS + symbol] as number))
    }
  }
  return prepare({
    trigram: text.join(''),
    mash: Array.from(mash, letterOf).join(''),
    rareMash: Array.from(rareMash, letterOf).join(''),
  })
}

function letterOf(steps: number): string {
  return String.fromCharCode(NO_STEP + steps)
}

function prepare(model: NameModel): Loaded {
  const symbols = new Uint8Array(128).fill(UNKNOWN)
  for (let letter = 1; letter <= LETTERS; letter++) {
    symbols[0x60 + letter] = letter
    symbols[0x40 + letter] = letter
  }
  for (let digit = 0x30; digit <= 0x39; digit++) symbols[digit] = DIGIT
  for (const separator of '-_.+=') symbols[separator.charCodeAt(0)] = SEPARATOR
  const mashPairs = Int32Array.from({ length: SYMBOLS ** 2 }, (_, at) => stepsAt(model.mash, at) + stepsAt(model.rareMash, at) * UPPER_HALF)
  const logAdd = Float64Array.from({ length: ADD_PARTS * ADD_REACH + 1 }, (_, at) => Math.log2(1 + 2 ** (-at / ADD_PARTS)))
  return { ...model, mashPairs, symbols, logAdd, domain: priorOf(PARAMETERS.domain), local: priorOf(PARAMETERS.local) }
}

function stepsAt(table: string, at: number): number {
  return table.charCodeAt(at) - NO_STEP
}

function priorOf({ shares, noisePerLetter, lengthBits }: KindParameters): Prior {
  return {
    letters: Math.log2(shares.letters) + LENGTH_PRIOR,
    alphanumeric: Math.log2(shares.alphanumeric) + LENGTH_PRIOR,
    hex: Math.log2(shares.hex) + LENGTH_PRIOR,
    digitTail: Math.log2(shares.digitTail) + DIGIT_TAIL_PRIOR,
    mash: Math.log2(shares.mash),
    rareMash: Math.log2(shares.rareMash),
    noisePerLetter,
    lengthBits,
  }
}

/** log2(2^a + 2^b). */
function logSum(a: number, b: number, logAdd: Float64Array): number {
  const high = Math.max(a, b)
  const apart = a > b ? a - b : b - a
  return apart >= ADD_REACH ? high : high + (logAdd[(apart * ADD_PARTS + 0.5) | 0] as number)
}

/**
 * Bits that speak for random typing, over the characters `start` to `end` of a folded name.
 *
 * @returns `NaN` where there is nothing to score: fewer than {@link MIN_SCORED} letters and digits, no letter at all, or as
 *   many characters of other scripts as letters. Never throws; linear.
 */
export function measureName(name: string, start: number, end: number, kind: 'domain' | 'local', model: NameModel): number {
  const { trigram, mashPairs, symbols, logAdd } = model as Loaded
  const prior = kind === 'domain' ? (model as Loaded).domain : (model as Loaded).local
  let two = BOUNDARY
  let one = BOUNDARY
  let trigramSteps = 0
  let mashSteps = 0
  let letters = 0
  let hexLetters = 0
  let digits = 0
  let digitTail = 0
  let separators = 0
  let unknown = 0
  for (let at = start; at < end; at++) {
    const code = name.charCodeAt(at)
    const symbol = code < 128 ? (symbols[code] as number) : UNKNOWN
    if (symbol === UNKNOWN) {
      unknown++
      continue
    }
    trigramSteps += trigram.charCodeAt((symbol * SYMBOLS + one) * SYMBOLS + two)
    mashSteps += mashPairs[one * SYMBOLS + symbol] as number
    if (symbol <= LETTERS) {
      letters++
      digitTail = 0
      if (symbol <= 6) hexLetters++
    } else if (symbol === DIGIT) {
      digits++
      digitTail++
    } else {
      separators++
      digitTail = 0
    }
    two = one
    one = symbol
  }
  if (letters + digits < MIN_SCORED || letters === 0 || unknown >= letters) return Number.NaN
  const length = letters + digits + separators
  trigramSteps += trigram.charCodeAt((BOUNDARY * SYMBOLS + one) * SYMBOLS + two) - (length + 1) * NO_STEP
  mashSteps += mashPairs[one * SYMBOLS + BOUNDARY] as number

  const typed = -letters * LOG2_26 - separators * SEPARATOR_COST
  const common = mashSteps & (UPPER_HALF - 1)
  const rare = (mashSteps - common) / UPPER_HALF
  let random = logSum(prior.mash - common * MASH_STEP, prior.rareMash - rare * MASH_STEP, logAdd)
  if (digits === 0) random = logSum(random, prior.letters + typed, logAdd)
  else if (digitTail === digits) random = logSum(random, prior.digitTail + typed - digits, logAdd)
  random = logSum(random, prior.alphanumeric - letters * LOG2_36 + digits * LOG2_DIGIT_OF_36 - separators * SEPARATOR_COST, logAdd)
  if (hexLetters === letters && separators === 0) random = logSum(random, prior.hex - 4 * letters + digits * LOG2_DIGIT_OF_16, logAdd)

  let real = -trigramSteps * TRIGRAM_STEP
  if (separators === 0 && digits <= NOISE_MAX_DIGITS) {
    const noise =
      NOISE_PRIOR -
      letters * LOG2_26 -
      (letters > NOISE_FREE_LETTERS ? prior.noisePerLetter * (letters - NOISE_FREE_LETTERS) : 0) -
      (digits > 0 ? NOISE_DIGITS + NOISE_PER_DIGIT * digits : 0)
    real = logSum(real, noise, logAdd)
  }
  return random - real + prior.lengthBits * Math.min(length, LENGTH_LIMIT)
}
