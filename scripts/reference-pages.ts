// The reference pages of docs/, printed from the tables that the code itself reads.
import { DIAGNOSTICS } from '../src/core/diagnostic.ts'
import { SYMBOLS } from '../src/evidence/symbols/index.ts'
import { RETURN_PATHS } from '../src/names/return-paths/index.ts'
import { CULPRIT_FIELDS } from '../src/origin/culprit-fields.ts'
import { QREAD_DIALECTS } from '../src/queue/dialects/qread/index.ts'
import { QSTAT_DIALECTS } from '../src/queue/dialects/qstat/index.ts'
import { RECEIVED_DIALECTS } from '../src/received/dialects/index.ts'
import { STEPS } from '../src/verdict/next-steps.ts'
import { QUEUE_SYMBOLS } from '../src/verdict/queue-evidence.ts'
import { THRESHOLDS } from '../src/verdict/thresholds.ts'

export interface Page {
  readonly path: string
  readonly text: string
}

/** A cell of a Markdown table: a bar would end it, a brace opens an inline tag for typedoc, `<` a tag. */
const cell = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')
    .replaceAll('<', '&lt;')
    .replaceAll('{', '&#123;')
    .replaceAll('@', '&#64;')
const code = (text: string): string => `\`${text.replaceAll('|', '\\|').replaceAll('\n', ' ')}\``

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function page(file: string, title: string, parts: readonly string[]): Page {
  return {
    path: `docs/${file}`,
    text: `---\ntitle: ${title}\ngroup: Reference\n---\n\n<!-- Printed by \`npm run tables\`. -->\n\n# ${title}\n\n${parts.join('\n\n')}\n`,
  }
}

const signed = (bits: number): string => `${bits > 0 ? '+' : ''}${bits}`

/** Every reference page. */
export function referencePages(): Page[] {
  return [
    page('diagnostics.md', 'Diagnostics', [
      'Codes are stable: none is renamed or reused.',
      markdownTable(
        ['code', 'severity', 'stage', 'says', 'source'],
        Object.entries(DIAGNOSTICS).map(([name, row]) => [code(name), row.severity, row.stage, cell(row.message), cell(row.source)]),
      ),
    ]),
    page('symbols.md', 'Symbols, thresholds and steps', [
      'What is measured on each principal. The weight applies at full strength; a negative weight speaks for innocence. `weights` of `scoreQueue` replaces any of them, 0 turns one off; `cap` is the most it may add. Ids are stable.',
      markdownTable(
        ['symbol', 'bits', 'cap', 'headers', 'says', 'counts (count; total)', 'source'],
        SYMBOLS.map((row) => [
          code(row.id),
          signed(row.weightBits),
          String(row.capBits),
          row.headers ? 'yes' : '',
          cell(row.title),
          cell(row.counts),
          cell(row.source),
        ]),
      ),
      '## Facts about the whole queue\n\nThey carry no weight: they decide between the verdicts that accuse nobody.',
      markdownTable(
        ['symbol', 'says'],
        Object.entries(QUEUE_SYMBOLS).map(([name, says]) => [code(name), cell(says)]),
      ),
      '## Thresholds',
      markdownTable(
        ['name', 'value', 'of what', 'source'],
        Object.entries(THRESHOLDS).map(([name, row]) => [code(name), String(row.value), cell(row.unit), cell(row.source)]),
      ),
      '## Next steps',
      markdownTable(
        ['code', 'says'],
        Object.entries(STEPS).map(([name, says]) => [code(name), cell(says)]),
      ),
    ]),
    page('dialects.md', 'Dialects', [
      '## qmail-qstat',
      markdownTable(
        ['dialect', 'what it is'],
        QSTAT_DIALECTS.map((row) => [code(row.id), cell(row.title)]),
      ),
      '## qmail-qread',
      markdownTable(
        ['dialect', 'what it is'],
        QREAD_DIALECTS.map((row) => [code(row.id), cell(row.title)]),
      ),
      '## Received\n\nExactly one dialect claims each line; what none claims is `other`.',
      markdownTable(
        ['dialect', 'role', 'an example', 'source'],
        RECEIVED_DIALECTS.map((row) => [code(row.id), row.role, code(row.examples[0] ?? ''), cell(row.source)]),
      ),
      '## Machine-made return paths',
      markdownTable(
        ['pattern', 'source'],
        RETURN_PATHS.map((row) => [code(row.id), cell(row.source)]),
      ),
      '## Fields that can name a culprit\n\n`host`: written by the host after the sender lost control of the text; `sender`: the sending program can write it too.',
      markdownTable(
        ['field', 'writer', 'trust', 'names', 'source'],
        CULPRIT_FIELDS.map((row) => [code(row.name), cell(row.writer), row.trust, row.names, cell(row.source)]),
      ),
    ]),
  ]
}
