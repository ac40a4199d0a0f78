/**
 * Somebody or something that puts mail into the queue.
 *
 * @group Shared
 */
export interface Principal {
  readonly type: 'account' | 'webmail' | 'uid' | 'ip' | 'sender' | 'domain' | 'list'
  /** The account, the uid in decimal, the address, … */
  readonly value: string
}

/**
 * What the operator knows. Everything is optional, everything sharpens the answer.
 *
 * @group Shared
 */
export interface OperatorContext {
  /** Epoch seconds or Date. Absent: the newest message of the queue. */
  readonly now?: number | Date
  readonly hostname?: string
  readonly hostedDomains?: Iterable<string>
  /** uid → user name; `parsePasswd(text)` makes one from /etc/passwd. */
  readonly uidNames?: Readonly<Record<string, string>>
  /** Principals that may send in bulk. */
  readonly allow?: readonly Principal[]
}
