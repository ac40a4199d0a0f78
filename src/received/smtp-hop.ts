import { LEFT_PAREN } from '../core/char-codes.ts'
import { readAddressLiteral, readPeerAddress } from './peer-address.ts'
import type { SmtpReceived } from './received.ts'
import type { TraceLine } from './trace-line.ts'

/** A line `from HOST (HELO X) (INFO@IP) NOTES… by LOCAL NOTES… with PROTOCOL NOTES…`, cut into what each dialect needs. */
export interface SmtpHop {
  /** First word after `from`, as written; null when there is none. */
  readonly from: string | null
  readonly helo: string | null
  /** The comment with the client's address, without parentheses; null when there is none. */
  readonly peer: string | null
  /** Other words and comments of the `from` part. */
  readonly fromNotes: readonly string[]
  readonly by: string | null
  readonly byNotes: readonly string[]
  /** Words of the `with` part, comments included. */
  readonly with: readonly string[]
}

/**
 * Cuts the client's part and the host's part of a line that an SMTP daemon wrote.
 *
 * @param client - Words of the `from` clause, or those that stand in its place (sagredo's lines have no `from`).
 * @param hasName - Whether the first word is the reverse name.
 */
export function readSmtpHop(line: TraceLine, client: readonly string[] = line.clauses.from, hasName = true): SmtpHop {
  const { by, with: protocol } = line.clauses
  let at = 0
  let from: string | null = null
  if (hasName && client.length > 0 && !isComment(client[0] as string)) from = client[at++] as string
  let helo: string | null = null
  const first = client[at]
  if (first !== undefined) {
    helo = readHelo(first)
    if (helo !== null) at++
  }
  let peer: string | null = null
  const second = client[at]
  if (second !== undefined && isComment(second)) {
    peer = commentText(second)
    at++
  }
  return {
    from,
    helo,
    peer,
    fromNotes: at < client.length ? client.slice(at) : NO_WORDS,
    by: by.length > 0 && !isComment(by[0] as string) ? (by[0] as string) : null,
    byNotes: by.length > 1 ? by.slice(1) : NO_WORDS,
    with: protocol,
  }
}

const NO_WORDS: readonly string[] = []

/** True for a word that is a comment. */
export function isComment(word: string): boolean {
  return word.charCodeAt(0) === LEFT_PAREN
}

/** The inside of a comment, outer blanks left as they are. */
export function commentText(word: string): string {
  return word.endsWith(')') ? word.slice(1, -1) : word.slice(1)
}

function readHelo(word: string): string | null {
  // `(HELO x)`, GMX's `(EHLO x)`, and LMTP's.
  if (!word.startsWith('(HELO ') && !word.startsWith('(EHLO ') && !word.startsWith('(LHLO ')) return null
  return commentText(word).slice(5).trim()
}

/** A reverse name, or null where the daemon wrote a word for "none", or the address in place of it. */
export function reverseName(word: string | null): string | null {
  if (word === null || NO_NAME.has(word.toLowerCase()) || readAddressLiteral(word) !== null) return null
  return word
}

/** What daemons print when the address has no name: tcpserver's word, and spamdyke's and qmail-ldap's for a failed look-up. */
const NO_NAME: ReadonlySet<string> = new Set(['unknown', '[unknown]', 'softdnserror', 'nodns', 'noptr'])

/** The protocol part of a line: `ESMTPSA (CIPHER encrypted, authenticated)`, `(CIPHER encrypted) SMTP`, `CIPHER encrypted SMTP`. */
export interface ProtocolPart {
  /** The protocol word alone, as written; null when there is none. */
  readonly word: string | null
  readonly tls: boolean
  readonly cipher: string | null
  /** The line itself says `authenticated`, or the protocol word carries the A of RFC 3848. */
  readonly proven: boolean
  /** The word is of a family that writes the A where AUTH was used, so that its absence tells. */
  readonly marksAuth: boolean
}

/**
 * Reads the words after `with`.
 *
 * @returns Never throws; linear.
 * @see RFC 3848; `qmail-smtpd.c: smtp_ehlo, blast` of the TLS and AUTH patches
 */
export function readProtocol(words: readonly string[]): ProtocolPart {
  let word: string | null = null
  let tls = false
  let cipher: string | null = null
  let proven = false
  for (let at = 0; at < words.length; at++) {
    const piece = words[at] as string
    if (isComment(piece)) {
      const note = commentText(piece)
      const encrypted = ENCRYPTED.exec(note)
      if (encrypted !== null) {
        tls = true
        cipher = encrypted[1] ?? (encrypted[2] as string)
      }
      if (note.endsWith('authenticated')) proven = true
    } else if (piece === 'encrypted') {
      tls = true
      // `TLSv1 AES256-SHA encrypted SMTP`: the version is no protocol.
      cipher = at > 0 ? (words[at - 1] as string) : null
      word = null
    } else if (piece !== 'compressed' && word === null) word = piece
  }
  // After `CIPHER encrypted` the word taken first was the cipher: the last plain word is the protocol.
  const rfc = word === null ? null : RFC_3848.exec(word)
  const suffix = rfc?.[1] ?? ''
  return {
    word,
    tls: tls || suffix.includes('S') || word === 'QMTPS' || word === 'SMTPS',
    cipher,
    proven: proven || suffix.includes('A'),
    marksAuth: rfc !== null,
  }
}

/** `CIPHER encrypted`, or IndiMail's `TLSv1.3 CIPHER bits=256`. */
const ENCRYPTED = /^(?:TLSv[\d.]{1,4} ([^\s,]{1,100}) bits=|([^\s,]{1,100}) encrypted\b)/
/** `SMTP`, `ESMTP`, `UTF8SMTP`, `UTF8ESMTP` with the letters of the forks: S TLS, A AUTH, M aQmail's submission. */
const RFC_3848 = /^(?:UTF8)?E?SMTP([SAM]{0,3})$/

/** Makes the result from the parts, one shape for every dialect. */
export function smtpReceived(
  line: TraceLine,
  dialect: string,
  hop: SmtpHop,
  protocol: ProtocolPart,
  said: Partial<
    Pick<SmtpReceived, 'user' | 'ip' | 'helo' | 'authenticated' | 'mechanism' | 'envelopeSender' | 'tls' | 'cipher' | 'from' | 'protocol'>
  > = {},
): SmtpReceived {
  const peer = hop.peer === null ? NO_PEER : readPeerAddress(hop.peer)
  const name = reverseName(hop.from)
  const recipient = line.clauses.for[0]
  const user = said.user === undefined ? peer.user : said.user
  const mechanism = said.mechanism === undefined ? peer.mechanism : said.mechanism
  return {
    kind: 'smtp',
    dialect,
    raw: line.raw,
    date: line.stamp.date,
    zone: line.stamp.zone,
    from: said.from === undefined ? name : said.from,
    helo: said.helo === undefined ? (hop.helo ?? (protocol.marksAuth ? name : null)) || null : said.helo,
    ip: said.ip === undefined ? peer.ip : said.ip,
    user,
    authenticated: said.authenticated === undefined ? authProof(protocol, user, mechanism) : said.authenticated,
    by: hop.by,
    protocol: said.protocol === undefined ? protocol.word : said.protocol,
    tls: said.tls ?? protocol.tls,
    cipher: said.cipher === undefined ? protocol.cipher : said.cipher,
    mechanism,
    envelopeSender: said.envelopeSender ?? null,
    for: recipient === undefined || isComment(recipient) ? null : stripAngles(recipient),
  }
}

/** `<a@b.example>` → `a@b.example`. */
export function stripAngles(text: string): string {
  return text.startsWith('<') && text.endsWith('>') ? text.slice(1, -1) : text
}

const NO_PEER = { user: null, ip: null, mechanism: null }

/** True or false only where the line proves it: a user under plain `SMTP` may be a login or an ident answer. */
function authProof(protocol: ProtocolPart, user: string | null, mechanism: string | null): boolean | null {
  if (protocol.proven || mechanism !== null) return true
  return user === null ? false : null
}
