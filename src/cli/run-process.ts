import { hostname } from 'node:os'
import { run } from './run.ts'

/** Runs the command in this process: its arguments, streams and exit status. */
export async function runProcess(): Promise<void> {
  // `qmail-spamscope qread FILE | head -1` closes our output early: that is no error, and the status must not become 1.
  let closed = false
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    closed = true
    if (error.code !== 'EPIPE') process.exitCode = 3
  })
  process.stderr.on('error', () => {})
  process.exitCode = await run(process.argv.slice(2), {
    stdin: process.stdin,
    out: (text) => {
      if (!closed) process.stdout.write(text)
    },
    err: (text) => {
      process.stderr.write(text)
    },
    terminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? null,
    env: process.env,
    hostname,
    now: () => new Date(),
  })
}
