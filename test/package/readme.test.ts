import { describe, expect, it } from 'vitest'
import { printReadme } from '../../scripts/readme.ts'

describe('README.md', () => {
  it('shows what the programs print (npm run readme)', () => {
    const { current, fresh } = printReadme()
    expect(current).toBe(fresh)
    expect(current).toContain('10038')
  }, 120_000)
})
