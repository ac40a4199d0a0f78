import { parseQread } from '../../queue/parse-qread.ts'
import { escapeText } from '../../render/escape-text.ts'
import { table } from '../../render/table.ts'
import { wordsOf } from '../../render/words/index.ts'
import type { Command } from '../command.ts'
import { CliError } from '../io.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import { readInput } from '../read-input.ts'

/** `qread [FILE|-]`: what qmail-qread printed, as data. */
export const qread: Command = {
  name: 'qread',
  usage: 'qread [FILE|-]',
  summary: 'read what qmail-qread printed, or a paste of it',
  options: ['utc-offset', 'format', 'lang', 'redact'],
  async run(call, io) {
    const utcOffset = call.integer('utc-offset', -1440)
    const report = parseQread(await readInput(call.positionals[0], io), utcOffset === null ? {} : { utcOffset })
    if (report.dialect === 'unknown' && report.lines.unrecognized > 0 && report.messages.length === 0) {
      throw new CliError(
        `${call.positionals[0] ?? 'the input'} is no listing of qmail-qread: none of its ${report.lines.total} lines was recognized`,
      )
    }
    if (call.format === 'json') {
      io.out(`${JSON.stringify(report, null, 2)}\n`)
    } else {
      const words = wordsOf(call.locale)
      const rows = report.messages.map((message) => [
        `#${message.id}`,
        message.date.toISOString().slice(0, 19).replace('T', ' '),
        words.number(message.size),
        message.bouncing ? 'bouncing' : '',
        `${message.recipients.filter((recipient) => recipient.done).length}/${message.recipients.length}`,
        `<${escapeText(message.sender, 120)}>`,
        call.flag('redact') ? '' : escapeText(message.recipients[0]?.address ?? '', 120),
      ])
      if (rows.length > 0) io.out(`${table(rows)}\n`)
      printDiagnostics(report.diagnostics, io)
      io.err(`${words.listing(report)}\n`)
    }
    return report.complete ? 0 : 3
  },
}
