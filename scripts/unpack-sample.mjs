// Unpacks the bundled sample queue beside its archive, where git ignores it. Needs nothing but Node and the development dependency `tar`.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extract } from 'tar'
import { root as projectRoot } from './setup.mjs'

const FILES = new Set(['File', 'OldFile', 'ContiguousFile', 'Directory', 'Link'])

/** The folder of the sample queue. */
const sampleDir = (root) => join(root, 'examples', 'sample-queue')

/**
 * Unpacks examples/sample-queue/queue.tar.gz unless that has been done.
 *
 * Modification times are kept: they are when each message came in. The owner becomes the caller, so that a scan needs no root. The fifo
 * lock/trigger is left out: no reader of a queue may open it anyway, and Windows has none.
 *
 * @param {string} root - The project's folder.
 * @returns {Promise<string>} The queue's directory.
 */
export async function unpackSample(root = projectRoot) {
  const folder = sampleDir(root)
  const queueDir = join(folder, 'queue')
  if (existsSync(queueDir)) return queueDir
  // Under another name first: a run that is cut short must not leave half a queue that the next one believes.
  const half = join(folder, `queue.tmp-${process.pid}`)
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half)
  try {
    await extract({ file: join(folder, 'queue.tar.gz'), cwd: half, preserveOwner: false, filter: (_path, entry) => FILES.has(entry.type) })
    renameSync(join(half, 'queue'), queueDir)
  } catch (error) {
    // Two runs at once: the other one was first.
    if (!existsSync(queueDir)) throw error
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  return queueDir
}

/** The options of `qmail-spamscope scan` that say what the sample's administrator knew: host name, hosted domains, names of uids. */
export function sampleOptions(root = projectRoot) {
  return ['--context', join(sampleDir(root), 'context.json')]
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await unpackSample())
