import type { HeaderBlock } from '../header/parse-headers.ts'
import {
  type OtherReceived,
  parseReceived,
  type QmailReceived,
  type Received,
  type ScannerReceived,
  type SmtpReceived,
  type WebmailReceived,
} from '../received/parse-received.ts'

/**
 * A Received line as its callers may write it down: what {@link Received} has beyond this is read from `raw` where it is missing.
 *
 * @group Origin
 */
export type TraceableReceived =
  | Pick<QmailReceived, 'kind' | 'raw' | 'date' | 'zone' | 'pid' | 'invocation' | 'uid' | 'ip'>
  | Pick<SmtpReceived, 'kind' | 'raw' | 'date' | 'zone' | 'from' | 'helo' | 'ip' | 'user' | 'authenticated' | 'by' | 'protocol' | 'tls'>
  | Pick<ScannerReceived, 'kind' | 'raw' | 'date' | 'zone' | 'scanner' | 'uid'>
  | Pick<WebmailReceived, 'kind' | 'raw' | 'date' | 'zone' | 'user' | 'ip'>
  | Pick<OtherReceived, 'kind' | 'raw' | 'date' | 'zone'>

/**
 * What a trace needs of a header: {@link HeaderBlock} has it, and so has one that came back from JSON.
 *
 * @group Origin
 */
export interface TraceableHeader {
  readonly fields: HeaderBlock['fields']
  readonly received: readonly TraceableReceived[]
  readonly lineEnds?: HeaderBlock['lineEnds']
}

/** A header whose lines have everything that the parser reads. */
export interface CompleteHeader {
  readonly fields: HeaderBlock['fields']
  readonly received: readonly Received[]
  readonly lineEnds: HeaderBlock['lineEnds']
}

/** Reads again what a hand-made line leaves out. Costs nothing for a header of parseHeaders. */
export function completeHeader(header: TraceableHeader): CompleteHeader {
  const { fields, lineEnds = null } = header
  const received = header.received.every(isComplete)
    ? header.received
    : header.received.map((line) => (isComplete(line) ? line : parseReceived(line.raw)))
  return { fields, received, lineEnds }
}

function isComplete(line: TraceableReceived): line is Received {
  return 'dialect' in line
}
