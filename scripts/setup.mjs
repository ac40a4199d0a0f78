// Sets up what a fresh clone is missing: the development dependencies, once for each lock file.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.spamscope-setup')

/** Runs a command in the project's root with its output shown; on failure ends this process with the same status. */
export function run(command, args) {
  // npm is a .cmd file on Windows, which only a shell can start; the arguments are our own words.
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['inherit', 2, 2], shell })
  if (error) console.error(`${command}: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

/** Runs a program of a development dependency by its file, so that neither a shell nor PATH is needed. */
export function runTool(file, args = [], stdio = 'inherit') {
  const { status, error } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root, stdio })
  if (error) console.error(`${file}: ${error.message}`)
  return status ?? 1
}

/** Installs by the lock file when it has not been done for this very lock file. */
export function setup() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Setting up the development dependencies (npm ci) …')
  run('npm', ['ci', '--no-audit', '--no-fund'])
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) setup()
