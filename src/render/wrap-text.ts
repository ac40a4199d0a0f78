/**
 * Breaks one paragraph at blanks so that no line is longer than `width`; a word that is longer stands alone and whole, since an
 * address or a path cut in two cannot be copied.
 *
 * @param text - One paragraph without line feeds.
 * @param width - Columns, in UTF-16 code units.
 * @param first - What the first line begins with, its length counted.
 * @param rest - What each further line begins with. Default: as many blanks as `first` is long.
 * @returns The lines joined by LF, without one at the end. Linear.
 */
export function wrapText(text: string, width: number, first = '', rest: string = ' '.repeat(first.length)): string {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  lines.push(line)
  return lines.join('\n')
}
