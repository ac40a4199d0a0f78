/** What a culprit field says. What it does not say is null. */
export interface CulpritReading {
  /** A login: of SMTP AUTH, of webmail, or of the system. */
  readonly account: string | null
  readonly uid: number | null
  /** Address of the client that the writer of the field talked to. */
  readonly ip: string | null
  /** Name or path of a script's file. */
  readonly file: string | null
  /** Owner of that file: not of the process. */
  readonly fileUid: number | null
  /** The uid stood with a zero in front: nothing that PHP prints. */
  readonly leadingZero: boolean
  /** Host and path under which the script was called. */
  readonly url: string | null
  /** Address of the visitor who called it. */
  readonly clientIp: string | null
  readonly domain: string | null
}

const NOTHING: CulpritReading = {
  account: null,
  uid: null,
  ip: null,
  file: null,
  fileUid: null,
  leadingZero: false,
  url: null,
  clientIp: null,
  domain: null,
}

/** A reader of one field's value: `null` means that the value is not of the field's shape. Never throws; linear. */
export type ReadCulprit = (value: string) => CulpritReading | null

const says = (part: Partial<CulpritReading>): CulpritReading => ({ ...NOTHING, ...part })

/** Values that name nobody but still tell something (a score, a program, a mark). */
export const readMark: ReadCulprit = (value) => (value === '' ? null : NOTHING)

/** `10021:file.php`, `1012: phpmailer.php`, `10022:x.php(1) : eval()'d code`: owner of the file, then its base name. */
export const readPhpOriginatingScript: ReadCulprit = (value) => {
  const match = /^(\d{1,15}):(.*)$/s.exec(value)
  if (match === null) return null
  const digits = match[1] as string
  const file = (match[2] as string).trim()
  return says({
    fileUid: Number(digits),
    file: file === '' ? null : file,
    leadingZero: digits.length > 1 && digits.startsWith('0'),
  })
}

/** `host/path.php for 203.0.113.25[, IP2]`: the visitor's address comes first. */
export const readPhpScript: ReadCulprit = (value) => {
  const mark = value.lastIndexOf(' for ')
  const url = (mark < 0 ? value : value.slice(0, mark)).trim()
  const visitor = mark < 0 ? undefined : value.slice(mark + 5).split(',', 1)[0]
  return url === '' ? null : says({ url, file: baseName(url), clientIp: readAddress(visitor) })
}

/** `/var/www/vhosts/d/httpdocs/index.php REMOTE_ADDR: 203.0.113.51`. */
export const readPhpFilename: ReadCulprit = (value) => {
  const mark = value.indexOf(' REMOTE_ADDR:')
  const file = (mark < 0 ? value : value.slice(0, mark)).trim()
  return file === '' ? null : says({ file, clientIp: mark < 0 ? null : readAddress(value.slice(mark + 13)) })
}

/** `Originator/Caller UID/GID - [1005 993] / [47 12]`, `Primary Hostname - h`, `Original Domain - d`, `Sender Address Domain - d`. */
export const readAntiAbuse: ReadCulprit = (value) => {
  const uid = /^Originator\/Caller UID\/GID - \[(\d{1,10}) /.exec(value)?.[1]
  if (uid !== undefined) return says({ uid: Number(uid) })
  const domain = /^(?:Original|Sender Address) Domain - (\S+)$/.exec(value)?.[1]
  return domain === undefined ? NOTHING : says({ domain })
}

/** `host: authenticated_id: user@dom`, `host: user/from_h`, `…/only user confirmed/virtual account not confirmed`. */
export const readSenderVia: ReadCulprit = (value) => {
  const last = value.slice(value.lastIndexOf(': ') + 1).trim()
  const account = last.split('/', 1)[0] as string
  return account === '' ? null : says({ account })
}

/** `host: user@dom`, or `user@dom` alone. */
export const readHostAndAccount: ReadCulprit = (value) => {
  const account = value.slice(value.lastIndexOf(': ') + 1).trim()
  return account === '' ? null : says({ account })
}

/** The whole value is the account. */
export const readAccount: ReadCulprit = (value) => (value === '' ? null : says({ account: value }))

/** The whole value is a domain. */
export const readDomain: ReadCulprit = (value) => (value === '' ? null : says({ domain: value }))

/** `[1.2.3.4]`, `1.2.3.4`, with a port or not. */
export const readIp: ReadCulprit = (value) => {
  const ip = readAddress(value)
  return ip === null ? null : says({ ip })
}

/** `… -q /path/send.php`: the last word that is a path. */
export const readSourceArgs: ReadCulprit = (value) => {
  if (value === '') return null
  const file = value
    .split(' ')
    .filter((word) => word.includes('/'))
    .at(-1)
  return says({ file: file ?? null })
}

/** `dom:/public_html/…`. */
export const readSourceDir: ReadCulprit = (value) => {
  const mark = value.indexOf(':/')
  return mark <= 0 ? null : says({ domain: value.slice(0, mark), url: value.slice(0, mark) + value.slice(mark + 1) })
}

/** `(helo) [IP]:port`. */
export const readSourceSender: ReadCulprit = (value) => {
  const ip = /\[([0-9A-Fa-f.:]+)\]/.exec(value)?.[1]
  return ip === undefined ? null : says({ ip })
}

/** Base64 of `user;user;server`. */
export const readSourceCap: ReadCulprit = (value) => {
  const account = decodeBase64(value)?.split(';', 1)[0]
  return account === undefined || account === '' ? null : says({ account })
}

/** `/var/www/vhosts/dom/httpdocs/…`. */
export const readVhostPath: ReadCulprit = (value) => {
  if (!value.startsWith('/')) return null
  const domain = /^\/var\/www\/vhosts\/([^/\s]+)/.exec(value)?.[1]
  return says({ file: /\.php\d?$/.test(value) ? value : null, domain: domain ?? null })
}

/** `hoster|x-authuser|user@dom`, `hoster|x-authsender|…`, `hoster|_forwarded-from|IP`. */
export const readMailChannels: ReadCulprit = (value) => {
  const [, how, who] = value.split('|')
  if (how === undefined || who === undefined || who === '') return null
  return how === '_forwarded-from' ? says({ ip: readAddress(who) }) : says({ account: who })
}

/** `host: www-data set sender to x using -f`, `host: owned process doing -bs`. */
export const readAuthenticationWarning: ReadCulprit = (value) => {
  const user = /^\S+: (\S+) (?:set sender to|owned process)/.exec(value)?.[1]
  return user === undefined ? NOTHING : says({ account: user })
}

/** `user via host`; `from IP (user@IP) by host …`: the user may be missing. */
export const readQmailScannerFrom: ReadCulprit = (value) => {
  const via = value.indexOf(' via ')
  return via <= 0 ? null : says({ account: value.slice(0, via) })
}

/** `from IP (user@IP) by host (envelope-from <..>, uid 501) with qmail-scanner-2.11`. */
export const readQmailScannerDiagnostics: ReadCulprit = (value) => {
  if (!value.startsWith('from ')) return null
  const end = value.indexOf(' by ')
  const client = end < 0 ? value : value.slice(0, end)
  const login = /\(([^()\s]+)@([0-9A-Fa-f.:[\]]+)\)$/.exec(client)
  const uid = /[ ,]uid (\d{1,10})\)/.exec(value)?.[1]
  return says({
    account: login?.[1] ?? null,
    ip: readAddress(login?.[2] ?? client.slice(5).split(' ', 1)[0]),
    uid: uid === undefined ? null : Number(uid),
  })
}

/** `host; auth=pass (plain) smtp.auth=U`: qpsmtpd. `auth=none` names nobody. */
export const readAuthenticationResults: ReadCulprit = (value) => {
  if (!/[;\s]auth=pass\b/.test(value)) return NOTHING
  const account = /[;\s]smtp\.auth=([^\s;]+)/.exec(value)?.[1]
  return says({ account: account ?? null })
}

/** The address between the marks, or alone. */
export const readMailbox: ReadCulprit = (value) => {
  const account = /<([^<>]*)>/.exec(value)?.[1] ?? value
  return account === '' ? null : says({ account })
}

/** An IP address in brackets or bare, an IPv4 port cut off; null when it is none. */
function readAddress(text: string | undefined): string | null {
  const bare = /^\[?([0-9A-Fa-f.:]{2,45})\]?/.exec((text ?? '').trim())?.[1]
  if (bare === undefined) return null
  const v4 = /^(?:\d{1,3}\.){3}\d{1,3}/.exec(bare)?.[0]
  return v4 ?? (bare.includes(':') && /[0-9A-Fa-f]/.test(bare) ? bare : null)
}

/** The last part of a path, or null when it ends in `/`. */
function baseName(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name === '' ? null : name
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** A login and a host name fit; what is longer is something else. */
const BASE64_LIMIT = 1024

/** Latin-1 text of a Base64 value, or null when it is none. The core has no `atob` and no Buffer. */
function decodeBase64(value: string): string | null {
  if (value.length === 0 || value.length > BASE64_LIMIT || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return null
  let text = ''
  let bits = 0
  let held = 0
  for (const character of value) {
    if (character === '=') break
    bits = ((bits << 6) | BASE64.indexOf(character)) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      text += String.fromCharCode((bits >> held) & 0xff)
    }
  }
  return text
}
