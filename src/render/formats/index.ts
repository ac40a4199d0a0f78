// Printed by `npm run tables` from the files of this folder. Add a file, run the command.
import type { ReportFormat } from '../report-format.ts'
import { json } from './json.ts'
import { text } from './text.ts'

/** Every output format of a report. */
export const FORMATS: readonly ReportFormat[] = [json, text]
