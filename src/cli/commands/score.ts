import { parseHeadOutput } from '../../header/parse-head-output.ts'
import { parseQueuePath } from '../../queue/queue-path.ts'
import { streamQread } from '../../queue/stream-qread.ts'
import { QueueScorer } from '../../verdict/queue-scorer.ts'
import type { Command } from '../command.ts'
import { CliError } from '../io.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import { printReport, REPORT_OPTIONS } from '../print-report.ts'
import { CONTEXT_OPTIONS, readContext } from '../read-context.ts'
import { openInput, readInput } from '../read-input.ts'

/** `score [FILE|-]`: the verdict on a listing, with the headers that somebody fetched. */
export const score: Command = {
  name: 'score',
  usage: 'score [FILE|-]',
  summary: 'judge a listing that qmail-qread printed, better with --headers',
  options: ['headers', 'utc-offset', ...CONTEXT_OPTIONS, ...REPORT_OPTIONS],
  async run(call, io) {
    const context = await readContext(call)
    const scorer = new QueueScorer(context)
    const utcOffset = call.integer('utc-offset', -1440)
    const messages = streamQread(await openInput(call.positionals[0], io), utcOffset === null ? {} : { utcOffset })
    let step = await messages.next()
    for (; !step.done; step = await messages.next()) scorer.add(step.value)
    const listing = step.value
    if (listing.dialect === 'unknown' && listing.lines.unrecognized > 0) {
      throw new CliError(
        `${call.positionals[0] ?? 'the input'} is no listing of qmail-qread: none of its ${listing.lines.total} lines was recognized`,
      )
    }
    const headersFile = call.text('headers')
    if (headersFile !== null) {
      const output = parseHeadOutput(await readInput(headersFile, io))
      if (output.headers.length === 0)
        throw new CliError(`${headersFile} holds no header; expected what \`head -v -c 16384 PATH...\` prints`)
      printDiagnostics(output.diagnostics, io)
      for (const [path, header] of output.headers) {
        const parsed = parseQueuePath(path)
        if (parsed === null) io.err(`qmail-spamscope: ${JSON.stringify(path)} is no path of a queue file, passed over\n`)
        else scorer.addHeader(parsed.id, header)
      }
    }
    const hostname = context.hostname
    return printReport(scorer.report({ listing }), call, io, hostname === undefined ? {} : { hostname })
  },
}
