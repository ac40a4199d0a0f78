// `npm test`: sets up what is missing, builds (test/package reads what was built), runs every test.
import { buildIfStale } from './build.mjs'
import { runTool, setup } from './setup.mjs'

setup()
buildIfStale()
process.exit(runTool('vitest/vitest.mjs', ['run', ...process.argv.slice(2)]))
