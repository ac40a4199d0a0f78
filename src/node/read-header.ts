import { closeSync, openSync, readSync } from 'node:fs'
import { describeValue } from '../core/captured.ts'
import { CR, LF } from '../core/char-codes.ts'
import { type HeaderBlock, parseHeaders } from '../header/parse-headers.ts'
import { OPEN_FLAGS } from './queue-file.ts'
import { errorCode } from './queue-read-error.ts'

/** First piece that is read: one block of the file system, and more than most headers need. */
const FIRST_PIECE = 4096
/** Bytes of a header that are read at most, when the caller does not say. The lines that name the sender stand at the top. */
const DEFAULT_MAX_BYTES = 256 * 1024

/**
 * How much of a message file to read.
 *
 * @group Reading a queue
 */
export interface ReadHeaderOptions {
  /** Bytes that are read at most. @defaultValue 262144 */
  readonly maxBytes?: number
}

/**
 * Reads the header of a message file, and no more of the file than that takes.
 *
 * Reads pieces until the empty line is there: one piece of 4 KiB for most messages, whatever stands behind it. The calls are
 * synchronous, some microseconds on a local disk: by measurement a hand-over to another thread costs more than the reading.
 *
 * @param path - A message file, `mess/N/ID` of a queue (`resolveQueuePath` names it). Opened read-only and without waiting; a symbolic
 *   link is not followed, a fifo or a directory is not read.
 * @returns The header; `terminated` is false where the file or `maxBytes` ended before the empty line (an empty file, a file that shrank
 *   while it was read). Cost: the length of the header, at most `maxBytes`.
 * @throws (rejects with) the system's error, its `code` being `ENOENT`, `EACCES`, …; TypeError or RangeError on a wrong argument.
 * @example (await readHeader('/var/qmail/queue/mess/1/2996948')).get('subject')
 * @see formats §5.1, §7
 * @group Reading a queue
 */
export async function readHeader(path: string, options: ReadHeaderOptions = {}): Promise<HeaderBlock> {
  if (typeof path !== 'string') throw new TypeError(`path: expected a string, got ${describeValue(path)}`)
  if (typeof options !== 'object' || options === null) throw new TypeError(`options: expected an object, got ${describeValue(options)}`)
  const { maxBytes = DEFAULT_MAX_BYTES } = options
  if (typeof maxBytes !== 'number') throw new TypeError(`maxBytes: expected an integer from 1 on, got ${describeValue(maxBytes)}`)
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1) {
    throw new RangeError(`maxBytes: expected an integer from 1 on, got ${describeValue(maxBytes)}`)
  }
  const descriptor = openSync(path, OPEN_FLAGS)
  try {
    return readOpenHeader(descriptor, maxBytes)
  } catch (error) {
    throw errorCode(error) === 'ESPIPE' ? refuseFile(path) : error
  } finally {
    closeSync(descriptor)
  }
}

/** Where the first pieces go: a buffer of its own for each header takes a tenth of the whole time. Nothing keeps a view of it. */
let firstPiece: Buffer | null = null

function readOpenHeader(descriptor: number, limit: number): HeaderBlock {
  // Each read names its position: a fifo then refuses (ESPIPE) before a byte is taken from it. An lstat beforehand would say the same, and take
  // half as long as all the rest together.
  firstPiece ??= Buffer.allocUnsafe(FIRST_PIECE)
  let buffer = firstPiece
  let length = readSync(descriptor, buffer, 0, Math.min(FIRST_PIECE, limit), 0)
  const piece = buffer.subarray(0, length)
  if (length < FIRST_PIECE) return parseHeaders(piece)
  // Without any LF so far CR may end the lines, or be content of a first line that goes on: the parser decides by a longer piece.
  if (piece.includes(LF)) {
    const header = parseHeaders(piece)
    if (header.terminated) return header
  }
  for (let searched = 0; length < limit; ) {
    // Growing by a factor keeps the copies linear in the length.
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(length * 4, limit))
    const got = readSync(descriptor, buffer, length, buffer.length - length, length)
    length += got
    const bytes = buffer.subarray(0, length)
    if (got === 0 || hasEmptyLine(bytes, searched)) break
    // The last line may be the empty one that the next piece completes.
    searched = Math.max(0, bytes.lastIndexOf(LF))
  }
  return parseHeaders(buffer.subarray(0, length))
}

/** Whether an empty line stands behind the LF at `from`, or later; as `parseHeaders` has it, any number of CR may stand before its LF. */
function hasEmptyLine(bytes: Uint8Array, from: number): boolean {
  for (let lineFeed = bytes.indexOf(LF, from); lineFeed !== -1; ) {
    let at = lineFeed + 1
    while (bytes[at] === CR) at++
    if (bytes[at] === LF) return true
    lineFeed = bytes.indexOf(LF, at)
  }
  return false
}

function refuseFile(path: string): Error {
  return Object.assign(new Error(`${path} is no regular file`), { code: 'EINVAL', path })
}
