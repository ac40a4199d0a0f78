import { nameBits } from '../names/score-name.ts'

/** Folders of a web site that hold what visitors upload or programs leave behind, never a program that should send mail. */
const FOLDERS = ['/uploads/', '/upload/', '/cache/', '/tmp/', '/temp/', '/images/', '/img/', '/fonts/', '/css/', '/.', '/logs/'] as const

/** Bits from which a script's name counts as typed at random. */
const RANDOM_BITS = 8

/**
 * True for a script in a hidden, upload or cache folder, or with a name typed at random.
 *
 * @param path - A path, a URL, or a bare file name as PHP's X-PHP-Originating-Script has it; null is false.
 * @see peers 3.5 SCRIPT_HIDDEN_PATH; spamreport
 */
export function isHiddenScript(path: string | null): boolean {
  if (path === null) return false
  const lower = path.slice(0, 500).toLowerCase()
  if (FOLDERS.some((folder) => lower.includes(folder)) || lower.startsWith('.')) return true
  const end = lower.indexOf('.php')
  if (end < 0) return false
  const name = lower.slice(lower.lastIndexOf('/', end) + 1, end)
  return /^[0-9]{6,}$/.test(name) || (name.length >= 6 && nameBits(name, 'local') >= RANDOM_BITS)
}
