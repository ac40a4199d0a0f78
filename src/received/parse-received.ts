/** One Received value (unfolded or not). Never throws: what no rule reads is `{ kind: 'other' }`. */
export declare function parseReceived(value: string): Received
export type Received = QmailReceived | SmtpReceived | ScannerReceived | WebmailReceived | OtherReceived
export interface ReceivedBase {
  /** The value, unfolded. */
  readonly raw: string
  readonly date: Date | null
  /** `-0000`, `+0200`, … as written; null when absent. */
  readonly zone: string | null
}
/** Written by qmail-queue: `(qmail 7313 invoked by uid 10021); …`, and IndiMail's form of it. */
export interface QmailReceived extends ReceivedBase {
  readonly kind: 'qmail'
  readonly pid: number | null
  /** Real uid of the caller: qmaild → network, qmails → bounce, alias → alias, any other → uid. */
  readonly invocation: 'network' | 'uid' | 'alias' | 'bounce'
  readonly uid: number | null
  /** IndiMail prints the client's address here. */
  readonly ip: string | null
}
/** Written by an SMTP daemon of any qmail family (also QMTP, QMQP, qpsmtpd). */
export interface SmtpReceived extends ReceivedBase {
  readonly kind: 'smtp'
  /** Reverse name; null when unknown. */
  readonly from: string | null
  readonly helo: string | null
  readonly ip: string | null
  /** SMTP AUTH user or ident answer. */
  readonly user: string | null
  /** True or false where the line proves it, else null (an AUTH patch that still writes `with SMTP`). */
  readonly authenticated: boolean | null
  readonly by: string | null
  readonly protocol: string | null
  readonly tls: boolean
}
export interface ScannerReceived extends ReceivedBase {
  readonly kind: 'scanner'
  readonly scanner: string
  readonly uid: number | null
}
export interface WebmailReceived extends ReceivedBase {
  readonly kind: 'webmail'
  readonly user: string | null
  readonly ip: string | null
}
export interface OtherReceived extends ReceivedBase {
  readonly kind: 'other'
}
