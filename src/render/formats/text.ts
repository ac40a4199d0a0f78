import { renderText } from '../render-text.ts'
import type { ReportFormat } from '../report-format.ts'

/** For the prompt and for a ticket. */
export const text: ReportFormat = {
  id: 'text',
  mediaType: 'text/plain; charset=utf-8',
  render: renderText,
}
