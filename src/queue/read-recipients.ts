import { CR, LF, SPACE } from '../core/char-codes.ts'
import { detachText } from './detach-text.ts'
import type { QueuedRecipient } from './queued-message.ts'

const CODE_L = 0x6c // 'l'
const CODE_R = 0x72 // 'r'

/** From this length on the addresses are copies: one that is kept must not keep the lines of 80,000 others. */
const COPIED_FROM = 1024

/**
 * Reads recipient lines that were already found to have their exact shape, `[  done] TAB CHANNEL TAB ADDRESS`.
 *
 * @param lines - The lines and nothing between them. The last may lack its line end.
 * @returns The recipients in order, in a list of exactly that size: pushing would reserve room for 17 in each of a million messages.
 */
export function readRecipients(lines: string): QueuedRecipient[] {
  const detach = lines.length >= COPIED_FROM
  let next = lines.indexOf('\n') + 1
  if (next === 0 || next === lines.length) return lines === '' ? [] : [readLine(lines, 0, lines.length, detach)]
  let count = 1
  for (let at = next; at > 0 && at < lines.length; at = lines.indexOf('\n', at) + 1) count++
  const recipients = new Array<QueuedRecipient>(count)
  let at = 0
  for (let index = 0; index < count; index++) {
    recipients[index] = readLine(lines, at, next, detach)
    at = next
    next = lines.indexOf('\n', at) + 1
    if (next === 0) next = lines.length
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
