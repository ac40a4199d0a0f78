import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../meta/source-files.ts'

// The package as users get it: packed, unpacked into an empty project, loaded both ways. `npm test` has built it.
const folder = mkdtempSync(join(tmpdir(), 'spamscope-package-'))
const installed = join(folder, 'node_modules', 'qmail-spamscope')
const node = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })

const LISTING = '25 Nov 2026 03:27:08 GMT  #2935  316  <a@b.example> \n\tremote\tc@d.example\n'
const PROBE = `
  const report = core.parseQread(${JSON.stringify(LISTING)})
  console.log(JSON.stringify({
    id: report.messages[0].id,
    recipient: report.messages[0].recipients[0].address,
    verdict: render.renderText(core.scoreQueue(report)).length > 0,
    node: typeof node.readQueue,
    version: manifest.version,
  }))`

beforeAll(() => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }),
  )
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)], {
    cwd: folder,
    shell: process.platform === 'win32',
  })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('the packed package in an empty folder', () => {
  const version = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version
  const answer = { id: '2935', recipient: 'c@d.example', verdict: true, node: 'function', version }

  it('is loaded by import', () => {
    writeFileSync(
      join(folder, 'probe.mjs'),
      `import * as core from 'qmail-spamscope'
       import * as render from 'qmail-spamscope/render'
       import * as node from 'qmail-spamscope/node'
       import manifest from 'qmail-spamscope/package.json' with { type: 'json' }
       ${PROBE}`,
    )
    expect(JSON.parse(node('--no-warnings', 'probe.mjs'))).toEqual(answer)
  })

  it('is loaded by require', () => {
    writeFileSync(
      join(folder, 'probe.cjs'),
      `const core = require('qmail-spamscope')
       const render = require('qmail-spamscope/render')
       const node = require('qmail-spamscope/node')
       const manifest = require('qmail-spamscope/package.json')
       ${PROBE}`,
    )
    expect(JSON.parse(node('probe.cjs'))).toEqual(answer)
  })

  it('brings no other package with it', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['qmail-spamscope'])
  })

  it('holds what was built and nothing else', () => {
    expect(readdirSync(installed).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json'])
  })

  it('has the command', () => {
    expect(node(join(installed, 'dist', 'cli.js'), '--version')).toBe(`${version}\n`)
    const bin = join(folder, 'node_modules', '.bin', 'qmail-spamscope')
    if (process.platform !== 'win32')
      expect(execFileSync(bin, ['path', '5'], { encoding: 'utf8' })).toMatch(/^\/var\/qmail\/queue\/mess\/5\/5\n/)
  })

  it.skipIf(process.platform === 'win32')('an early closed output is no error', () => {
    const line = '25 Nov 2026 03:27:08 GMT  #2935  316  <a@b.example> \n\tremote\tc@d.example\n'
    writeFileSync(join(folder, 'listing.txt'), line.repeat(20_000))
    const { stderr, status } = spawnSync(
      '/bin/bash',
      [
        '-c',
        `set -o pipefail; "${process.execPath}" "${join(installed, 'dist', 'cli.js')}" qread listing.txt 2>err.txt | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"; cat err.txt >&2`,
      ],
      { cwd: folder, encoding: 'utf8' },
    )
    expect(status).toBe(0)
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /)
  })

  it('a crash of the command is status 3, never a stack', () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [join(installed, 'dist', 'cli.js'), 'scan', '--queue', join(folder, 'nowhere')],
      { encoding: 'utf8' },
    )
    expect([status, stdout]).toEqual([3, ''])
    expect(stderr).toMatch(/^qmail-spamscope: [^\n]+\n$/)
  })

  it('maps its sources and types exist for both module systems', () => {
    for (const entry of ['index', 'render', 'node']) {
      for (const ending of ['.js', '.cjs', '.d.ts', '.d.cts'])
        expect(existsSync(join(installed, 'dist', `${entry}${ending}`)), entry + ending).toBe(true)
    }
  })
})
