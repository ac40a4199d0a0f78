import { CR, SPACE } from '../core/char-codes.ts'
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
 * @param into - Receives the recipients, in order.
 */
export function readRecipients(text: string, from: number, to: number, detach: boolean, into: QueuedRecipient[]): void {
  let at = from
  while (at < to) {
    const feed = text.indexOf('\n', at)
    const next = feed < 0 || feed >= to ? to : feed + 1
    let end = next
    if (feed >= 0 && feed < to) end = feed
    while (end > at && text.charCodeAt(end - 1) === CR) end--
    const done = text.charCodeAt(at) === SPACE
    const channelAt = done ? at + 7 : at + 1
    const first = text.charCodeAt(channelAt)
    const channel = first === CODE_R ? 'remote' : first === CODE_L ? 'local' : 'todo'
    const address = text.slice(channelAt + channel.length + 1, end)
    into.push({ address: detach ? detachText(address) : address, channel, done })
    at = next
  }
}
