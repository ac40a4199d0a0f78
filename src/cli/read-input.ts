import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { CliError, type Io } from './io.ts'

/** Largest input that is taken whole, in bytes: listings are streamed and have no limit. */
const WHOLE_INPUT_LIMIT = 256 * 1024 * 1024

/** Opens FILE, or standard input for `-` and for no name at all, as chunks. */
export async function openInput(name: string | undefined, io: Io): Promise<AsyncIterable<Uint8Array>> {
  if (name === undefined || name === '-') return io.stdin
  const { isDirectory } = await describeFile(name)
  if (isDirectory) throw new CliError(`${name} is a directory, expected a file (a queue is given as --queue DIR)`)
  return createReadStream(name)
}

/** Reads FILE, or standard input for `-` and for no name at all. */
export async function readInput(name: string | undefined, io: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of await openInput(name, io)) {
    chunks.push(chunk)
    length += chunk.length
    if (length > WHOLE_INPUT_LIMIT) throw new CliError(`the input is longer than ${WHOLE_INPUT_LIMIT} bytes`)
  }
  return Buffer.concat(chunks, length)
}

/** Reads a small text file that an option names. */
export async function readTextFile(name: string): Promise<string> {
  const { isDirectory } = await describeFile(name)
  if (isDirectory) throw new CliError(`${name} is a directory, expected a file`)
  return readFile(name, 'utf8')
}

async function describeFile(name: string): Promise<{ readonly isDirectory: boolean }> {
  try {
    return { isDirectory: (await stat(name)).isDirectory() }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new CliError(
      `cannot read ${name}: ${code === 'ENOENT' ? 'no such file' : code === 'EACCES' ? 'permission denied' : (error as Error).message}`,
    )
  }
}
