/** Everything that the command touches outside itself, so that it runs in a test without a process. */
export interface Io {
  /** Standard input, in chunks. */
  readonly stdin: AsyncIterable<Uint8Array>
  /** Data. */
  out(text: string): void
  /** All else. */
  err(text: string): void
  /** The output is a terminal: colours may be used. */
  readonly terminal: boolean
  /** Width of the terminal in columns, where known. */
  readonly columns: number | null
  readonly env: Readonly<Record<string, string | undefined>>
  /** Name of this machine, used when neither the caller nor qmail's control files give one. */
  hostname(): string
  /** The clock, for the time of the scan. */
  now(): Date
}

/** A bad call, or input that cannot be used: one line on standard error, exit status 3. */
export class CliError extends Error {
  override readonly name = 'CliError'
}
