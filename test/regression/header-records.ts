import { readFileSync } from 'node:fs'

/** One header block of a `.hdrs` file: `#@ id bytes …` LF, then exactly that many bytes, then LF. */
export interface HeaderRecord {
  readonly id: string
  readonly bytes: Uint8Array
}

export function readHeaderRecords(file: string): HeaderRecord[] {
  const all = readFileSync(file)
  const records: HeaderRecord[] = []
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(0x0a, at)
    const [mark, id, length] = all.subarray(at, end).toString('utf8').split(' ')
    if (mark !== '#@' || id === undefined || !/^\d+$/.test(length ?? '')) throw new Error(`${file}: no record at byte ${at}`)
    records.push({ id, bytes: all.subarray(end + 1, end + 1 + Number(length)) })
    at = end + 1 + Number(length) + 1
  }
  return records
}
