// `npm start`: sets up what is missing, builds, unpacks the bundled sample queue and prints the report of its scan.
// `npm start -- --queue DIR` scans a real queue; every option of `qmail-spamscope scan` may follow.
import { spawnSync } from 'node:child_process'
import { join, relative } from 'node:path'
import { buildIfStale } from './build.mjs'
import { root, setup } from './setup.mjs'

setup()
buildIfStale()

const args = process.argv.slice(2)
const command = ['scan', ...args]
if (!args.some((argument) => argument === '--queue' || argument.startsWith('--queue='))) {
  // Imported here: it needs a development dependency, which setup() has just made sure of.
  const { unpackSample, sampleOptions } = await import('./unpack-sample.mjs')
  const queueDir = await unpackSample(root)
  // Relative, so that the commands in the report are short and the same on every machine.
  command.push('--queue', relative(process.cwd(), queueDir), ...sampleOptions(root))
}
const { status } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...command], { stdio: 'inherit' })
// 0 to 2 are verdicts (2: the sample queue holds spam, as it should): for npm the run succeeded.
process.exit(status !== null && status <= 2 ? 0 : 3)
