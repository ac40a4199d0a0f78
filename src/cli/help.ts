import { COMMON_OPTIONS, OPTIONS, type OptionName, type OptionRow } from './args.ts'
import type { Command } from './command.ts'

/** The help of the whole command. */
export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.usage.length))
  return [
    'qmail-spamscope: is this qmail server sending spam, and who does it?',
    '',
    'usage: qmail-spamscope [COMMAND] [OPTIONS]',
    '',
    ...commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`),
    '',
    'Without a command it scans. `qmail-spamscope help COMMAND` shows the options of one.',
    'Exit status of scan and score: 0 clean or bulk, 1 backscatter or backlog, 2 spam, 3 unknown or a bad call.',
    'Nothing here changes a queue.',
    '',
  ].join('\n')
}

/** The help of one subcommand with its options. */
export function commandHelp(command: Command): string {
  const names: readonly OptionName[] = [...command.options, ...COMMON_OPTIONS]
  const left = names.map((name) => {
    const row: OptionRow = OPTIONS[name]
    return `${row.short === undefined ? '' : `-${row.short}, `}--${name}${row.value === undefined ? '' : ` ${row.value}`}`
  })
  const width = Math.max(...left.map((text) => text.length))
  return [
    `usage: qmail-spamscope ${command.usage}${command.options.length > 0 ? ' [OPTIONS]' : ''}`,
    '',
    command.summary,
    '',
    ...names.map((name, at) => `  ${(left[at] as string).padEnd(width)}  ${OPTIONS[name].help}`),
    '',
  ].join('\n')
}
