import { CR, LF, SPACE } from '../core/char-codes.ts'
import { detachText } from './detach-text.ts'
import type { QueuedRecipient } from './queued-message.ts'

const CODE_L = 0x6c // 'l'
const CODE_R = 0x72 // 'r'

/**
 * Reads recipient lines that were already found to have their exact shape, `[  done] TAB CHANNEL TAB ADDRESS`.
 *
 * @param text - Text that holds the lines and nothing between them.
 * @param from - Offset of the first line.
 * @param to - Offset after the last.
 * @param detach - Copy each address, so that keeping one does not keep the text.
 * @param count - How many lines stand there.
 * @returns The recipients in order, in a list of exactly that size: pushing would reserve room for 17 in each of a million messages.
 */
export function readRecipients(text: string, from: number, to: number, count: number, detach: boolean): QueuedRecipient[] {
  if (count === 1) return [readLine(text, from, to, detach)]
  const recipients = new Array<QueuedRecipient>(count)
  let at = from
  for (let index = 0; index < count; index++) {
    const feed = index === count - 1 ? -1 : text.indexOf('\n', at)
    const next = feed < 0 ? to : feed + 1
    recipients[index] = readLine(text, at, next, detach)
    at = next
  }
  return recipients
}

/** One line, its line end included; the last line of a text may have none. */
function readLine(text: string, at: number, next: number, detach: boolean): QueuedRecipient {
  let end = next
  if (text.charCodeAt(end - 1) === LF) end--
  while (end > at && text.charCodeAt(end - 1) === CR) end--
  const done = text.charCodeAt(at) === SPACE
  const channelAt = done ? at + 7 : at + 1
  const first = text.charCodeAt(channelAt)
  const channel = first === CODE_R ? 'remote' : first === CODE_L ? 'local' : 'todo'
  const address = text.slice(channelAt + channel.length + 1, end)
  return { address: detach ? detachText(address) : address, channel, done }
}
