// Builds dist/. `buildIfStale` does it only when a source is newer than what was built.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, runTool } from './setup.mjs'

const dist = join(root, 'dist')

/** @returns {number} the newest modification time below a folder, in milliseconds */
function newest(folder) {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs
    }),
  )
}

export function build(stdio = 'inherit') {
  // Old hashed chunks would be packed along with the new ones.
  rmSync(dist, { recursive: true, force: true })
  const status = runTool('tsup/dist/cli-default.js', [], stdio)
  if (status !== 0) process.exit(status)
}

export function buildIfStale() {
  // The command is the last file that the build writes about: without it a build was cut short.
  const built = ['cli.js', 'index.js', 'index.cjs', 'index.d.ts', 'node.js'].map((file) => join(dist, file))
  if (built.every((file) => existsSync(file))) {
    const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs))
    const sources = Math.max(
      newest(join(root, 'src')),
      statSync(join(root, 'tsup.config.ts')).mtimeMs,
      statSync(join(root, 'package.json')).mtimeMs,
    )
    if (oldest >= sources) return
  }
  console.error('Building …')
  build(['ignore', 'ignore', 2])
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) build()
