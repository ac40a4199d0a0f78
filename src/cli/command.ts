import type { Call, OptionName } from './args.ts'
import type { Io } from './io.ts'

/** One subcommand: a file in commands/. */
export interface Command {
  readonly name: string
  /** The call, for the help: `score [FILE|-]`. */
  readonly usage: string
  /** What it is for, in one line. */
  readonly summary: string
  readonly options: readonly OptionName[]
  /** @returns The exit status. */
  run(call: Call, io: Io): Promise<number>
}
