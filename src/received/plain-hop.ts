import { decodePeer } from './coded-peer.ts'
import { readAddressLiteral } from './peer-address.ts'
import type { SmtpHop } from './smtp-hop.ts'
import type { TraceLine } from './trace-line.ts'

/**
 * True for the form that `received.c` prints and its forks keep: one name, HELO, one comment without blanks, the local name, the
 * protocol, and nothing else. Postfix, sendmail and Exim put a blank or brackets with a name into the comment, a version after the
 * local name, an `id` or a `for`.
 */
export function isPlainHop(line: TraceLine, hop: SmtpHop): boolean {
  const { clauses } = line
  return (
    hop.peer !== null &&
    hop.by !== null &&
    hop.from !== null &&
    hop.fromNotes.every((note) => SITE_MARK.test(note)) &&
    clauses.lead.length === 0 &&
    clauses.via.length === 0 &&
    clauses.id.length === 0 &&
    // Nobody else writes `(HELO x)` in capitals, so with it a patch may name the recipient too.
    (clauses.for.length === 0 || hop.helo !== null) &&
    (hop.byNotes.length === 0 || (hop.byNotes.length === 1 && QUEUE_PID.test(hop.byNotes[0] as string))) &&
    isPeer(hop)
  )
}

/** `(POLARISLOCAL)`: one word in capitals that a site adds behind the address. */
const SITE_MARK = /^\([A-Z]{1,40}\)$/
/** `(qp 68679)`: a patch prints the pid of qmail-queue. */
const QUEUE_PID = /^\(qp \d{1,10}\)$/

/** The comment holds an address at its end, or a login alone. */
function isPeer(hop: SmtpHop): boolean {
  const peer = hop.peer as string
  // aQmail lets blanks through into the login, so only what stands behind the last `@` decides.
  if (readAddressLiteral(peer.slice(peer.lastIndexOf('@') + 1)) !== null) return true
  if (peer.includes(' ')) return false
  // `(user)` without an address: only a daemon that also wrote `(HELO x)` is one of ours; `from x (y) by z` is anybody's.
  if (hop.helo === null && peer !== 'unknown') return false
  // What decodes to an address is the line of coded-client-smtpd.
  return decodePeer(peer) === null
}
