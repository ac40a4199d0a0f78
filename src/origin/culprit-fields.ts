import type { HeaderBlock, HeaderField } from '../header/parse-headers.ts'
import {
  type CulpritReading,
  type ReadCulprit,
  readAccount,
  readAntiAbuse,
  readAuthenticationResults,
  readAuthenticationWarning,
  readDomain,
  readHostAndAccount,
  readIp,
  readMailbox,
  readMailChannels,
  readMark,
  readPhpFilename,
  readPhpOriginatingScript,
  readPhpScript,
  readQmailScannerDiagnostics,
  readQmailScannerFrom,
  readSenderVia,
  readSourceArgs,
  readSourceCap,
  readSourceDir,
  readSourceSender,
  readVhostPath,
} from './culprit-reading.ts'

/** A header field that can name who sent a message. */
export interface CulpritFieldRow {
  /** As its writer spells it. Field names are case-blind. */
  readonly name: string
  /** Who adds it. */
  readonly writer: string
  /**
   * `host`: written by the host after the sender lost control of the text. `sender`: the sending program can write it too.
   * `either`: depends on who wrote it. `host` holds only for the host that took the mail from the culprit.
   */
  readonly trust: 'host' | 'sender' | 'either'
  /** What the field names: `hint` tells how or with what, not who. */
  readonly names: 'script' | 'account' | 'webmail' | 'client' | 'domain' | 'list' | 'hint'
  readonly read: ReadCulprit
  readonly source: string
}

const RSPAMD = 'rspamd rules/regexp/compromised_hosts.lua'
const ARCHIVED = 'archived mail'
const EXPERTS = 'SpamExperts documentation'
const INDIMAIL = 'IndiMail source'
const cpanel = { writer: 'cPanel (Exim)', trust: 'host', source: RSPAMD } as const
const hostgator = { writer: 'HostGator, Bluehost', trust: 'host', source: ARCHIVED } as const
const indimail = { writer: 'IndiMail', trust: 'host', names: 'hint', read: readMark, source: INDIMAIL } as const
const mailchannels = { writer: 'MailChannels', trust: 'host', source: ARCHIVED } as const
const qmailScanner = { writer: 'qmail-scanner', trust: 'host', source: ARCHIVED } as const
const filter = { writer: 'the filter that saw it last', trust: 'host', names: 'hint', read: readMark } as const

/** Every field that can name a culprit: who writes it, how far it can be believed, and how it is read. */
export const CULPRIT_FIELDS: readonly CulpritFieldRow[] = /* @__PURE__ */ listFields()

/** A function, so that a bundle which traces no origin drops the table: a spread alone counts as a side effect. */
function listFields(): CulpritFieldRow[] {
  return [
    // ── scripts ──
    {
      name: 'X-PHP-Originating-Script',
      writer: 'PHP, mail.add_x_header',
      trust: 'sender',
      names: 'script',
      read: readPhpOriginatingScript,
      source: 'php-src ext/standard/mail.c; captures/senders php-*',
    },
    {
      name: 'X-PHP-Script',
      writer: 'PHP patch, cPanel-like hosts',
      trust: 'sender',
      names: 'script',
      read: readPhpScript,
      source: 'rspamd corpus; postfix-users 71931',
    },
    {
      name: 'X-PHP-Filename',
      writer: 'Plesk-like hosts',
      trust: 'sender',
      names: 'script',
      read: readPhpFilename,
      source: 'archived spam sample',
    },
    { ...cpanel, name: 'X-Source', names: 'hint', read: readMark },
    { ...cpanel, name: 'X-Source-Args', names: 'script', read: readSourceArgs },
    { ...cpanel, name: 'X-Source-Dir', names: 'script', read: readSourceDir },
    {
      name: 'X-Additional-Header',
      writer: 'Plesk sendmail wrapper',
      trust: 'host',
      names: 'script',
      read: readVhostPath,
      source: 'kb.odin.com 114845',
    },
    // ── accounts ──
    { ...cpanel, name: 'X-AntiAbuse', names: 'account', read: readAntiAbuse },
    { ...cpanel, name: 'X-Get-Message-Sender-Via', names: 'account', read: readSenderVia },
    {
      name: 'X-Authenticated-Sender',
      writer: 'cPanel; Hetzner, mailcluster',
      trust: 'host',
      names: 'account',
      read: readHostAndAccount,
      source: RSPAMD,
    },
    { ...hostgator, name: 'X-Source-Auth', names: 'account', read: readAccount },
    { ...hostgator, name: 'X-Source-Cap', names: 'account', read: readSourceCap },
    { ...hostgator, name: 'X-Source-IP', names: 'client', read: readIp },
    { ...hostgator, name: 'X-Source-Sender', names: 'client', read: readSourceSender },
    { ...hostgator, name: 'X-Source-L', names: 'hint', read: readMark },
    { ...hostgator, name: 'X-Exim-ID', names: 'hint', read: readMark },
    { ...hostgator, name: 'X-Email-Count', names: 'hint', read: readMark },
    { ...hostgator, name: 'X-Org', names: 'hint', read: readMark },
    { ...hostgator, name: 'X-Local-Domain', names: 'hint', read: readMark },
    { ...hostgator, name: 'X-BWhitelist', names: 'hint', read: readMark },
    {
      name: 'X-Authenticated-Id',
      writer: 'DirectAdmin (Exim)',
      trust: 'host',
      names: 'account',
      read: readAccount,
      source: 'DirectAdmin exim.conf',
    },
    {
      name: 'X-AuthUser',
      writer: 'DirectAdmin, MXroute, SpamExperts recipes; XMail',
      trust: 'host',
      names: 'account',
      read: readAccount,
      source: EXPERTS,
    },
    { ...filter, name: 'X-OutGoing-Spam-Status', writer: 'the same smarthosts', source: ARCHIVED },
    { name: 'X-PPP-Message-ID', writer: 'Plesk milter', trust: 'host', names: 'hint', read: readMark, source: ARCHIVED },
    { name: 'X-PPP-Vhost', writer: 'Plesk milter', trust: 'host', names: 'domain', read: readDomain, source: ARCHIVED },
    { ...mailchannels, name: 'X-Sender-Id', names: 'account', read: readMailChannels },
    { ...mailchannels, name: 'X-MailChannels-SenderId', names: 'account', read: readMailChannels },
    { ...mailchannels, name: 'X-MailChannels-Auth-Id', names: 'account', read: readAccount },
    { ...mailchannels, name: 'X-MC-Relay', names: 'hint', read: readMark },
    { name: 'X-Auth-ID', writer: 'Rackspace', trust: 'host', names: 'account', read: readAccount, source: ARCHIVED },
    { name: 'X-Authenticated', writer: 'GMX (account number)', trust: 'host', names: 'account', read: readAccount, source: ARCHIVED },
    {
      name: 'X-Authenticated-User',
      writer: 'Zimbra, Cisco, ntlworld',
      trust: 'host',
      names: 'account',
      read: readAccount,
      source: ARCHIVED,
    },
    { name: 'X-Authenticator', writer: 'the same', trust: 'host', names: 'hint', read: readMark, source: ARCHIVED },
    { name: 'X-Connected-IP', writer: 'the same', trust: 'host', names: 'client', read: readIp, source: ARCHIVED },
    { name: 'X-SpamExperts-Username', writer: 'SpamExperts', trust: 'host', names: 'account', read: readAccount, source: EXPERTS },
    { name: 'X-SpamExperts-Domain', writer: 'SpamExperts', trust: 'host', names: 'domain', read: readDomain, source: EXPERTS },
    { name: 'X-Originating-User', writer: 'SpamExperts, others', trust: 'host', names: 'account', read: readAccount, source: EXPERTS },
    {
      name: 'X-Auth',
      writer: 'qmail-qfilter recipe: TCPREMOTEINFO',
      trust: 'host',
      names: 'account',
      read: readAccount,
      source: 'SpamExperts qmail recipe',
    },
    { name: 'X-SmarterMail-Auth', writer: 'SmarterMail', trust: 'host', names: 'account', read: readAccount, source: EXPERTS },
    {
      name: 'X-Authentication-Warning',
      writer: 'sendmail',
      trust: 'host',
      names: 'account',
      read: readAuthenticationWarning,
      source: 'rspamd XAW_SERVICE_ACCT',
    },
    {
      name: 'Authentication-Results',
      writer: 'qpsmtpd, sagredo',
      trust: 'either',
      names: 'account',
      read: readAuthenticationResults,
      source: 'formats §5.3, §10.5; captures/senders qpsmtpd-*',
    },
    { ...qmailScanner, name: 'X-Qmail-Scanner-Mail-From', names: 'account', read: readQmailScannerFrom },
    { ...qmailScanner, name: 'X-Qmail-Scanner-Rcpt-To', names: 'hint', read: readMark },
    { ...qmailScanner, name: 'X-Qmail-Scanner-Diagnostics', names: 'account', read: readQmailScannerDiagnostics },
    // ── webmail and the sending program ──
    {
      name: 'X-Originating-IP',
      writer: 'webmail; IndiMail from TCPREMOTEIP',
      trust: 'either',
      names: 'client',
      read: readIp,
      source: 'indimail qmail-queue.c; archived mail',
    },
    { name: 'X-Sender', writer: 'Roundcube', trust: 'sender', names: 'webmail', read: readMailbox, source: 'formats §5.4' },
    {
      name: 'X-Squirrel-UserHash',
      writer: 'SquirrelMail, encrypted',
      trust: 'sender',
      names: 'hint',
      read: readMark,
      source: 'users.md story 19',
    },
    {
      name: 'X-Squirrel-FromHash',
      writer: 'SquirrelMail, encrypted',
      trust: 'sender',
      names: 'hint',
      read: readMark,
      source: 'users.md story 19',
    },
    { name: 'X-Mailer', writer: 'the sending program', trust: 'sender', names: 'hint', read: readMark, source: 'many' },
    { name: 'User-Agent', writer: 'the sending program', trust: 'sender', names: 'hint', read: readMark, source: 'many' },
    // ── lists, filters, IndiMail ──
    { name: 'Mailing-List', writer: 'ezmlm', trust: 'host', names: 'list', read: readMark, source: 'ezmlm' },
    { ...filter, name: 'X-Spam-Status', source: 'SpamAssassin, rspamd' },
    { ...filter, name: 'X-Spam-Score', source: 'SpamAssassin, rspamd' },
    { ...filter, name: 'X-Spam-Flag', source: 'SpamAssassin, rspamd' },
    { ...indimail, name: 'X-QHPSI' },
    { ...indimail, name: 'X-Forwarded-To' },
    { ...indimail, name: 'X-Forwarded-For' },
    { ...indimail, name: 'X-Bounced-Address' },
    { ...indimail, name: 'X-Quarantine-ID' },
  ]
}

/** A culprit field of one header, as read. It says what stands there, not whether to believe it: {@link traceOrigin} does that. */
export interface CulpritField {
  readonly row: CulpritFieldRow
  readonly field: HeaderField
  /** Null when the value is not of the field's shape. */
  readonly reading: CulpritReading | null
}

const BY_NAME: ReadonlyMap<string, CulpritFieldRow> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ CULPRIT_FIELDS.map((row) => [row.name.toLowerCase(), row]),
)

/**
 * The row of a field's name, or undefined when it names no culprit. Constant time.
 *
 * @param lowerName - The name in lower case.
 */
export function culpritRow(lowerName: string): CulpritFieldRow | undefined {
  return BY_NAME.get(lowerName)
}

/** Reads a value by its row. A folded value keeps the tabs and blanks of its folds: to the reader they are one blank. */
export function readCulprit(row: CulpritFieldRow, value: string): CulpritReading | null {
  return row.read(/\t| {2}/.test(value) ? value.replaceAll(/[\t ]+/g, ' ') : value)
}

/**
 * Reads every culprit field of a header, wherever it stands.
 *
 * A field attributes, it does not accuse; and below the first hop of another host it is that host's, or forged.
 *
 * @returns The fields in order of appearance; empty when there are none. Never throws; linear in the header.
 * @example readCulpritFields(parseHeaders('X-PHP-Originating-Script: 10021:kontakt.php\n\n'))[0]?.reading?.file // 'kontakt.php'
 * @see docs/origin.md, section "Culprit fields"
 * @group Origin
 */
export function readCulpritFields(header: Pick<HeaderBlock, 'fields'>): readonly CulpritField[] {
  const found: CulpritField[] = []
  for (const field of header.fields) {
    const row = BY_NAME.get(field.name.toLowerCase())
    if (row !== undefined) found.push({ row, field, reading: readCulprit(row, field.value) })
  }
  return found
}
