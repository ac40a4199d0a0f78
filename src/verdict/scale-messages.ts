import type { Envelope } from '../sample/envelope.ts'
import type { SenderCounts } from '../sample/sender-counts.ts'
import type { KeptMessage } from './kept-message.ts'

/** A sender's count is used where it is at most this much too low, as a share. */
const MOST_ERROR = 0.05
/** Kept messages from which a sender's own count is used: fewer say little of its mail, and its count may rest on them alone. */
const FEWEST_KEPT = 4

/**
 * How many messages of the queue each kept message stands for: one where all are kept. Where only a sample is, those of a busy sender
 * share what was counted of it, and the others what is left: so the messages of a busy sender are exact. Those of a list with an address
 * for each recipient stay extrapolated.
 *
 * @param senders - Messages by sender; null where all messages are kept.
 * @returns A number for each kept message, in their order; they add up to `messages`, or to a few more where a header was read of a message
 *   that the sample left out and whose sender's count holds it as well.
 */
export function scaleMessages(kept: readonly KeptMessage[], messages: number, senders: SenderCounts | null): number[] {
  if (senders === null || kept.length === 0) return kept.map(() => 1)
  const sampled = new Map<string, number>()
  let alone = 0
  for (const { envelope, drawn } of kept) {
    if (!drawn) {
      alone++
      continue
    }
    const key = countedAs(envelope)
    if (key !== null) sampled.set(key, (sampled.get(key) ?? 0) + 1)
  }
  let counted = 0
  let busy = 0
  const scales = new Map<string, number>()
  for (const [key, n] of sampled) {
    const count = senders.get(key)
    if (n < FEWEST_KEPT || count < n || senders.error > MOST_ERROR * count) continue
    scales.set(key, count / n)
    counted += count
    busy += n
  }
  const others = kept.length - alone - busy
  const rest = others === 0 ? 1 : Math.max(0, messages - alone - counted) / others
  return kept.map(({ envelope, drawn }) => (drawn ? (scales.get(countedAs(envelope) ?? NOT_COUNTED) ?? rest) : 1))
}

/** No address is that: a line feed would end its line. */
const NOT_COUNTED = '\n'

/** What its sender is counted under; null for the many addresses of one list: to collapse each message's would take most of the time. */
function countedAs({ from, sender }: Envelope): string | null {
  return from.toLowerCase() === sender.key ? sender.key : null
}
