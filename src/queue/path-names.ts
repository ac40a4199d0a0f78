import { SLASH } from '../core/char-codes.ts'

/** One name of a path. */
export interface PathName {
  readonly text: string
  /** Offset of its first character; everything before it is the directory, with its slash. */
  readonly before: number
}

/**
 * The last name before `end`, and where it begins.
 *
 * `/var/qmail/queue/mess/8/100`
 *                        ^ end 23: name `8`, before 22
 */
export function takeName(path: string, end: number): PathName | null {
  if (end === 0) return null
  const slash = path.lastIndexOf('/', end - 1)
  const text = path.slice(slash + 1, end)
  // `before` 0: the name starts the path, so the base directory is `.`.
  return text === '' ? null : { text, before: slash + 1 }
}

/** The base directory that ends before `end`. `mess/8/100` and `./mess/8/100` both stand in `.`, `/mess/8/100` in `/`. */
export function readBase(path: string, end: number): string {
  if (end === 0) return '.'
  return path.slice(0, trimSlashes(path, end)) || '/'
}

/** Moves `end` left over slashes. A loop: `/\/+$/` is quadratic on a long run of slashes. */
export function trimSlashes(path: string, end: number): number {
  while (end > 0 && path.charCodeAt(end - 1) === SLASH) end--
  return end
}

/** Moves the end left over one line end. */
export function trimLineEnd(path: string): number {
  if (path.endsWith('\r\n')) return path.length - 2
  return path.endsWith('\n') ? path.length - 1 : path.length
}
