import { quoteShell } from '../../core/quote-shell.ts'
import { parseQread } from '../../queue/parse-qread.ts'
import { resolveQueuePath } from '../../queue/queue-path.ts'
import { planSample } from '../../sample/plan-sample.ts'
import type { Command } from '../command.ts'
import { CliError } from '../io.ts'
import { CONTEXT_OPTIONS, readContext } from '../read-context.ts'
import { readInput } from '../read-input.ts'

/** Bytes of each message that the printed command fetches: the header of nearly every message fits. */
const HEADER_BYTES = 16384

/** `plan [FILE|-]`: the read-only command that fetches the headers worth reading, for a server without Node. */
export const plan: Command = {
  name: 'plan',
  usage: 'plan [FILE|-]',
  summary: 'the read-only command that fetches the headers worth reading, for score --headers',
  options: ['limit', 'queue', 'split', 'format', ...CONTEXT_OPTIONS],
  async run(call, io) {
    const context = await readContext(call)
    const report = parseQread(await readInput(call.positionals[0], io))
    if (report.messages.length === 0)
      throw new CliError(report.fatal === null ? 'the listing holds no message' : `qmail-qread failed: ${report.fatal}`)
    const refs = planSample(report, { limit: call.integer('limit', 1) ?? 50, context })
    const queueDir = call.text('queue')
    const split = call.integer('split', 1)
    const paths = refs.map(
      ({ id, queue }) =>
        resolveQueuePath(id, {
          ...((queueDir ?? queue) === null ? {} : { queueDir: (queueDir ?? queue) as string }),
          ...(split === null ? {} : { split }),
        }).mess,
    )
    if (call.format === 'json')
      io.out(
        `${JSON.stringify(
          refs.map((ref, at) => ({ ...ref, path: paths[at] })),
          null,
          2,
        )}\n`,
      )
    else io.out(`head -v -c ${HEADER_BYTES} ${paths.map(quoteShell).join(' ')}\n`)
    return 0
  },
}
