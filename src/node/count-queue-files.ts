import { readdirSync } from 'node:fs'
import type { QstatReport } from '../queue/parse-qstat.ts'
import { isQueueId, readSplitDir } from '../queue/queue-path.ts'
import type { ReadAccount } from './read-account.ts'

/**
 * Counts what qmail-qstat counts: files in mess/, and files in todo/.
 *
 * A count that could not be made is null. The listing shows only what has left todo/, so a burst that qmail-send has not come to yet is seen
 * here alone.
 */
export function countQueueFiles(account: ReadAccount): QstatReport {
  let messages: number | null = 0
  let unprocessed: number | null = 0
  for (const { queueDir, bigTodo } of account.queues) {
    messages = add(messages, countSplit(`${queueDir}/mess`))
    unprocessed = add(unprocessed, bigTodo ? countSplit(`${queueDir}/todo`) : countFlat(`${queueDir}/todo`))
  }
  const split = account.queues.length === 1 ? (account.queues[0]?.split ?? null) : null
  return { dialect: 'qmail', messages, unprocessed, local: null, remote: null, bouncing: null, split, unrecognized: [], diagnostics: [] }
}

function add(sum: number | null, count: number | null): number | null {
  return sum === null || count === null ? null : sum + count
}

function countFlat(directory: string): number | null {
  try {
    return readdirSync(directory).filter((name) => isQueueId(name)).length
  } catch {
    return null
  }
}

function countSplit(directory: string): number | null {
  try {
    return readdirSync(directory)
      .filter((name) => readSplitDir(name) !== null)
      .reduce<number | null>((sum, name) => add(sum, countFlat(`${directory}/${name}`)), 0)
  } catch {
    return null
  }
}
