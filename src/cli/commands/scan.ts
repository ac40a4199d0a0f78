import { readFile } from 'node:fs/promises'
import type { OperatorContext } from '../../core/operator-context.ts'
import { readControl } from '../../node/read-control.ts'
import { scanQueue } from '../../node/scan-queue.ts'
import { parsePasswd } from '../../origin/parse-passwd.ts'
import type { Call } from '../args.ts'
import type { Command } from '../command.ts'
import { CliError } from '../io.ts'
import { printReport, REPORT_OPTIONS } from '../print-report.ts'
import { CONTEXT_OPTIONS, readContext } from '../read-context.ts'

/** Headers that are read when the caller does not say: on the machine itself a header costs less than a millisecond. */
const DEFAULT_SAMPLE = 200

/** `scan`: a queue on this machine, its own files read. */
export const scan: Command = {
  name: 'scan',
  usage: 'scan',
  summary: 'judge a queue on this machine by its own files; no qmail program is run',
  options: ['queue', 'split', 'big-todo', 'sample', ...CONTEXT_OPTIONS, ...REPORT_OPTIONS],
  async run(call, io) {
    if (call.positionals.length > 0)
      throw new CliError(`scan takes no argument ${JSON.stringify(call.positionals[0])}; the queue is given as --queue DIR`)
    const queueDir = call.text('queue')
    const split = call.integer('split', 1)
    const sample = call.integer('sample', 0)
    const context = await readContext(call, await readMachine(call, queueDir))
    const scannedAt = io.now()
    const report = await scanQueue({
      ...(queueDir === null ? {} : { queueDir }),
      ...(split === null ? {} : { split }),
      ...(call.flag('big-todo') ? { bigTodo: true } : {}),
      sample: sample ?? DEFAULT_SAMPLE,
      context,
    })
    // A queue that is not there is a bad call: one line, and no report that looks like an answer.
    const missing = report.diagnostics.find((diagnostic) => diagnostic.code === 'queue-missing')
    if (missing) throw new CliError(missing.message)
    return printReport(report, call, io, { hostname: context.hostname ?? io.hostname(), scannedAt })
  },
}

/** What this machine itself knows: its users and qmail's control files. Not used where the caller describes the queue's own machine. */
async function readMachine(call: Call, queueDir: string | null): Promise<OperatorContext> {
  if (call.text('context') !== null) return {}
  const control = await readControl(queueDir ?? undefined)
  const uidNames = call.text('passwd') === null ? await readFile('/etc/passwd', 'utf8').then(parsePasswd, () => ({})) : {}
  return { ...control, uidNames }
}
