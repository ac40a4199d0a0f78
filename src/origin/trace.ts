import type { HeaderField } from '../header/parse-headers.ts'
import type { QueuedMessage } from '../queue/queued-message.ts'
import type { Received } from '../received/parse-received.ts'
import type { KnownHost } from './known-host.ts'
import { type OriginEvidence, type OriginEvidenceCode, originEvidence } from './origin-evidence.ts'
import type { CompleteHeader } from './traceable-header.ts'

/** One header while its chain is followed. */
export interface Trace {
  readonly header: CompleteHeader
  /** Field names in lower case, by index. */
  readonly names: readonly string[]
  /** Index of the field of each Received line, by index of `header.received`. */
  readonly fieldOf: readonly number[]
  readonly known: KnownHost
  /** The envelope; null when it is not known, or when it is not that of the line in hand. */
  readonly message: QueuedMessage | null
  readonly evidence: OriginEvidence[]
  /** Index of the last Received line that this host wrote. Everything below is foreign, or the sender's own text. */
  end: number
}

/** What stands between a Received line and the next one below it. */
export interface Below {
  /** Index of that next line, or -1. */
  readonly index: number
  readonly hop: Received | null
  /** False when a field that no mail program of a host puts on top stands between: from there on it is the sender's text. */
  readonly adjacent: boolean
  /** Indexes of the fields between that a host's programs put on top. */
  readonly hostFields: readonly number[]
  /** Index of the first field of the sender's text; the number of fields when there is none before the next Received line. */
  readonly textStart: number
  /** Index of the field where that text ends: the next Received line, or the end of the header. */
  readonly textEnd: number
}

/** Prepares a header. Linear in its number of fields. */
export function beginTrace(header: CompleteHeader, known: KnownHost, message: QueuedMessage | null): Trace {
  const { fields } = header
  const names = new Array<string>(fields.length)
  const fieldOf: number[] = []
  // A header has few different names, and may have a hundred thousand fields: lowering each alone doubles the time.
  const lowered = new Map<string, string>()
  for (let at = 0; at < fields.length; at++) {
    const written = (fields[at] as HeaderField).name
    let name = lowered.get(written)
    if (name === undefined) {
      name = written.toLowerCase()
      lowered.set(written, name)
    }
    names[at] = name
    if (name === 'received') fieldOf.push(at)
  }
  return { header, names, fieldOf, known, message, evidence: [], end: -1 }
}

/** Adds to the evidence, with the line of a Received line (by its index) or of a field. */
export function note(
  trace: Trace,
  code: OriginEvidenceCode,
  where: { readonly received?: number; readonly field?: number },
  fill: { readonly uid?: number; readonly name?: string } = {},
): void {
  const at = where.field ?? (where.received === undefined ? undefined : trace.fieldOf[where.received])
  const line = at === undefined ? 0 : (trace.header.fields[at]?.line ?? 0)
  trace.evidence.push(originEvidence(code, line, fill))
}

/** Looks from one Received line to the next one below it. */
export function lookBelow(trace: Trace, index: number): Below {
  const { names, fieldOf, header } = trace
  const start = (fieldOf[index] ?? -1) + 1
  const next = fieldOf[index + 1] ?? names.length
  const hostFields: number[] = []
  let textStart = start
  while (textStart < next && isHostField(names[textStart] as string)) {
    hostFields.push(textStart)
    textStart++
  }
  const hop = header.received[index + 1] ?? null
  return { index: hop === null ? -1 : index + 1, hop, adjacent: hop !== null && textStart === next, hostFields, textStart, textEnd: next }
}

/** Fields that qmail-local, scanners, filters, signers and list programs put above what they were given. */
const HOST_FIELDS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'delivered-to',
  'return-path',
  'received-spf',
  'authentication-results',
  'dkim-signature',
  'domainkey-signature',
  'dkim-status',
  'domainkey-status',
  'mailing-list',
  'x-mailing-list',
  'precedence',
  'reply-to',
  'sender',
  'errors-to',
  'x-no-archive',
  'x-auth',
  'x-additional-header',
  'x-qhpsi',
  'x-forwarded-to',
  'x-forwarded-for',
  'x-bounced-address',
  'x-quarantine-id',
  'x-originating-ip',
  'x-loop',
  'x-delivered-to',
  'x-original-to',
  'x-scanned-by',
  'x-bogosity',
])
const HOST_FIELD_PREFIXES: readonly string[] = [
  'x-qmail-scanner',
  'x-spam-',
  'x-virus-',
  'x-antivirus',
  'x-clam',
  'x-simscan',
  'x-ppp-',
  'x-envelope-',
  'list-',
  'arc-',
  'x-dspam-',
  'x-rspamd-',
]

function isHostField(name: string): boolean {
  return HOST_FIELDS.has(name) || HOST_FIELD_PREFIXES.some((prefix) => name.startsWith(prefix))
}
