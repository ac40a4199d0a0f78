// Prints the parts of README.md that are printed by programs: `npm run readme` writes them, `-- --check` only says whether they are stale.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(fileURLToPath(new URL('.', import.meta.url)), '..')

/** Runs one of our own scripts and gives its standard output; the sample queue's verdict is the exit status 0 of `npm start`. */
function printed(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, LANG: 'C', LC_ALL: 'C' } })
}

/** Each block by the name between its markers. */
const BLOCKS: Readonly<Record<string, () => string>> = {
  start: () => `\`\`\`text\n${withoutScanTime(printed('scripts/start.mjs'))}\`\`\``,
  example: () => `\`\`\`text\n${printed('--import', 'tsx', 'examples/01-pasted-text.ts')}\`\`\``,
}

/** The only line that differs from run to run. */
function withoutScanTime(report: string): string {
  return report.replace(/^Scanned: .*\n/m, '')
}

/** README.md with every block printed anew. */
export function printReadme(): { readonly current: string; readonly fresh: string } {
  const current = readFileSync(join(ROOT, 'README.md'), 'utf8')
  let fresh = current
  for (const [name, print] of Object.entries(BLOCKS)) {
    const begin = `<!-- printed: ${name} -->\n`
    const end = `\n<!-- /printed -->`
    const from = fresh.indexOf(begin)
    const to = fresh.indexOf(end, from)
    if (from < 0 || to < 0) throw new Error(`README.md has no block ${name}`)
    fresh = fresh.slice(0, from + begin.length) + print() + fresh.slice(to)
  }
  return { current, fresh }
}

if (basename(process.argv[1] ?? '') === 'readme.ts') {
  const { current, fresh } = printReadme()
  if (current !== fresh) {
    const check = process.argv.includes('--check')
    console.log(`README.md is ${check ? 'stale' : 'written'}`)
    if (check) process.exitCode = 1
    else writeFileSync(join(ROOT, 'README.md'), fresh)
  }
}
