import { describeValue } from '../core/captured.ts'
import { isDigit, ZERO } from '../core/char-codes.ts'
import { readBase, takeName, trimLineEnd, trimSlashes } from './path-names.ts'

/** Base directory of a default installation (`conf-qmail` /var/qmail). */
export const DEFAULT_QUEUE_DIR = '/var/qmail/queue'
/** `conf-split` of a default installation. IndiMail's is 151. */
export const DEFAULT_SPLIT = 23
/** Greatest queue id: an `unsigned long` of a 64-bit machine. */
const MAX_ID = 18_446_744_073_709_551_615n
/** Digits of {@link MAX_ID}. */
const MAX_ID_DIGITS = 20
/** Any decimal number of so many digits is a safe integer. */
const SAFE_DIGITS = 15

/**
 * How a queue is laid out: where it is, and into how many directories its parts are split.
 *
 * @group Queue paths
 */
export interface QueueLayout {
  /** Base directory; trailing slashes are ignored. @defaultValue `/var/qmail/queue` */
  readonly queueDir?: string
  /** conf-split: number of directories. Any integer from 1 on; primes are custom, not law. @defaultValue 23 */
  readonly split?: number
  /** todo/ and intd/ are split too (big-todo patch). @defaultValue false */
  readonly bigTodo?: boolean
}

/**
 * Where each file of one message stands. Not all of them exist at one time.
 *
 * @group Queue paths
 */
export interface QueuePaths {
  readonly id: string
  /** id modulo split. */
  readonly splitDir: number
  readonly mess: string
  readonly info: string
  readonly local: string
  readonly remote: string
  readonly bounce: string
  readonly todo: string
  readonly intd: string
}

/**
 * A directory of the queue that holds one file a message.
 *
 * @group Queue paths
 */
export type QueuePart = 'mess' | 'info' | 'local' | 'remote' | 'bounce' | 'todo' | 'intd'

/**
 * What a path of a queue file says.
 *
 * @group Queue paths
 */
export interface ParsedQueuePath {
  /** Everything before the part; `.` for a path that starts with the part. */
  readonly queueDir: string
  readonly part: QueuePart
  /** The numbered directory, or null where the part is flat. */
  readonly splitDir: number | null
  /** Unsigned 64-bit decimal. */
  readonly id: string
}

/** A {@link QueueLayout} with every default filled in. */
export interface FullQueueLayout {
  readonly queueDir: string
  readonly split: number
  readonly bigTodo: boolean
}

/** Which parts are split into numbered directories: always, never, or with big-todo. */
export const PART_SPLIT: Readonly<Record<QueuePart, 'always' | 'never' | 'big-todo'>> = {
  mess: 'always',
  info: 'always',
  local: 'always',
  remote: 'always',
  bounce: 'never',
  todo: 'big-todo',
  intd: 'big-todo',
}

/**
 * Tells where each file of a message would stand.
 *
 * Shape: `DIR/PART/(ID mod SPLIT)/ID`, remainder and id in decimal; `bounce/ID` is always flat, `todo/ID` and `intd/ID` are flat unless
 * `bigTodo`. The paths are computed, not looked up: which of them exist depends on the state of the message.
 *
 * @param id - Queue id, 0 to 2^64 - 1: a decimal string without sign, blanks or leading zeros (as qmail-qread prints it), a bigint, or a
 *   number that is a safe integer. A greater number has already lost digits and is refused.
 * @param layout - Where the queue is and how it is split; each field has the default of a plain installation. A layout is a fact of the
 *   server: {@link detectQueueLayout} reads it off a list of paths.
 * @returns The id as decimal string, its numbered directory, and seven paths. Constant time.
 * @throws TypeError on a value of the wrong type or a string that is no decimal number; RangeError on a number out of range. The message
 *   names the value and what was expected.
 * @example resolveQueuePath('2996948').mess // '/var/qmail/queue/mess/1/2996948'
 * @see formats §6; `fmtqfn.c`: `fmtqfn`
 * @group Queue paths
 */
export function resolveQueuePath(id: string | bigint | number, layout: QueueLayout = {}): QueuePaths {
  const text = readQueueId(id)
  const { queueDir, split, bigTodo } = readQueueLayout(layout)
  const splitDir = splitDirOf(text, split)
  const base = queueDir.endsWith('/') ? queueDir : `${queueDir}/`
  const inSplit = `${splitDir}/${text}`
  const inTodo = bigTodo ? inSplit : text
  return {
    id: text,
    splitDir,
    mess: `${base}mess/${inSplit}`,
    info: `${base}info/${inSplit}`,
    local: `${base}local/${inSplit}`,
    remote: `${base}remote/${inSplit}`,
    bounce: `${base}bounce/${text}`,
    todo: `${base}todo/${inTodo}`,
    intd: `${base}intd/${inTodo}`,
  }
}

/**
 * Reads a path back, as `locate 150208731` or `find` prints it.
 *
 * Shape: `DIR/PART/ID` for bounce, todo and intd, `DIR/PART/N/ID` for all but bounce. The part is looked for from the right end, so the
 * base directory may have any name. Only the form is judged: whether `N` is `ID mod SPLIT` cannot be told from one path.
 *
 * @param path - One path, absolute or relative; repeated slashes count as one, a line end behind it is ignored.
 * @returns What the path says, or null when it is no path of a queue file: a directory (`…/mess/17`), another name, an id with a leading
 *   zero (qmail never opens such a file) or greater than 2^64 - 1. Never throws on a string; linear.
 * @throws TypeError on anything that is no string.
 * @example parseQueuePath('/var/qmail/queue/mess/1/2996948') // { queueDir: '/var/qmail/queue', part: 'mess', splitDir: 1, id: '2996948' }
 * @example parseQueuePath('/var/qmail/queue/mess/1') // null
 * @see formats §6; `fmtqfn.c`: `fmtqfn`
 * @group Queue paths
 */
export function parseQueuePath(path: string): ParsedQueuePath | null {
  if (typeof path !== 'string') throw new TypeError(`path: expected a string, got ${describeValue(path)}`)
  const name = takeName(path, trimLineEnd(path))
  if (name === null || !isQueueId(name.text)) return null
  const parent = takeName(path, trimSlashes(path, name.before))
  if (parent === null) return null
  const flat = readPart(parent.text)
  if (flat !== null) {
    return PART_SPLIT[flat] === 'always' ? null : { queueDir: readBase(path, parent.before), part: flat, splitDir: null, id: name.text }
  }
  const splitDir = readSplitDir(parent.text)
  if (splitDir === null) return null
  const grandparent = takeName(path, trimSlashes(path, parent.before))
  const part = grandparent === null ? null : readPart(grandparent.text)
  if (grandparent === null || part === null || PART_SPLIT[part] === 'never') return null
  return { queueDir: readBase(path, grandparent.before), part, splitDir, id: name.text }
}

/**
 * Checks a queue id.
 *
 * @returns The id as canonical decimal string.
 * @throws TypeError | RangeError naming the value.
 */
export function readQueueId(id: string | bigint | number): string {
  const expected = 'expected a queue id: a decimal string, a bigint or a safe integer from 0 to 18446744073709551615'
  if (typeof id === 'string') {
    if (isQueueId(id)) return id
    if (isDecimal(id)) throw new RangeError(`id: ${expected}, got ${describeValue(id)}`)
    throw new TypeError(`id: ${expected}, got ${describeValue(id)}`)
  }
  if (typeof id === 'bigint') {
    if (id < 0n || id > MAX_ID) throw new RangeError(`id: ${expected}, got ${describeBigint(id)}`)
    return id.toString()
  }
  if (typeof id !== 'number') throw new TypeError(`id: ${expected}, got ${describeValue(id)}`)
  if (!Number.isSafeInteger(id) || id < 0) throw new RangeError(`id: ${expected}, got ${describeValue(id)}`)
  return String(id)
}

/**
 * Checks a layout and fills in the defaults of a plain installation.
 *
 * @throws TypeError | RangeError naming the field and the value. Null is refused: an unknown split must not become 23 in silence.
 */
export function readQueueLayout(layout: QueueLayout): FullQueueLayout {
  if (typeof layout !== 'object' || layout === null) {
    throw new TypeError(`layout: expected { queueDir?, split?, bigTodo? }, got ${describeValue(layout)}`)
  }
  const { queueDir = DEFAULT_QUEUE_DIR, split = DEFAULT_SPLIT, bigTodo = false } = layout
  if (typeof bigTodo !== 'boolean') throw new TypeError(`bigTodo: expected true or false, got ${describeValue(bigTodo)}`)
  return { queueDir: readQueueDir(queueDir), split: readSplit(split), bigTodo }
}

/** Checks a base directory. @returns It without trailing slashes (`/` stays). @throws TypeError | RangeError */
export function readQueueDir(queueDir: string): string {
  if (typeof queueDir !== 'string') throw new TypeError(`queueDir: expected a path, got ${describeValue(queueDir)}`)
  if (queueDir === '') throw new RangeError(`queueDir: expected a path, got ""`)
  if (queueDir.includes('\0')) throw new RangeError(`queueDir: expected a path without NUL, got ${describeValue(queueDir)}`)
  return queueDir.slice(0, trimSlashes(queueDir, queueDir.length)) || '/'
}

/** Checks a conf-split. @throws TypeError | RangeError */
export function readSplit(split: number): number {
  if (typeof split !== 'number') throw new TypeError(`split: expected an integer from 1 on, got ${describeValue(split)}`)
  if (!Number.isSafeInteger(split) || split < 1) throw new RangeError(`split: expected an integer from 1 on, got ${describeValue(split)}`)
  return split
}

/** Id modulo split. Ids beyond 2^53 need BigInt: `18446744073709551557 % 23` in floating point is 15, qmail's directory is 16. */
export function splitDirOf(id: string, split: number): number {
  return id.length <= SAFE_DIGITS ? Number(id) % split : Number(BigInt(id) % BigInt(split))
}

/** True for a canonical decimal number from 0 to 2^64 - 1. Linear at most in {@link MAX_ID_DIGITS}. */
export function isQueueId(text: string): boolean {
  if (text.length === 0 || text.length > MAX_ID_DIGITS || (text.charCodeAt(0) === ZERO && text.length > 1)) return false
  for (let at = 0; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false
  return text.length < MAX_ID_DIGITS || BigInt(text) <= MAX_ID
}

/** Reads the name of a numbered directory; null for anything that `fmtqfn` would not print. */
export function readSplitDir(text: string): number | null {
  const value = isQueueId(text) ? Number(text) : null
  return Number.isSafeInteger(value) ? value : null
}

/** Reads the name of a part; null for any other. */
export function readPart(text: string): QueuePart | null {
  // `in` would find `constructor`: names come from a file system that others write to.
  return Object.hasOwn(PART_SPLIT, text) ? (text as QueuePart) : null
}

/** True for a decimal number of any length that only its value rules out. */
function isDecimal(text: string): boolean {
  if (text.length === 0 || text.charCodeAt(0) === ZERO) return false
  for (let at = 0; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false
  return true
}

function describeBigint(value: bigint): string {
  const text = value.toString()
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
