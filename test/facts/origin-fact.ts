import type { OperatorContext } from '../../src/core/operator-context.ts'
import type { Origin, TraceOptions } from '../../src/origin/trace-origin.ts'
import type { QueuedMessage } from '../../src/queue/queued-message.ts'

/** One thing that is true of a header's origin. */
export interface OriginFact {
  readonly id: string
  readonly fact: string
  readonly mark: 'RAN' | 'CODE' | 'DOC' | 'OWN'
  readonly source: string
  /** Lines of the header, without the empty line. */
  readonly header: readonly string[]
  /** Default: {@link HOST}. */
  readonly context?: OperatorContext
  readonly options?: Omit<TraceOptions, 'message'>
  /** Envelope: sender, then recipients; `local:` or `todo:` before an address names another channel than remote. */
  readonly envelope?: readonly [sender: string, ...recipients: string[]]
  readonly expect: Partial<Origin>
  /** Codes that must stand in the evidence. */
  readonly codes?: readonly string[]
  /** Codes that must not. */
  readonly without?: readonly string[]
}

/** A hosting server whose operator tells everything. */
export const HOST: OperatorContext = {
  hostname: 'mail.hosting.example',
  hostedDomains: ['lindenhof.example', 'moulin-bleu-lyon.example', 'castello.example'],
  uidNames: {
    '0': 'root',
    '33': 'www-data',
    '38': 'list',
    '89': 'vpopmail',
    '99': 'nobody',
    '103': 'qpsmtpd',
    '108': 'nagios',
    '110': 'popuser',
    '484': 'qscand',
    '485': 'simscan',
    '1009': 'petra',
    '10021': 'lindenhof',
    '10022': 'moulinbleu',
    '10040': 'roundcube',
    '64010': 'alias',
  },
}

/** The same server, of which only the name is told. */
export const HOSTNAME_ONLY: OperatorContext = { hostname: 'mail.hosting.example' }

/** Nothing told. */
export const NOTHING: OperatorContext = {}

/** Makes a queued message of a fact's envelope. */
export function makeMessage(envelope: NonNullable<OriginFact['envelope']>): QueuedMessage {
  const [sender, ...recipients] = envelope
  return {
    id: '3027',
    queue: null,
    date: new Date(Date.UTC(2026, 10, 25, 3, 27, 39)),
    size: 646,
    sender,
    bouncing: false,
    recipients: recipients.map((text) => {
      const channel = /^(?:local|todo):/.exec(text)?.[0].slice(0, -1) ?? 'remote'
      return { address: text.replace(/^(?:local|todo):/, ''), channel: channel as 'local' | 'remote' | 'todo', done: false }
    }),
  }
}

/** The line of qmail-queue, as `(qmail 7313 invoked …)`. */
export function queued(how: string, pid = 7313): string {
  return `Received: (qmail ${pid} invoked ${how}); 25 Nov 2026 03:27:39 -0000`
}

/** A daemon's line in the form of qmail-smtpd. */
export function daemon(client: string, protocol = 'SMTP', by = 'mail.hosting.example'): string {
  return `Received: ${client}\n  by ${by} with ${protocol}; 25 Nov 2026 03:27:39 -0000`
}

/** What qmail-inject puts in front of a local program's own fields. */
export const INJECTED: readonly string[] = [
  'Date: 25 Nov 2026 03:27:39 -0000',
  'Message-ID: <20261125032739.7312.qmail@mail.hosting.example>',
]
