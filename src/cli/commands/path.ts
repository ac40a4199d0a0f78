import { parseQueuePath, type QueueLayout, resolveQueuePath } from '../../queue/queue-path.ts'
import { escapeText } from '../../render/escape-text.ts'
import type { Command } from '../command.ts'
import { CliError } from '../io.ts'

/** `path ID…`: where the files of a message stand; `path PATH…`: which message a file belongs to. */
export const path: Command = {
  name: 'path',
  usage: 'path ID...',
  summary: 'where the files of a message stand, from the number behind #; a path gives the way back',
  options: ['queue', 'split', 'big-todo', 'format', 'lang'],
  async run(call, io) {
    if (call.positionals.length === 0) throw new CliError('path takes one queue id or more, as qmail-qread prints them behind #')
    const queueDir = call.text('queue')
    const split = call.integer('split', 1)
    const layout: QueueLayout = {
      ...(queueDir === null ? {} : { queueDir }),
      ...(split === null ? {} : { split }),
      bigTodo: call.flag('big-todo'),
    }
    const answers = call.positionals.map((word) => {
      const id = word.startsWith('#') ? word.slice(1) : word
      if (/^\d+$/.test(id)) return resolveQueuePath(id, layout)
      const parsed = parseQueuePath(word)
      if (parsed === null)
        throw new CliError(`${JSON.stringify(word)} is neither a queue id (a whole number below 2^64) nor the path of a queue file`)
      return resolveQueuePath(parsed.id, { ...layout, queueDir: queueDir ?? parsed.queueDir })
    })
    if (call.format === 'json') {
      io.out(`${JSON.stringify(answers, null, 2)}\n`)
      return 0
    }
    // One path a line, mess first: `vi $(qmail-spamscope path 150208731 | head -1)` is what the caller is after.
    for (const paths of answers) {
      io.out(
        `${[paths.mess, paths.info, paths.local, paths.remote, paths.bounce, paths.todo, paths.intd].map((file) => escapeText(file)).join('\n')}\n`,
      )
    }
    return 0
  },
}
