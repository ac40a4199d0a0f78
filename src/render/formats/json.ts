import type { ReportFormat } from '../report-format.ts'

/** The report as it is: one JSON object, strings escaped, so that joining its lines without their ends gives the same object. */
export const json: ReportFormat = {
  id: 'json',
  mediaType: 'application/json',
  render: (report) => `${JSON.stringify(report, null, 2)}\n`,
}
