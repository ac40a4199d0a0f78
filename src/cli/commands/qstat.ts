import { parseQstat } from '../../queue/parse-qstat.ts'
import { wordsOf } from '../../render/words/index.ts'
import type { Command } from '../command.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import { readInput } from '../read-input.ts'

/** `qstat [FILE|-]`: what qmail-qstat printed, as data. */
export const qstat: Command = {
  name: 'qstat',
  usage: 'qstat [FILE|-]',
  summary: 'read what qmail-qstat printed',
  options: ['format', 'lang'],
  async run(call, io) {
    const report = parseQstat(await readInput(call.positionals[0], io))
    if (call.format === 'json') {
      io.out(`${JSON.stringify(report, null, 2)}\n`)
    } else {
      const words = wordsOf(call.locale)
      const rows: readonly (readonly [label: string, value: number | null])[] = [
        [words.qstat.messages, report.messages],
        [words.qstat.unprocessed, report.unprocessed],
        [words.qstat.local, report.local],
        [words.qstat.remote, report.remote],
        [words.qstat.bouncing, report.bouncing],
        [words.qstat.split, report.split],
      ]
      // The first two are in every dialect: an unknown number is said. The others are shown where the dialect has them.
      const shown = rows.filter(([, value], at) => at < 2 || value !== null)
      io.out(`${shown.map(([label, value]) => `${label}: ${value === null ? words.unknownNumber : words.number(value)}`).join('\n')}\n`)
      printDiagnostics(report.diagnostics, io)
    }
    return report.messages === null ? 3 : 0
  },
}
