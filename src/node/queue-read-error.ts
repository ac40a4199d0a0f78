import type { Diagnostic } from '../core/diagnostic.ts'

/**
 * A queue of which nothing can be read: it is missing, is no queue, or is closed to this user.
 *
 * Thrown rather than handed out as an empty listing: an empty listing would look like a quiet server.
 *
 * @group Reading a queue
 */
export class QueueReadError extends Error {
  /** The system's error code (`ENOENT`, `EACCES`, …), or null where the system reported no error. */
  readonly code: string | null
  readonly path: string
  readonly diagnostic: Diagnostic

  constructor(diagnostic: Diagnostic, path: string, code: string | null) {
    super(diagnostic.message)
    this.name = 'QueueReadError'
    this.code = code
    this.path = path
    this.diagnostic = diagnostic
  }
}

/** The system's code of an error (`ENOENT`, …), or null. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** True for the two codes that mean "somebody else may read this". */
export function isDenied(code: string | null): boolean {
  return code === 'EACCES' || code === 'EPERM'
}

/** True when a file is not there: it never was, or it has just been removed. */
export function isAbsent(code: string | null): boolean {
  return code === 'ENOENT'
}
