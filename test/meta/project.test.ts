import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { VERSION } from '../../src/cli/version.ts'
import { ROOT } from './source-files.ts'

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>

describe('the project', () => {
  it('has no run-time dependencies', () => {
    expect([manifest['dependencies'], manifest['peerDependencies'], manifest['optionalDependencies']]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('pins every development dependency exactly', () => {
    const pins = Object.entries(manifest['devDependencies'] as Record<string, string>)
    expect(pins.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('names its version once', () => {
    expect(VERSION).toBe(manifest['version'])
  })

  it('has no download address in a lock file', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
  })

  it.runIf(existsSync(join(ROOT, '.git')))('tracks no build output and no unpacked queue', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n')
    expect(tracked).toContain('package.json')
    expect(tracked.filter((path) => /^(?:dist|node_modules|coverage|docs\/api|examples\/sample-queue\/queue)\//.test(path))).toEqual([])
  })
})
