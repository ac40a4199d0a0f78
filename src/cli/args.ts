import { parseArgs } from 'node:util'
import { FORMATS } from '../render/formats/index.ts'
import type { Locale } from '../render/render-options.ts'
import { CliError } from './io.ts'

export interface OptionRow {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** Name of the value in the help. */
  readonly value?: string
  readonly help: string
}

/** Every option of the command; each subcommand names the ones that it takes. */
export const OPTIONS = {
  queue: { type: 'string', value: 'DIR', help: 'the queue (default /var/qmail/queue)' },
  split: { type: 'string', value: 'N', help: 'conf-split, where the queue itself does not tell (default 23)' },
  'big-todo': { type: 'boolean', help: 'todo/ and intd/ are split too' },
  sample: { type: 'string', value: 'N', help: 'headers to read at most (default 200); 0 reads none' },
  headers: { type: 'string', value: 'FILE', help: 'headers, as `head -v -c 16384 PATH...` printed them' },
  limit: { type: 'string', value: 'N', help: 'how many at most (plan: 50, top: 20)' },
  'utc-offset': { type: 'string', value: 'MINUTES', help: 'minutes east of UTC that a local-time qmail-qread printed as GMT' },
  passwd: { type: 'string', value: 'FILE', help: 'names of the uids, in the form of /etc/passwd' },
  hostname: { type: 'string', value: 'NAME', help: 'name of the server' },
  hosted: { type: 'string', value: 'FILE', help: 'domains hosted here, one a line, as in control/rcpthosts' },
  context: { type: 'string', value: 'FILE', help: 'all of that as JSON: hostname, hostedDomains, uidNames, allow, now' },
  format: { type: 'string', value: 'NAME', help: `how to print: ${FORMATS.map((format) => format.id).join(', ')}` },
  lang: { type: 'string', value: 'en|es', help: 'language of the text' },
  redact: { type: 'boolean', help: 'hide recipients and subjects' },
  color: { type: 'boolean', help: 'colours (default on a terminal; NO_COLOR turns them off)' },
  help: { type: 'boolean', short: 'h', help: 'this help' },
  version: { type: 'boolean', short: 'V', help: 'the version' },
} as const satisfies Readonly<Record<string, OptionRow>>

export type OptionName = keyof typeof OPTIONS

/** Options that every subcommand takes. */
export const COMMON_OPTIONS: readonly OptionName[] = ['help', 'version', 'color']

/** A call as the user typed it, checked. */
export interface Call {
  readonly positionals: readonly string[]
  /** Value of a string option, or null where it was not given. */
  text(name: OptionName): string | null
  flag(name: OptionName): boolean
  /** Value of an option that takes a whole number, or null where it was not given. */
  integer(name: OptionName, min: number): number | null
  readonly locale: Locale
  readonly format: string
}

/**
 * Reads the arguments after the subcommand's name.
 *
 * @throws CliError on an option that the subcommand does not take, or a value that the option does not take.
 */
export function readCall(argv: readonly string[], taken: readonly OptionName[], env: Readonly<Record<string, string | undefined>>): Call {
  const names = [...COMMON_OPTIONS, ...taken]
  const options = Object.fromEntries(
    names.map((name) => {
      const row: OptionRow = OPTIONS[name]
      return [name, row.short === undefined ? { type: row.type } : { type: row.type, short: row.short }]
    }),
  )
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, allowNegative: true, strict: true })
  } catch (error) {
    // The first sentence names the option; the hints about `--` that follow it are for authors of scripts.
    throw new CliError((error as Error).message.split('. ')[0] as string)
  }
  const values = parsed.values as Readonly<Record<string, string | boolean | undefined>>
  const text = (name: OptionName): string | null => {
    const value = values[name]
    return typeof value === 'string' ? value : null
  }
  const format = text('format') ?? 'text'
  if (!FORMATS.some((row) => row.id === format)) {
    throw new CliError(`unknown format ${JSON.stringify(format)}: expected ${FORMATS.map((row) => row.id).join(' or ')}`)
  }
  return {
    positionals: parsed.positionals,
    text,
    flag: (name) => values[name] === true,
    integer: (name, min) => {
      const value = text(name)
      if (value === null) return null
      const number = Number(value)
      if (!/^-?\d{1,15}$/.test(value) || number < min)
        throw new CliError(`--${name} takes a whole number from ${min} on, not ${JSON.stringify(value)}`)
      return number
    },
    locale: readLocale(text('lang'), env),
    format,
  }
}

function readLocale(option: string | null, env: Readonly<Record<string, string | undefined>>): Locale {
  if (option !== null && option !== 'en' && option !== 'es') throw new CliError(`--lang takes en or es, not ${JSON.stringify(option)}`)
  if (option !== null) return option
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return locale.startsWith('es') ? 'es' : 'en'
}
