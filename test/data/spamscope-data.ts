import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Data that may be read here but not published: SPAMSCOPE_DATA, else a folder beside the project. */
export const SPAMSCOPE_DATA = process.env['SPAMSCOPE_DATA'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data')

/** A folder of it, or null where it is absent; the test that needs it is skipped and its title says why. */
export function dataFolder(name: string): string | null {
  const folder = join(SPAMSCOPE_DATA, name)
  return existsSync(folder) ? folder : null
}
