const ESC = '\x1b'

/** What a copy puts into a line, and what takes it out again. One row a damage. */
const REPAIRS: readonly { readonly mark: string; readonly undo: (line: string) => string }[] = [
  // qmail-qread masks that byte, so the codes are those of `grep --color`, a pager or a terminal that was recorded.
  { mark: ESC, undo: stripColour },
  // Pages keep blanks together.
  { mark: '\u00a0', undo: (line) => line.replaceAll('\u00a0', ' ') },
  // Chats and office programs put characters of no width where lines may break, or before the first.
  { mark: '\u200b', undo: (line) => line.replaceAll('\u200b', '') },
  { mark: '\u2060', undo: (line) => line.replaceAll('\u2060', '') },
  { mark: '\ufeff', undo: (line) => line.replaceAll('\ufeff', '') },
  // The source of a page. `&amp;` last: `&amp;lt;` is the text `&lt;`.
  { mark: '&gt;', undo: (line) => line.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&') },
  // `grep -n` and `cat -n`. A date begins with a number as well, but no colon and no TAB follows its day.
  { mark: '', undo: (line) => line.replace(/^ {0,8}[0-9]{1,9}[:\t](?=.)/, '') },
]

/** Without ESC and what belongs to it: `[01;31m`, `[K`, `(B`. */
function stripColour(line: string): string {
  const [first = '', ...rest] = line.split(ESC)
  return first + rest.map((piece) => piece.replace(/^(?:\[[0-9;:]*[A-Za-z]|\(B)/, '')).join('')
}

/**
 * Undoes what a copy did to a line that no rule takes.
 *
 * @returns The line without it, or null when there is nothing to undo. Never throws; linear.
 * @see formats §4
 */
export function repairLine(line: string): string | null {
  let repaired = line
  for (const { mark, undo } of REPAIRS) if (repaired.includes(mark)) repaired = undo(repaired)
  return repaired === line ? null : repaired
}
