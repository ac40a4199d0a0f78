import { mkdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './unpack-queue.ts'

/** The birth of every message that has no other: 14 Jul 2026 09:03:07 GMT. */
export const BORN = 1_784_019_787

/** What to put into a queue: path below the queue → bytes; a number makes a sparse file of that size. */
export type QueueFilesToWrite = Readonly<Record<string, string | number>>

export interface QueueToBuild {
  readonly split?: number
  readonly bigTodo?: boolean
  readonly files: QueueFilesToWrite
  /** Directories besides those of the layout. */
  readonly directories?: readonly string[]
}

/** Writes a queue with all directories of its layout. @returns Its directory. */
export function buildQueue(
  { split = 23, bigTodo = false, files, directories = [] }: QueueToBuild,
  queueDir: string = join(temporaryFolder(), 'queue'),
): string {
  for (const part of ['bounce', 'todo', 'intd', 'pid', 'lock', ...directories]) mkdirSync(join(queueDir, part), { recursive: true })
  for (const part of ['mess', 'info', 'local', 'remote', ...(bigTodo ? ['todo', 'intd'] : [])]) {
    for (let n = 0; n < split; n++) mkdirSync(join(queueDir, part, String(n)), { recursive: true })
  }
  for (const [name, content] of Object.entries(files)) {
    const path = join(queueDir, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, typeof content === 'string' ? content : '', 'latin1')
    if (typeof content === 'number') truncateSync(path, content)
    utimesSync(path, BORN, BORN)
  }
  return queueDir
}

/** 72 bytes, as each message of the damaged captures had. */
export const MESSAGE = `Received: (qmail 1 invoked by uid 0); 14 Jul 2026 09:03:07 -0000\n\nbody\n`.padEnd(72, '\n')

/** The files of one ordinary message, in the directory `place` (its id modulo 23 when not given). */
export function messageFiles(
  id: string,
  { place = String(BigInt(id) % 23n), sender = 's@x.example', remote = 'Tr@y.example\0' } = {},
): QueueFilesToWrite {
  return { [`mess/${place}/${id}`]: MESSAGE, [`info/${place}/${id}`]: `F${sender}\0`, [`remote/${place}/${id}`]: remote }
}
