interface OriginEvidenceRow {
  /** One sentence; what is between braces is filled in. */
  readonly message: string
  readonly source: string
}

/** One thing that led to an origin, or that speaks against it. */
export interface OriginEvidence {
  /** Stable, kebab-case. Never renamed or reused. */
  readonly code: OriginEvidenceCode
  /** 1-based line of the header, or 0 where no one line is meant. */
  readonly line: number
  /** One English sentence for a person. It may hold text of the sender's: escape it before showing it. */
  readonly message: string
}

/** Everything that {@link traceOrigin} can say about how it came to its answer. */
export const ORIGIN_EVIDENCE = {
  // ── the chain ──
  'no-trace-line': { message: 'There is no Received line: nobody can tell where the message came from.', source: 'formats §5.1' },
  'not-our-line': { message: 'The first Received line is not one that qmail-queue writes.', source: 'formats §5.1, §5.5' },
  'queued-by-uid': { message: 'qmail-queue was called by uid {uid}{name}.', source: 'formats §5.1' },
  'queued-from-network': { message: 'qmail-queue was called by the SMTP daemon: the mail came over the network.', source: 'formats §5.2' },
  'queued-by-alias': { message: 'qmail-queue was called by the alias user: a ~alias/.qmail file forwards it.', source: 'formats §5.1' },
  'queued-for-bounce': { message: 'qmail-send itself wrote it: this is one of its bounces.', source: 'formats §5.6' },
  'passed-scanner': { message: 'It passed a scanner ({name}), which queues under its own uid.', source: 'formats §5.4' },
  'unread-line': {
    message: 'The line where the SMTP daemon’s should stand has no known form: client and account cannot be read.',
    source: 'formats §5.3',
  },
  'service-uid': { message: 'uid {uid} is {name}, a service: the line below it counts, not the uid.', source: 'formats §5.2, §10.4' },
  'usual-uid': {
    message: 'uid {uid} is usually {name}; the names of this host were not given, so the sender could have written what follows.',
    source: 'culprit-headers rule 7',
  },
  'unnamed-uid': {
    message: 'uid {uid} has no name here; the line below it names this host, but the sender could have written it.',
    source: 'formats §10.4',
  },
  'own-text': {
    message: 'uid {uid}{name} is no mail service: the trace lines below are its own text and prove nothing.',
    source: 'formats §10.4',
  },
  'names-other-host': { message: 'The line names {name} as the host that wrote it, which is not this one.', source: 'formats §10.4' },
  forwarded: { message: 'It was delivered to {name} here, which forwards it.', source: 'formats §5.4, §10.9' },
  'list-message': { message: 'A mailing list sent it: {name}.', source: 'formats §5.4, §10.8' },
  'hop-limit': { message: 'More than {name} hops inside this host: the rest was not followed.', source: 'limit of this library' },
  // ── the client ──
  'client-line': { message: 'The client was {name}.', source: 'formats §5.3' },
  authenticated: { message: 'It logged in as {name}.', source: 'formats §5.3' },
  'login-or-ident': {
    message: 'The line names the user {name}, but nothing in it tells SMTP AUTH from an ident answer.',
    source: 'formats §5.3: plain qmail-smtpd-auth patch',
  },
  'account-hidden': { message: 'It logged in, but the line hides the account.', source: 'formats §5.3: privacy variants' },
  'account-field': { message: 'The account stands in {name}, which the daemon adds below its line.', source: 'formats §10.5' },
  'client-is-this-host': { message: 'The client was a program on this server, over SMTP to {name}.', source: 'formats §5.4' },
  'may-relay': { message: 'It did not log in and has recipients elsewhere: it was allowed to relay.', source: 'formats §10.10' },
  'qmqp-client': { message: 'QMQP takes mail from clients that may relay, and from nobody else.', source: 'qmail-qmqpd(8)' },
  'relay-unnamed': {
    message: 'The daemon writes such a line, without an address, for a client that may relay.',
    source: 'formats §5.3: sagredo',
  },
  'recipients-here': { message: 'It did not log in and all recipients are here: inbound mail.', source: 'formats §10.10' },
  'envelope-unknown': {
    message: 'It did not log in; without the envelope nothing tells inbound mail from a client that may relay.',
    source: 'formats §10.10',
  },
  fetched: { message: 'It was fetched from a mailbox elsewhere and handed in locally.', source: 'fetchmail' },
  // ── local programs ──
  'script-field': { message: '{name} names the script.', source: 'culprit-headers' },
  'php-mailer': { message: 'It was composed by a program that runs in a web site: {name}.', source: 'culprit-headers: X-Mailer' },
  'php-line-ends': { message: 'Its header mixes line ends as the mail() of PHP 8 does.', source: 'formats §10.1' },
  'site-user': { message: 'The user {name} belongs to the site of a hosted domain.', source: 'operator' },
  'web-server-uid': {
    message: 'uid {uid} is the web server ({name}): any site on this server can be behind it.',
    source: 'culprit-headers rule 5',
  },
  'usual-web-server-uid': {
    message: 'uid {uid} is usually the web server ({name}): any site on this server can be behind it.',
    source: 'culprit-headers rule 5',
  },
  'script-owner': {
    message: 'The script file belongs to uid {uid}{name}, which narrows the shared uid to one site.',
    source: 'culprit-headers rule 2',
  },
  'webmail-line': {
    message: 'A webmail program wrote it: {name}. A web site could imitate its line.',
    source: 'formats §5.4; squirrelmail.org',
  },
  'webmail-user-hidden': { message: 'The webmail user is hidden.', source: 'users.md story 19' },
  'shell-mailer': { message: 'It was composed by a mail program: {name}.', source: 'captures/senders shell-*' },
  'cron-mail': { message: 'It is the output of a cron or at job.', source: 'captures/senders cron-real' },
  'auto-reply': { message: 'It says of itself that a program answered.', source: 'RFC 3834' },
  'service-wrote-it': {
    message: 'A program that runs as {name} wrote it; which account was behind it, the header does not tell.',
    source: 'formats §5.2',
  },
  // ── cross-checks ──
  'script-uid-differs': {
    message:
      'The script file belongs to uid {name}, the process ran as uid {uid}: usual with a shared web uid, suexec or a root-owned file, and possible in a forgery.',
    source: 'culprit-headers rule 2',
  },
  'script-uid-leading-zero': {
    message: 'The uid in the script field has a leading zero, which PHP does not print.',
    source: 'culprit-headers rule 4',
  },
  'script-field-foreign': {
    message: '{name} came with mail from elsewhere: it names a script on somebody else’s server.',
    source: 'culprit-headers rule 3',
  },
  'script-field-repeated': {
    message: '{name} stands there once more: only the first can be PHP’s.',
    source: 'captures/senders php-forged-received',
  },
  'second-qmail-line': {
    message: 'A further qmail line stands below what this host wrote: from elsewhere, or forged.',
    source: 'formats §5.2',
  },
  'foreign-field': { message: '{name} stands in the sender’s part and was not believed.', source: 'culprit-headers' },
  'host-field': { message: '{name} was written on this host.', source: 'culprit-headers' },
  'null-sender-by-uid': {
    message: 'The sender is empty, but a local program sent it: this is none of qmail’s bounces.',
    source: 'formats §5.6',
  },
  // ── complaints ──
  'own-hop-found': { message: 'Above it another host says that it took the message from {name}.', source: 'users.md §3.2' },
  'own-hop-by-name': { message: 'Only a name that could be forged points to this host: {name}.', source: 'users.md §3.2' },
  'own-hop-unknown': { message: 'Without the name of this host its own lines cannot be told from foreign ones.', source: 'users.md §3.2' },
  'own-hop-not-found': { message: 'No line was written by, or taken from, {name}.', source: 'users.md §3.2' },
} as const satisfies Readonly<Record<string, OriginEvidenceRow>>

export type OriginEvidenceCode = keyof typeof ORIGIN_EVIDENCE

/** Longest value that a sentence quotes, in UTF-16 code units. */
const QUOTE_LIMIT = 120

/** Makes an entry from its row. */
export function originEvidence(
  code: OriginEvidenceCode,
  line: number,
  fill: { readonly uid?: number; readonly name?: string } = {},
): OriginEvidence {
  const name = fill.name ?? ''
  const shown = name.length > QUOTE_LIMIT ? `${name.slice(0, QUOTE_LIMIT)}…` : name
  // In one pass, and by a function: a name of the sender's may hold `{uid}` or `$&`.
  const message = ORIGIN_EVIDENCE[code].message.replace(/\{(uid|name)\}/g, (_, key) => (key === 'uid' ? String(fill.uid ?? '') : shown))
  return { code, line, message }
}
