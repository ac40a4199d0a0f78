/**
 * Reads a decimal count such as a pid or a uid.
 *
 * @returns `null` when there is none, or when the number is beyond what a double holds exactly.
 */
export function readCount(digits: string | undefined): number | null {
  if (digits === undefined || digits === '') return null
  const count = Number(digits)
  return Number.isSafeInteger(count) ? count : null
}
