import type { Io } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'

export interface CliResult {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** Runs the command without a process. @param stdin - What standard input gives; nothing by default. */
export async function runCli(argv: readonly string[], stdin = '', io: Partial<Io> = {}): Promise<CliResult> {
  const out: string[] = []
  const err: string[] = []
  const status = await run(argv, {
    stdin: (async function* () {
      if (stdin !== '') yield new TextEncoder().encode(stdin)
    })(),
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    terminal: false,
    columns: null,
    env: {},
    hostname: () => 'mail.test',
    now: () => new Date('2026-11-25T04:00:00Z'),
    ...io,
  })
  return { status, out: out.join(''), err: err.join('') }
}
