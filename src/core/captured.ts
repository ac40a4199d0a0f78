import { decodeUtf8OrLatin1 } from './decode-bytes.ts'

/**
 * What a caller captured of one command run. A bare string or bytes means: standard output, nothing else known.
 *
 * @group Shared
 */
export interface CommandOutput {
  readonly stdout: string | Uint8Array
  /** Standard error. Absent: not captured (unknown), which is not the same as empty. */
  readonly stderr?: string | Uint8Array
  /** Exit status. Absent: not known. `code`, as Plesk's `callSbin` names it, is read too. */
  readonly exitCode?: number
  readonly code?: number
}

/**
 * Every form in which a parser takes captured output.
 *
 * @group Shared
 */
export type Captured = string | Uint8Array | CommandOutput

/** A {@link Captured} in one shape: what is not known is `null`. */
export interface CommandRun {
  readonly stdout: string | Uint8Array
  readonly stderr: string | null
  readonly exitCode: number | null
}

/**
 * Brings the accepted forms of captured output into one shape.
 *
 * @param input - A string, bytes, or a {@link CommandOutput}.
 * @returns Standard output as given, the rest `null` where it is not known.
 * @throws TypeError on anything else: that is a mistake of the caller, not of the text.
 */
export function readCaptured(input: Captured): CommandRun {
  if (typeof input === 'string' || input instanceof Uint8Array) return { stdout: input, stderr: null, exitCode: null }
  if (typeof input === 'object' && input !== null && (typeof input.stdout === 'string' || input.stdout instanceof Uint8Array)) {
    return { stdout: input.stdout, stderr: textOf(input.stderr ?? null), exitCode: input.exitCode ?? input.code ?? null }
  }
  throw new TypeError(`expected a string, a Uint8Array or { stdout, stderr?, exitCode? }, got ${describeValue(input)}`)
}

/** `spawnSync` without an encoding gives bytes for both outputs. */
function textOf(stderr: string | Uint8Array | null): string | null {
  if (stderr === null || typeof stderr === 'string') return stderr
  if (stderr instanceof Uint8Array) return decodeUtf8OrLatin1(stderr)
  throw new TypeError(`stderr: expected a string or a Uint8Array, got ${describeValue(stderr)}`)
}

/** Names a wrong argument in an error message, in bounded length. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean' || value === undefined) return String(value)
  return typeof value === 'object' ? `an object (${Object.prototype.toString.call(value).slice(8, -1)})` : `a ${typeof value}`
}
