import type { SpamReport } from '../verdict/score-queue.ts'
import type { RenderOptions } from './render-options.ts'

/** One output format: a file in formats/. */
export interface ReportFormat {
  /** As `--format` names it. */
  readonly id: string
  readonly mediaType: string
  /** Pure: the same report and options give the same text. The text ends in LF. */
  render(report: SpamReport, options?: RenderOptions): string
}
