/**
 * One Received field, read. `kind` tells who wrote it; everything a line does not say is `null`.
 *
 * @group Headers
 */
export type Received = QmailReceived | SmtpReceived | ScannerReceived | WebmailReceived | OtherReceived

/**
 * What every Received field has.
 *
 * @group Headers
 */
export interface ReceivedBase {
  /** The value, unfolded. */
  readonly raw: string
  readonly date: Date | null
  /** `-0000`, `+0200`, … as written; null when absent. */
  readonly zone: string | null
  /** Id of the dialect that read the line (see `docs/dialects.md`), or `other`. */
  readonly dialect: string
  /** The host that says it wrote the line (after `by`); null where the line names none. */
  readonly by: string | null
}

/**
 * Written by qmail-queue: `(qmail 7313 invoked by uid 10021); …`, and IndiMail's form of it.
 *
 * @group Headers
 */
export interface QmailReceived extends ReceivedBase {
  readonly kind: 'qmail'
  readonly pid: number | null
  /** Real uid of the caller: qmaild → network, qmails → bounce, alias → alias, any other → uid. */
  readonly invocation: 'network' | 'uid' | 'alias' | 'bounce'
  readonly uid: number | null
  /** IndiMail prints the client's address here; so does a patch that writes `network[ADDRESS/NAME]`. */
  readonly ip: string | null
}

/**
 * Written by an SMTP daemon of any qmail family (also QMTP, QMQP, qpsmtpd).
 *
 * @group Headers
 */
export interface SmtpReceived extends ReceivedBase {
  readonly kind: 'smtp'
  /** Reverse name; null when unknown. */
  readonly from: string | null
  /** The client's HELO as written (`?` stands for an unsafe byte). Where the daemon leaves it out because it equals the reverse name, that name. */
  readonly helo: string | null
  readonly ip: string | null
  /** SMTP AUTH user or ident answer. */
  readonly user: string | null
  /** True or false where the line proves it, else null (an AUTH patch that still writes `with SMTP`). */
  readonly authenticated: boolean | null
  readonly protocol: string | null
  readonly tls: boolean
  /** The cipher suite, where the line names it. */
  readonly cipher: string | null
  /** The AUTH mechanism, where the line names it. */
  readonly mechanism: string | null
  /** The envelope sender, where the line names it (qmail-ldap). */
  readonly envelopeSender: string | null
  /** The first recipient, where the line names it (qmail-ldap). */
  readonly for: string | null
}

/**
 * Written by a program that scans a message between network and queue, and queues it again under its own uid.
 *
 * @group Headers
 */
export interface ScannerReceived extends ReceivedBase {
  readonly kind: 'scanner'
  /** `simscan`, `qmail-scanner`, … */
  readonly scanner: string
  readonly uid: number | null
  /** What stands after `from`: the envelope sender (old Qmail-Scanner), or the client. */
  readonly from: string | null
  readonly envelopeSender: string | null
  readonly user: string | null
  readonly ip: string | null
}

/**
 * Written by a webmail program on the web server.
 *
 * @group Headers
 */
export interface WebmailReceived extends ReceivedBase {
  readonly kind: 'webmail'
  readonly user: string | null
  /** Address of the browser (or of the proxy in front of it). */
  readonly ip: string | null
  /** `squirrelmail`, `horde`, `imp`, `roundcube`, … or `http` where only the protocol shows that it is one. */
  readonly webmail: string
}

/**
 * A line that no dialect takes: another mail server's, or damaged.
 *
 * @group Headers
 */
export interface OtherReceived extends ReceivedBase {
  readonly kind: 'other'
  /** What stands after `from`, as written. */
  readonly from: string | null
  readonly ip: string | null
  readonly protocol: string | null
}
