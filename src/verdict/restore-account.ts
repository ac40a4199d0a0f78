import type { Principal } from '../core/operator-context.ts'
import { collapseSender } from '../sample/collapse-sender.ts'

/** What an SMTP daemon writes for a byte that it does not let into a Received line. */
const MASK = '?'
const MASKED = '_'

/**
 * Gives account names back the underscore that the SMTP daemon masked: `ana?lee@casa.test` logged in, and `ana_lee@casa.test` is a sender here.
 *
 * Only the underscore is put back, the one masked character that mailboxes commonly have, and only where a sender of the queue proves it.
 *
 * @param from - The envelope senders of the queue.
 * @returns A function from a principal to the restored one, or to itself. Linear in the messages.
 * @see formats §5.3, `received.c`: `safeput`
 */
export function accountRestorer(from: Iterable<string>): (principal: Principal) => Principal {
  const senders = new Map<string, string>()
  for (const address of from) {
    if (!address.includes(MASKED)) continue
    const sender = collapseSender(address)
    if (sender.kind === 'plain' && !sender.key.includes(MASK)) senders.set(sender.key.replaceAll(MASKED, MASK), sender.key)
  }
  return (principal) => {
    const { type, value } = principal
    if ((type !== 'account' && type !== 'webmail') || !value.includes(MASK)) return principal
    const restored = senders.get(value.toLowerCase())
    return restored === undefined ? principal : { type, value: restored }
  }
}
