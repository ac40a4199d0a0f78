/** What a program does that runs under a user name of its own. */
export type ServiceRole =
  /** Runs scripts of many sites: a mail under it may be anybody's on this server. */
  | 'web-server'
  /** The user of programs without one: old web servers, and daemons too. */
  | 'nobody'
  /** Runs a webmail program alone. */
  | 'webmail'
  /** Takes mail from the network and queues it under its own uid. */
  | 'smtpd'
  /** Stands before qmail-queue and queues again what it has read. */
  | 'scanner'
  /** Delivers to virtual mailboxes, forwards for them, often runs their SMTP daemon too. */
  | 'delivery'
  /** A user of qmail's own. */
  | 'queue'
  /** Runs mailing lists. */
  | 'list'
  /** The superuser. */
  | 'root'

/** One user name that belongs to a program, not to a person or a site. */
export interface ServiceUser {
  readonly name: string
  readonly role: ServiceRole
  /** What stands in {@link Origin.via} when mail passed through it; null where it is no program between network and queue. */
  readonly via: string | null
  /** The uid that it has where nobody chose otherwise. A hint for headers without a passwd, never a verdict: see docs. */
  readonly usualUid: number | null
  readonly source: string
}

const FIELDS = 'culprit-headers rule 7'
const DEBIAN = 'Debian base-passwd'

/**
 * The user names that are never a script, a site or a person. The operator's passwd decides which uid has which name; only where it
 * says nothing does {@link ServiceUser.usualUid} give a hint, and then the trust of the answer is `client`.
 */
export const SERVICE_USERS = [
  { name: 'root', role: 'root', via: null, usualUid: 0, source: 'uid 0 by definition' },
  // ── web servers ──
  { name: 'www-data', role: 'web-server', via: null, usualUid: 33, source: DEBIAN },
  { name: 'apache', role: 'web-server', via: null, usualUid: 48, source: 'Red Hat setup package; Plesk' },
  { name: 'apache2', role: 'web-server', via: null, usualUid: null, source: 'SUSE, Gentoo' },
  { name: 'httpd', role: 'web-server', via: null, usualUid: null, source: 'Apache builds from source' },
  { name: 'http', role: 'web-server', via: null, usualUid: null, source: 'Arch Linux' },
  { name: 'www', role: 'web-server', via: null, usualUid: null, source: 'FreeBSD, OpenBSD' },
  { name: '_www', role: 'web-server', via: null, usualUid: null, source: 'macOS' },
  { name: 'wwwrun', role: 'web-server', via: null, usualUid: null, source: 'SUSE' },
  { name: 'nginx', role: 'web-server', via: null, usualUid: null, source: 'nginx packages' },
  { name: 'lighttpd', role: 'web-server', via: null, usualUid: null, source: 'lighttpd packages' },
  { name: 'caddy', role: 'web-server', via: null, usualUid: null, source: 'Caddy packages' },
  { name: 'litespeed', role: 'web-server', via: null, usualUid: null, source: 'LiteSpeed' },
  { name: 'webservd', role: 'web-server', via: null, usualUid: null, source: 'Solaris' },
  {
    name: 'nobody',
    role: 'nobody',
    via: null,
    usualUid: null,
    source: 'culprit-headers rule 5: uid 99, old Apache; formats §5.2: qpsmtpd',
  },
  // ── webmail ──
  { name: 'roundcube', role: 'webmail', via: 'roundcube', usualUid: null, source: 'distribution packages' },
  { name: 'roundcube_sysuser', role: 'webmail', via: 'roundcube', usualUid: null, source: 'Plesk' },
  { name: 'horde', role: 'webmail', via: 'horde', usualUid: null, source: 'distribution packages' },
  { name: 'horde_sysuser', role: 'webmail', via: 'horde', usualUid: null, source: 'Plesk' },
  { name: 'squirrelmail', role: 'webmail', via: 'squirrelmail', usualUid: null, source: 'distribution packages' },
  { name: 'rainloop', role: 'webmail', via: 'rainloop', usualUid: null, source: 'RainLoop' },
  { name: 'snappymail', role: 'webmail', via: 'snappymail', usualUid: null, source: 'SnappyMail' },
  { name: 'sqwebmail', role: 'webmail', via: 'sqwebmail', usualUid: null, source: 'Courier' },
  { name: 'sogo', role: 'webmail', via: 'sogo', usualUid: null, source: 'SOGo packages' },
  { name: 'webmail', role: 'webmail', via: 'webmail', usualUid: null, source: 'common on hosts' },
  // ── SMTP daemons under a uid of their own ──
  { name: 'qpsmtpd', role: 'smtpd', via: 'qpsmtpd', usualUid: null, source: 'formats §5.2; captures/senders qpsmtpd-*' },
  { name: 'smtpd', role: 'smtpd', via: 'qpsmtpd', usualUid: null, source: 'qpsmtpd installation guide' },
  { name: 'qsmtpd', role: 'smtpd', via: 'qsmtpd', usualUid: null, source: 'Qsmtp' },
  { name: 'spamdyke', role: 'smtpd', via: 'spamdyke', usualUid: null, source: 'spamdyke' },
  { name: 'fetchmail', role: 'smtpd', via: 'fetchmail', usualUid: null, source: 'fetchmail packages' },
  { name: 'getmail', role: 'smtpd', via: 'getmail', usualUid: null, source: 'getmail' },
  // ── scanners ──
  { name: 'simscan', role: 'scanner', via: 'simscan', usualUid: null, source: FIELDS },
  { name: 'qscand', role: 'scanner', via: 'qmail-scanner', usualUid: null, source: FIELDS },
  { name: 'qscan', role: 'scanner', via: 'qmail-scanner', usualUid: null, source: 'Qmail-Scanner variants' },
  { name: 'qmailscan', role: 'scanner', via: 'qmail-scanner', usualUid: null, source: 'Qmail-Scanner variants' },
  { name: 'clamav', role: 'scanner', via: 'clamav', usualUid: null, source: FIELDS },
  { name: 'clamd', role: 'scanner', via: 'clamav', usualUid: null, source: 'ClamAV packages' },
  { name: 'clamscan', role: 'scanner', via: 'clamav', usualUid: null, source: 'ClamAV packages' },
  { name: 'amavis', role: 'scanner', via: 'amavis', usualUid: null, source: 'amavisd-new packages' },
  { name: 'vscan', role: 'scanner', via: 'amavis', usualUid: null, source: 'amavisd-new on SUSE, FreeBSD' },
  { name: 'spamd', role: 'scanner', via: 'spamassassin', usualUid: null, source: 'SpamAssassin packages' },
  { name: 'spamassassin', role: 'scanner', via: 'spamassassin', usualUid: null, source: 'SpamAssassin packages' },
  { name: 'debian-spamd', role: 'scanner', via: 'spamassassin', usualUid: null, source: 'Debian spamd' },
  { name: 'dspam', role: 'scanner', via: 'dspam', usualUid: null, source: 'DSPAM packages' },
  { name: 'rspamd', role: 'scanner', via: 'rspamd', usualUid: null, source: 'rspamd packages' },
  { name: '_rspamd', role: 'scanner', via: 'rspamd', usualUid: null, source: 'rspamd packages' },
  { name: 'drweb', role: 'scanner', via: 'drweb', usualUid: null, source: 'Plesk with Dr.Web' },
  { name: 'kavmail', role: 'scanner', via: 'kaspersky', usualUid: null, source: 'Kaspersky for qmail' },
  // ── virtual mailboxes ──
  { name: 'vpopmail', role: 'delivery', via: 'vpopmail', usualUid: 89, source: 'culprit-headers rule 7; formats §5.2' },
  { name: 'vchkpw', role: 'delivery', via: 'vpopmail', usualUid: null, source: 'vpopmail (group name used as a user)' },
  { name: 'popuser', role: 'delivery', via: 'plesk', usualUid: 110, source: 'culprit-headers rule 7; data/live day-i-forwarder' },
  { name: 'vmail', role: 'delivery', via: 'vmail', usualUid: null, source: 'Dovecot, vmailmgr and hosting guides' },
  { name: 'vmailmgr', role: 'delivery', via: 'vmailmgr', usualUid: null, source: 'vmailmgr' },
  { name: 'indimail', role: 'delivery', via: 'indimail', usualUid: null, source: 'IndiMail' },
  { name: 'dovecot', role: 'delivery', via: 'dovecot', usualUid: null, source: 'Dovecot packages' },
  // ── qmail's own ──
  { name: 'alias', role: 'queue', via: null, usualUid: 64010, source: 'Debian netqmail package, formats §5.2' },
  { name: 'qmaild', role: 'queue', via: null, usualUid: 64011, source: 'Debian netqmail package, formats §5.2' },
  { name: 'qmails', role: 'queue', via: null, usualUid: 64012, source: 'Debian netqmail package, formats §5.2' },
  { name: 'qmailr', role: 'queue', via: null, usualUid: 64013, source: 'Debian netqmail package, formats §5.2' },
  { name: 'qmailq', role: 'queue', via: null, usualUid: 64014, source: 'Debian netqmail package, formats §5.2' },
  { name: 'qmaill', role: 'queue', via: null, usualUid: 64015, source: 'Debian netqmail package, formats §5.2' },
  { name: 'qmailp', role: 'queue', via: null, usualUid: 64016, source: 'Debian netqmail package, formats §5.2' },
  { name: 'qmailv', role: 'queue', via: null, usualUid: null, source: 's/qmail' },
  { name: 'qscheduler', role: 'queue', via: null, usualUid: null, source: 'IndiMail' },
  // ── mailing lists ──
  { name: 'list', role: 'list', via: 'mailman', usualUid: 38, source: DEBIAN },
  { name: 'mailman', role: 'list', via: 'mailman', usualUid: null, source: 'Mailman packages; Plesk' },
  { name: 'mailman3', role: 'list', via: 'mailman', usualUid: null, source: 'Mailman packages' },
  { name: 'ezmlm', role: 'list', via: 'ezmlm', usualUid: null, source: 'ezmlm guides' },
  { name: 'majordom', role: 'list', via: 'majordomo', usualUid: null, source: 'Majordomo' },
  { name: 'majordomo', role: 'list', via: 'majordomo', usualUid: null, source: 'Majordomo' },
  { name: 'sympa', role: 'list', via: 'sympa', usualUid: null, source: 'Sympa packages' },
  { name: 'mlmmj', role: 'list', via: 'mlmmj', usualUid: null, source: 'mlmmj packages' },
] as const satisfies readonly ServiceUser[]

/** What is known about the owner of a uid. */
export interface UidOwner {
  readonly uid: number
  /** The operator's name for it, or null where there is none. */
  readonly name: string | null
  /** `other`: named, and the name of no service: a person or a site. `unnamed`: the operator said nothing and nothing is usual. */
  readonly role: ServiceRole | 'other' | 'unnamed'
  readonly via: string | null
  /** False when the role stands on the usual uid alone. */
  readonly named: boolean
}

/**
 * Tells what runs under a uid: from the operator's names, and where they are silent from the usual uid, marked `named: false`.
 * Never from the size of the number.
 *
 * @returns A value for every uid. Never throws; constant time.
 */
export function describeUid(uid: number, uidNames: Readonly<Record<string, string>>): UidOwner {
  const key = String(uid)
  const name = Object.hasOwn(uidNames, key) ? (uidNames[key] as string) : null
  if (name !== null) {
    // The superuser is uid 0 under whatever name (`toor`, `admin`).
    const row = uid === 0 ? BY_UID.get(0) : BY_NAME.get(name.toLowerCase())
    return { uid, name, role: row?.role ?? 'other', via: row?.via ?? null, named: true }
  }
  const usual = BY_UID.get(uid)
  return { uid, name, role: usual?.role ?? 'unnamed', via: usual?.via ?? null, named: uid === 0 }
}

const ROWS: readonly ServiceUser[] = SERVICE_USERS
const BY_NAME: ReadonlyMap<string, ServiceUser> = /* @__PURE__ */ new Map(/* @__PURE__ */ ROWS.map((row) => [row.name, row]))
const BY_UID: ReadonlyMap<number, ServiceUser> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ ROWS.flatMap((row) => (row.usualUid === null ? [] : [[row.usualUid, row] as const])),
)
