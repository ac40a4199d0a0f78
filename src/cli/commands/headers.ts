import type { OperatorContext } from '../../core/operator-context.ts'
import { parseHeadOutput } from '../../header/parse-head-output.ts'
import { type HeaderBlock, parseHeaders } from '../../header/parse-headers.ts'
import { type Origin, traceOrigin } from '../../origin/trace-origin.ts'
import { escapeText } from '../../render/escape-text.ts'
import { type Words, wordsOf } from '../../render/words/index.ts'
import { wrapText } from '../../render/wrap-text.ts'
import type { Command } from '../command.ts'
import { CliError } from '../io.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import { CONTEXT_OPTIONS, readContext } from '../read-context.ts'
import { readInput } from '../read-input.ts'

/** `==> PATH <==`, which `head -v` prints before each file. */
const SEPARATOR = /^==> /

/** `headers [FILE|-]`: who put this message into the queue, from its header. */
export const headers: Command = {
  name: 'headers',
  usage: 'headers [FILE|-]',
  summary: 'who put a message into the queue, from its header (one message, or what `head -v` printed of several)',
  options: ['format', 'lang', ...CONTEXT_OPTIONS],
  async run(call, io) {
    const input = await readInput(call.positionals[0], io)
    const context = await readContext(call)
    const blocks = readBlocks(input, io)
    if (blocks.every(([, header]) => header.fields.length === 0)) {
      throw new CliError(`${call.positionals[0] ?? 'the input'} holds no header field`)
    }
    const traced = blocks.map(([path, header]) => ({ path, header, origin: traceOrigin(header, context) }))
    if (call.format === 'json') {
      const plain = traced.map(({ path, header, origin }) => ({
        path,
        origin,
        received: header.received,
        fields: header.fields,
        diagnostics: header.diagnostics,
      }))
      io.out(`${JSON.stringify(plain, null, 2)}\n`)
    } else {
      const words = wordsOf(call.locale)
      io.out(`${traced.map((row) => printOrigin(row.path, row.header, row.origin, context, words)).join('\n\n')}\n`)
      for (const { header } of traced) printDiagnostics(header.diagnostics, io)
    }
    return 0
  },
}

function readBlocks(
  input: Uint8Array,
  io: Parameters<Command['run']>[1],
): readonly (readonly [path: string | null, header: HeaderBlock])[] {
  const start = Buffer.from(input.buffer, input.byteOffset, Math.min(input.length, 4)).toString('latin1')
  if (!SEPARATOR.test(start)) return [[null, parseHeaders(input)]]
  const output = parseHeadOutput(input)
  printDiagnostics(output.diagnostics, io)
  return output.headers
}

function printOrigin(path: string | null, header: HeaderBlock, origin: Origin, context: OperatorContext, words: Words): string {
  const lines: string[] = []
  if (path !== null) lines.push(escapeText(path))
  lines.push(words.origin(origin, context))
  for (const { line, message } of origin.evidence) lines.push(wrapText(escapeText(message, 400), 76, `  ${words.line} ${line}: `))
  const subject = header.get('subject')
  if (subject !== undefined) lines.push(`  Subject: ${escapeText(subject, 200)}`)
  return lines.join('\n')
}
