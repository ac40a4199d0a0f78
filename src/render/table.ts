/**
 * Lines up rows in columns, two blanks between; numbers (cells of digits, points, commas and `%`) stand right.
 *
 * @param rows - Cells that are already escaped. The last column is not padded.
 * @returns One line a row, joined by LF, without one at the end; '' for no rows.
 */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length)
  return rows
    .map((row) =>
      row
        .map((cell, at) => {
          if (NUMERIC.test(cell)) return cell.padStart(widths[at] as number)
          return at === row.length - 1 ? cell : cell.padEnd(widths[at] as number)
        })
        .join('  '),
    )
    .join('\n')
}

const NUMERIC = /^[\d.,-]+( ?%)?$/
