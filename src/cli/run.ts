import { escapeText } from '../render/escape-text.ts'
import { readCall } from './args.ts'
import { COMMANDS } from './commands/index.ts'
import { commandHelp, generalHelp } from './help.ts'
import { CliError, type Io } from './io.ts'
import { VERSION } from './version.ts'

/** Exit status of a bad call, of input that cannot be used, and of a crash: monitoring systems read 3 as unknown. */
export const EXIT_UNKNOWN = 3

/**
 * The command as a function: arguments in, exit status out, everything else through `io`.
 *
 * @param argv - The arguments after the program's name.
 * @returns The exit status. Never throws: what goes wrong is one line on standard error and status 3.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    const [first = ''] = argv
    const named = COMMANDS.find((command) => command.name === first)
    if (first === 'help' || (!named && (argv.includes('--help') || argv.includes('-h')))) {
      const topic = COMMANDS.find((command) => command.name === argv[1])
      io.out(topic ? commandHelp(topic) : generalHelp(COMMANDS))
      return 0
    }
    if (!named && (argv.includes('--version') || argv.includes('-V'))) {
      io.out(`${VERSION}\n`)
      return 0
    }
    if (!named && first !== '' && !first.startsWith('-')) {
      throw new CliError(`unknown command ${JSON.stringify(first)}: expected ${COMMANDS.map((command) => command.name).join(', ')}`)
    }
    const command = named ?? COMMANDS.find((row) => row.name === 'scan')
    if (!command) throw new Error('the command scan is missing')
    const call = readCall(named ? argv.slice(1) : argv, command.options, io.env)
    if (call.flag('help')) {
      io.out(commandHelp(command))
      return 0
    }
    if (call.flag('version')) {
      io.out(`${VERSION}\n`)
      return 0
    }
    return await command.run(call, io)
  } catch (error) {
    io.err(`qmail-spamscope: ${escapeText(describeError(error))}\n`)
    return EXIT_UNKNOWN
  }
}

/** One line, never a stack: the reader is an administrator at a prompt, or a monitoring system. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = (error as { readonly code?: unknown }).code
  // An error of the system names the call and the path itself: `ENOENT: no such file or directory, open 'x'`.
  if (error instanceof CliError || error instanceof TypeError || error instanceof RangeError || typeof code === 'string')
    return error.message
  return `internal error: ${error.message}`
}
