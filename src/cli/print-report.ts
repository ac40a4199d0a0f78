import { FORMATS } from '../render/formats/index.ts'
import type { SpamReport } from '../verdict/score-queue.ts'
import type { Call, OptionName } from './args.ts'
import { EXIT_OF_VERDICT } from './exit-status.ts'
import type { Io } from './io.ts'

/** The options that {@link printReport} reads. */
export const REPORT_OPTIONS: readonly OptionName[] = ['format', 'lang', 'redact']

/** Prints a report in the format that was asked for. @returns The exit status of its verdict. */
export function printReport(
  report: SpamReport,
  call: Call,
  io: Io,
  known: { readonly hostname?: string; readonly scannedAt?: Date },
): number {
  const format = FORMATS.find((row) => row.id === call.format)
  if (!format) throw new TypeError(`unknown format ${JSON.stringify(call.format)}`)
  io.out(
    format.render(report, {
      locale: call.locale,
      redact: call.flag('redact'),
      color: wantsColor(call, io),
      ...(io.columns !== null && io.terminal ? { width: Math.min(io.columns, 100) } : {}),
      ...known,
    }),
  )
  return EXIT_OF_VERDICT[report.verdict]
}

/** Colours: asked for, or a terminal that is not told otherwise (https://no-color.org). */
function wantsColor(call: Call, io: Io): boolean {
  return call.flag('color') || (io.terminal && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb')
}
