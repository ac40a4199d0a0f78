import { closeSync, constants, lstatSync, openSync, readSync, realpathSync, type Stats } from 'node:fs'
import { errorCode, isAbsent } from './queue-read-error.ts'
import type { Ledger } from './read-account.ts'

/** Largest piece of one envelope file that is read. qmail itself has no limit; a sparse file of terabytes must not fill the memory. */
export const ENVELOPE_LIMIT = 64 * 1024 * 1024

/** Read-only, never through a symbolic link, and never waiting should the file have become a fifo since it was looked at. */
export const OPEN_FLAGS: number = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** `fs.lstatSync` options that spare the building of an Error for every file that is not there. */
const QUIET = { throwIfNoEntry: false } as const

/** Reads small files of one queue, one at a time, into one buffer. */
export class QueueFiles {
  readonly #root: string
  readonly #ledger: Ledger
  #buffer: Buffer = Buffer.allocUnsafe(64 * 1024)

  /** `root` is the queue's directory with its own symbolic links resolved: files are not followed out of it. */
  constructor(root: string, ledger: Ledger) {
    this.#root = root
    this.#ledger = ledger
  }

  /**
   * Looks at a regular file.
   *
   * @returns Its path (a link within the queue resolved) and state; `absent`; or `refused` after a note in the account.
   */
  look(path: string): Looked {
    try {
      const stats = lstatSync(path, QUIET)
      if (stats === undefined) return 'absent'
      if (stats.isFile()) return { path, stats }
      if (!stats.isSymbolicLink()) {
        this.#ledger.note('disk-not-a-file', path)
        return 'refused'
      }
      return this.#lookThroughLink(path)
    } catch (error) {
      const code = errorCode(error)
      if (isAbsent(code)) return 'absent'
      this.#ledger.noteFile(path, code)
      return 'refused'
    }
  }

  /** True when something stands at the path, whatever it is: nobody opens a bounce file to know that it is there. */
  exists(path: string): boolean {
    try {
      const stats = lstatSync(path, QUIET)
      if (stats?.isSymbolicLink()) this.#ledger.note('disk-symlink', path)
      return stats !== undefined && !stats.isSymbolicLink()
    } catch (error) {
      this.#ledger.noteFile(path, errorCode(error))
      return false
    }
  }

  /** Reads a file that was looked at, one character a byte. `absent` when it has gone since. */
  read(file: LookedFile): { readonly text: string } | 'absent' | 'refused' {
    try {
      const descriptor = openSync(file.path, OPEN_FLAGS)
      try {
        return { text: this.#readOpen(descriptor, file.path, file.stats.size) }
      } finally {
        closeSync(descriptor)
      }
    } catch (error) {
      const code = errorCode(error)
      if (isAbsent(code)) return 'absent'
      this.#ledger.noteFile(file.path, code)
      return 'refused'
    }
  }

  #readOpen(descriptor: number, path: string, size: number): string {
    // One byte more than its size: a read that fills the buffer would need another to see the end.
    const wanted = Math.min(size, ENVELOPE_LIMIT) + 1
    if (wanted > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(wanted)
    let length = 0
    for (;;) {
      const got = readSync(descriptor, this.#buffer, length, this.#buffer.length - length, null)
      if (got === 0) break
      length += got
      if (length < this.#buffer.length) {
        if (length >= size) break
        continue
      }
      if (length >= ENVELOPE_LIMIT) {
        this.#ledger.note('disk-file-too-large', path, `${ENVELOPE_LIMIT} bytes were read`)
        break
      }
      this.#buffer = Buffer.concat([this.#buffer], Math.min(length * 2, ENVELOPE_LIMIT + 1))
    }
    return this.#buffer.toString('latin1', 0, length)
  }

  /** A link is followed only to a regular file that stands in the same queue. */
  #lookThroughLink(path: string): Looked {
    let target: string | null = null
    try {
      target = realpathSync(path)
    } catch {
      // A loop, or a link to nothing.
    }
    const stats = target?.startsWith(`${this.#root}/`) ? lstatSync(target, QUIET) : undefined
    if (target !== null && stats?.isFile()) return { path: target, stats }
    this.#ledger.note('disk-symlink', path)
    return 'refused'
  }
}

/** A regular file and its state when it was looked at. */
export interface LookedFile {
  readonly path: string
  readonly stats: Stats
}
export type Looked = LookedFile | 'absent' | 'refused'
