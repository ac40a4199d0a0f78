// Prints what is derived from the tables: the index.ts of every plug-in folder, and the reference pages in docs/.
// `npm run tables` writes them; `npm run tables -- --check` only says which are stale (exit 1).
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

interface Output {
  readonly path: string
  readonly text: string
}

/** Folders whose every file is one plug-in that exports one const. */
export const PLUGIN_FOLDERS: readonly {
  readonly folder: string
  readonly array: string
  readonly type: string
  readonly from: string
  readonly doc: string
}[] = [
  {
    folder: 'src/received/dialects',
    array: 'RECEIVED_DIALECTS',
    type: 'ReceivedDialect',
    from: '../received-dialect.ts',
    doc: 'Every family of programs whose Received lines are read.',
  },
  {
    folder: 'src/render/formats',
    array: 'FORMATS',
    type: 'ReportFormat',
    from: '../report-format.ts',
    doc: 'Every output format of a report.',
  },
  {
    folder: 'src/evidence/symbols',
    array: 'SYMBOLS',
    type: 'EvidenceSymbol',
    from: '../symbol.ts',
    doc: 'Every symbol that is measured on a principal.',
  },
  {
    folder: 'src/queue/dialects/qread',
    array: 'QREAD_DIALECTS',
    type: 'QreadDialect',
    from: '../qread-dialect.ts',
    doc: 'Every form of a listing that parseQread reads.',
  },
  {
    folder: 'src/queue/dialects/qstat',
    array: 'QSTAT_DIALECTS',
    type: 'QstatDialect',
    from: '../qstat-dialect.ts',
    doc: 'Every form of the counts that parseQstat reads.',
  },
  {
    folder: 'src/names/return-paths',
    array: 'RETURN_PATHS',
    type: 'ReturnPath',
    from: '../return-path.ts',
    doc: 'Every form of machine-made return path.',
  },
  { folder: 'src/cli/commands', array: 'COMMANDS', type: 'Command', from: '../command.ts', doc: 'Every subcommand.' },
]

const LINE_WIDTH = 140

const exportName = (path: string): string => {
  const match = /^export const (\w+)/m.exec(readFileSync(path, 'utf8'))
  if (!match?.[1]) throw new Error(`${path} exports no const`)
  return match[1]
}

function printIndex(row: (typeof PLUGIN_FOLDERS)[number]): Output {
  const files = readdirSync(row.folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && statSync(join(row.folder, file)).isFile())
    .sort()
  const names = files.map((file) => exportName(join(row.folder, file)))
  // As the formatter wants it: on one line where it fits.
  const head = `export const ${row.array}: readonly ${row.type}[] = `
  const oneLine = `${head}[${names.join(', ')}]`
  const lines = [
    '// Printed by `npm run tables` from the files of this folder. Add a file, run the command.',
    ...[
      ...files.map((file, at) => ({ from: `./${file}`, line: `import { ${names[at]} } from './${file}'` })),
      { from: row.from, line: `import type { ${row.type} } from '${row.from}'` },
    ]
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map((entry) => entry.line),
    '',
    `/** ${row.doc} */`,
    ...(oneLine.length <= LINE_WIDTH ? [oneLine] : [`${head}[`, ...names.map((name) => `  ${name},`), ']']),
    '',
  ]
  return { path: join(row.folder, 'index.ts'), text: lines.join('\n') }
}

/** The index of every plug-in folder. */
function indexes(): Output[] {
  return PLUGIN_FOLDERS.filter((row) => existsSync(row.folder)).map(printIndex)
}

/** The pages that are printed from the rows. Loaded late: a row that is new or gone must stand in its index first. */
async function pages(): Promise<Output[]> {
  const { referencePages } = await import('./reference-pages.ts')
  return referencePages()
}

export async function tables(): Promise<Output[]> {
  return [...indexes(), ...(await pages())]
}

const isMain = basename(process.argv[1] ?? '') === 'tables.ts'
if (isMain) {
  const isCheck = process.argv.includes('--check')
  const stale: string[] = []
  for (const print of [indexes, pages]) {
    for (const { path, text } of await print()) {
      if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
      stale.push(path)
      if (!isCheck) writeFileSync(path, text)
    }
  }
  if (stale.length > 0) console.log(`${isCheck ? 'stale' : 'written'}: ${stale.join(', ')}`)
  if (stale.length > 0 && isCheck) process.exitCode = 1
}
