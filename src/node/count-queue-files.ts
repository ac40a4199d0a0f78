import { readdirSync, realpathSync } from 'node:fs'
import { isQueueId } from '../queue/queue-path.ts'
import type { QstatCounts } from '../verdict/queue-evidence.ts'
import { leadsOut, readPartTree } from './queue-tree.ts'
import type { ReadAccount } from './read-account.ts'

/**
 * Counts what qmail-qstat counts: files in mess/, and files in todo/.
 *
 * A count that could not be made is null. The listing shows only what has left todo/, so a burst that qmail-send has not come to yet is seen
 * here alone.
 */
export function countQueueFiles(account: ReadAccount): QstatCounts {
  let messages: number | null = 0
  let unprocessed: number | null = 0
  for (const { queueDir, bigTodo } of account.queues) {
    messages = add(messages, countSplit(queueDir, 'mess'))
    unprocessed = add(unprocessed, bigTodo ? countSplit(queueDir, 'todo') : countFlat(queueDir))
  }
  return { messages, unprocessed, diagnostics: [] }
}

function add(sum: number | null, count: number | null): number | null {
  return sum === null || count === null ? null : sum + count
}

function countFlat(queueDir: string): number | null {
  try {
    return leadsOut(realpathSync(queueDir), `${queueDir}/todo`) ? null : countIds(`${queueDir}/todo`)
  } catch {
    return null
  }
}

function countSplit(queueDir: string, part: 'mess' | 'todo'): number | null {
  const { directories, links, error } = readPartTree(queueDir, part)
  if (error !== null || links.size > 0) return null
  return [...directories].reduce<number | null>((sum, splitDir) => add(sum, countIds(`${queueDir}/${part}/${splitDir}`)), 0)
}

function countIds(directory: string): number | null {
  try {
    return readdirSync(directory).filter((name) => isQueueId(name)).length
  } catch {
    return null
  }
}
