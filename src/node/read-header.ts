import { closeSync, lstatSync, openSync, readSync } from 'node:fs'
import { describeValue } from '../core/captured.ts'
import { CR, LF } from '../core/char-codes.ts'
import { type HeaderBlock, parseHeaders } from '../header/parse-headers.ts'
import { OPEN_FLAGS } from './queue-file.ts'

/** First piece that is read: one block of the file system, and more than most headers need. */
const FIRST_PIECE = 4096
/** Bytes of a header that are read at most, when the caller does not say. The lines that name the sender stand at the top. */
export const DEFAULT_HEADER_BYTES: number = 256 * 1024

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
 * @param path - A message file, `mess/N/ID` of a queue ({@link resolveQueuePath} names it). Opened read-only; a symbolic link, a fifo, a
 *   device or a directory is not opened.
 * @returns The header; `terminated` is false where the file or `maxBytes` ended before the empty line (an empty file, a file that shrank
 *   while it was read). Cost: the length of the header, at most `maxBytes`.
 * @throws (rejects with) the system's error, its `code` being `ENOENT`, `EACCES`, …; TypeError or RangeError on a wrong argument.
 * @example (await readHeader('/var/qmail/queue/mess/1/2996948')).get('subject')
 * @see formats §5.1, §7
 * @group Reading a queue
 */
export async function readHeader(path: string, options: ReadHeaderOptions = {}): Promise<HeaderBlock> {
  return parseHeaders(readHeaderBytes(path, options.maxBytes ?? DEFAULT_HEADER_BYTES))
}

/** The bytes of the header section with its empty line, or as much of it as there is within `maxBytes`. */
export function readHeaderBytes(path: string, maxBytes: number): Uint8Array {
  if (typeof path !== 'string') throw new TypeError(`path: expected a string, got ${describeValue(path)}`)
  if (typeof maxBytes !== 'number') throw new TypeError(`maxBytes: expected an integer from 1 on, got ${describeValue(maxBytes)}`)
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1) {
    throw new RangeError(`maxBytes: expected an integer from 1 on, got ${describeValue(maxBytes)}`)
  }
  // Before the open: to open a fifo would already meddle with who writes to it (lock/trigger wakes qmail-send).
  const stats = lstatSync(path)
  if (!stats.isFile())
    throw Object.assign(new Error(`${path} is no regular file`), { code: stats.isSymbolicLink() ? 'ELOOP' : 'EINVAL', path })
  const descriptor = openSync(path, OPEN_FLAGS)
  try {
    return readUntilEmptyLine(descriptor, Math.min(maxBytes, stats.size + 1))
  } finally {
    closeSync(descriptor)
  }
}

function readUntilEmptyLine(descriptor: number, limit: number): Uint8Array {
  let buffer = Buffer.allocUnsafe(Math.min(FIRST_PIECE, limit))
  let length = 0
  let searched = 0
  for (;;) {
    const got = readSync(descriptor, buffer, length, buffer.length - length, null)
    length += got
    const end = findHeaderEnd(buffer.subarray(0, length), searched)
    if (end !== -1) return buffer.subarray(0, end)
    if (got === 0 || length >= limit) return buffer.subarray(0, length)
    // The last bytes may be the first of an empty line that the next piece completes.
    searched = Math.max(0, length - 2)
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(length * 4, limit))
  }
}

/** Offset behind the first empty line (LF or CRLF), or -1. A text that begins with one has no header at all. */
function findHeaderEnd(bytes: Uint8Array, from: number): number {
  let at = from === 0 ? -1 : bytes.indexOf(LF, from)
  if (at === -1 && from > 0) return -1
  for (;;) {
    if (bytes[at + 1] === LF) return at + 2
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3
    at = bytes.indexOf(LF, at + 1)
    if (at === -1) return -1
  }
}
