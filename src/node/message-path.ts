import { lstatSync } from 'node:fs'
import { resolveQueuePath } from '../queue/queue-path.ts'
import type { MessageRef } from '../queue/queued-message.ts'
import { readPartTree } from './queue-tree.ts'
import type { ReadAccount } from './read-account.ts'

/** Where the message file of a message that was listed stands. */
export function messagePath(account: ReadAccount, message: MessageRef): string {
  const queue = account.queues.find(({ queueDir }) => message.queue === null || queueDir === message.queue)
  if (queue === undefined) return resolveQueuePath(message.id, message.queue === null ? {} : { queueDir: message.queue }).mess
  const { queueDir, split } = queue
  return split === null ? searchMessage(queueDir, message.id) : resolveQueuePath(message.id, { queueDir, split }).mess
}

/** Without a split the one way is to look into each numbered directory. */
function searchMessage(queueDir: string, id: string): string {
  const mess = `${queueDir}/mess`
  for (const splitDir of readPartTree(queueDir, 'mess').directories) {
    const path = `${mess}/${splitDir}/${id}`
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) return path
  }
  return `${mess}/${id}`
}
