import {
  chmodSync,
  chownSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { list, type ReadEntry } from 'tar'
import { onTestFinished } from 'vitest'

/** True where this process may read everything and become another user. */
export const IS_ROOT: boolean = process.geteuid?.() === 0 && typeof process.seteuid === 'function'

/** A folder that is removed when the test is over, and that every user may enter. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spamscope-disk-'))
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/**
 * Unpacks a captured queue, modification times kept. By synchronous calls: `tar.extract` takes several times as long for thousands of files.
 *
 * @param owners - `own`: all files belong to the caller. `packed`: to the users of the captured machine, which takes root.
 * @returns The queue's directory.
 */
export function unpackQueue(archive: string, owners: 'own' | 'packed' = 'own'): string {
  const folder = temporaryFolder()
  /** Last of all: a file that is written into a directory changes its time, and a mode may shut its owner out. */
  const directories: (() => void)[] = []
  const unpack = (entry: ReadEntry): void => {
    const path = join(folder, entry.path)
    const finish = (): void => {
      if (owners === 'packed') lchownSync(path, entry.uid ?? 0, entry.gid ?? 0)
      if (entry.type !== 'SymbolicLink') chmodSync(path, entry.mode ?? 0o600)
      if (entry.mtime && entry.type !== 'SymbolicLink') utimesSync(path, entry.mtime, entry.mtime)
    }
    if (entry.type === 'Directory') {
      mkdirSync(path, { recursive: true })
      directories.push(finish)
      entry.resume()
    } else if (entry.type === 'File') {
      const pieces: Buffer[] = []
      entry.on('data', (piece) => pieces.push(piece))
      entry.on('end', () => {
        writeFileSync(path, Buffer.concat(pieces))
        finish()
      })
    } else {
      // A fifo (lock/trigger) is left out: nobody may open it anyway.
      if (entry.type === 'Link') linkSync(join(folder, entry.linkpath ?? ''), path)
      if (entry.type === 'SymbolicLink') symlinkSync(entry.linkpath ?? '', path)
      entry.resume()
    }
  }
  list({ file: archive, sync: true, onReadEntry: unpack })
  for (const finish of directories.reverse()) finish()
  return join(folder, 'queue')
}

/** Gives a whole tree to one user; takes root. */
export function giveTo(path: string, uid: number, gid: number): void {
  const stats = lstatSync(path)
  if (stats.isSymbolicLink()) lchownSync(path, uid, gid)
  else chownSync(path, uid, gid)
  if (stats.isDirectory()) for (const name of readdirSync(path)) giveTo(join(path, name), uid, gid)
}

/** Runs something as another user; takes root. */
export async function asUser<T>(uid: number, gid: number, run: () => Promise<T>): Promise<T> {
  const groups = process.getgroups?.() ?? []
  process.setgroups?.([gid])
  process.setegid?.(gid)
  process.seteuid?.(uid)
  try {
    return await run()
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
    process.setgroups?.(groups)
  }
}
