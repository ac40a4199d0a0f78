import { describeValue } from '../core/captured.ts'
import { RECEIVED_DIALECTS } from './dialects/index.ts'
import { readAddressLiteral } from './peer-address.ts'
import type { OtherReceived, Received } from './received.ts'
import { isComment } from './smtp-hop.ts'
import { TraceLine } from './trace-line.ts'

export type { OtherReceived, QmailReceived, Received, ReceivedBase, ScannerReceived, SmtpReceived, WebmailReceived } from './received.ts'

/**
 * Reads one Received value: who wrote the line, and what it says of the client.
 *
 * A line tells what its writer saw, not that the writer can be trusted: everything below the first line that this host did not
 * write may be forged. `traceOrigin` decides that; this function reads one line alone.
 *
 * @param value - The value of one Received field (without `Received:`), folded or not.
 * @returns What the line says; what no dialect takes is `{ kind: 'other' }`, with its date and zone where it has them. Never throws on
 *   content; linear.
 * @throws TypeError when `value` is no string.
 * @example parseReceived('(qmail 7313 invoked by uid 10021); 25 Nov 2026 03:27:39 -0000').kind // 'qmail'
 * @see RFC 5321 §4.4; `received.c`, `qmail-queue.c: receivedfmt`
 * @group Headers
 */
export function parseReceived(value: string): Received {
  if (typeof value !== 'string') throw new TypeError(`expected the text of a Received field, got ${describeValue(value)}`)
  const line = new TraceLine(value)
  for (const dialect of RECEIVED_DIALECTS) {
    const received = dialect.read(value, line)
    if (received !== null) return received
  }
  return readOther(line)
}

function readOther(line: TraceLine): OtherReceived {
  const { from, by, with: protocol } = line.clauses
  return {
    kind: 'other',
    dialect: 'other',
    raw: line.raw,
    date: line.stamp.date,
    zone: line.stamp.zone,
    from: firstWord(from),
    ip: bracketedAddress(from),
    by: firstWord(by),
    protocol: firstWord(protocol),
  }
}

function firstWord(words: readonly string[]): string | null {
  const word = words[0]
  return word === undefined || isComment(word) ? null : word
}

/** `from x (name [192.0.2.1])`, `from [192.0.2.1]`: the last address in brackets, which is the one that the server itself saw. */
function bracketedAddress(words: readonly string[]): string | null {
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] as string
    const open = word.lastIndexOf('[')
    const close = open < 0 ? -1 : word.indexOf(']', open)
    const ip = close < 0 ? null : readAddressLiteral(word.slice(open, close + 1))
    if (ip !== null) return ip
  }
  return null
}
