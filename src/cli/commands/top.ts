import { parseHeadOutput } from '../../header/parse-head-output.ts'
import { parseQread } from '../../queue/parse-qread.ts'
import { parseQueuePath } from '../../queue/queue-path.ts'
import { escapeText } from '../../render/escape-text.ts'
import { table } from '../../render/table.ts'
import { wordsOf } from '../../render/words/index.ts'
import { topBy } from '../../verdict/top-by.ts'
import type { Command } from '../command.ts'
import { CliError } from '../io.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import { CONTEXT_OPTIONS, readContext } from '../read-context.ts'
import { readInput } from '../read-input.ts'

type Property = Parameters<typeof topBy>[1]

/** What can be counted, and whether it stands in the listing or only in headers. */
const PROPERTIES: Readonly<Record<Property, 'listing' | 'headers'>> = {
  sender: 'listing',
  senderDomain: 'listing',
  recipient: 'listing',
  recipientDomain: 'listing',
  size: 'listing',
  hour: 'listing',
  subject: 'headers',
  script: 'headers',
  account: 'headers',
  uid: 'headers',
  ip: 'headers',
}

/** `top PROPERTY [FILE|-]`: what `sort | uniq -c | sort -rn` is used for. */
export const top: Command = {
  name: 'top',
  usage: 'top PROPERTY [FILE|-]',
  summary: `count a listing by ${Object.keys(PROPERTIES).join(', ')}`,
  options: ['limit', 'headers', 'format', 'lang', ...CONTEXT_OPTIONS],
  async run(call, io) {
    const [property, file] = call.positionals
    if (property === undefined || !isProperty(property))
      throw new CliError(
        `top takes one of ${Object.keys(PROPERTIES).join(', ')}${property === undefined ? '' : `, not ${JSON.stringify(property)}`}`,
      )
    const headersFile = call.text('headers')
    if (PROPERTIES[property] === 'headers' && headersFile === null)
      throw new CliError(`top ${property} counts what stands in headers: give --headers FILE`)
    const context = await readContext(call)
    const report = parseQread(await readInput(file, io))
    if (report.messages.length === 0)
      throw new CliError(report.fatal === null ? 'the listing holds no message' : `qmail-qread failed: ${report.fatal}`)
    const output = headersFile === null ? null : parseHeadOutput(await readInput(headersFile, io))
    const headers = (output?.headers ?? []).flatMap(([path, header]) => {
      const parsed = parseQueuePath(path)
      return parsed === null ? [] : [[parsed.id, header] as const]
    })
    const rows = topBy(report, property, { limit: call.integer('limit', 1) ?? 20, headers, context })
    if (call.format === 'json') {
      io.out(`${JSON.stringify(rows, null, 2)}\n`)
      return 0
    }
    const words = wordsOf(call.locale)
    io.out(
      `${table([words.topHeadings, ...rows.map((row) => [words.number(row.messages), words.percent(row.share), words.number(row.local), words.number(row.remote), row.value === '' ? '<>' : escapeText(row.value, 200)])])}\n`,
    )
    printDiagnostics([...report.diagnostics, ...(output?.diagnostics ?? [])], io)
    return 0
  },
}

function isProperty(word: string): word is Property {
  return Object.hasOwn(PROPERTIES, word)
}
