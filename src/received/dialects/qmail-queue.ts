import { readAddressLiteral } from '../peer-address.ts'
import { readCount } from '../read-count.ts'
import type { QmailReceived } from '../received.ts'
import type { ReceivedDialect } from '../received-dialect.ts'
import { TraceLine } from '../trace-line.ts'

/**
 * qmail-queue's own line, the first of every message file: `(qmail PID invoked by uid N); DATE`.
 *
 * The comment must begin with `(qmail` and a blank: `(qmail-ldap…`, `(nullmailer pid…`, `(Haraka…` and `(wp-smtpd…` are others'.
 */
export const qmailQueue: ReceivedDialect = {
  id: 'qmail-queue',
  role: 'own',
  source:
    'qmail-queue.c: receivedfmt of netqmail, notqmail, icculus, sagredo, giam, solarisfan, qmail-ldap, aQmail, eQmail; formats §5.1; variants from archived mail',
  examples: [
    '(qmail 7313 invoked by uid 10021); 25 Nov 2026 03:27:39 -0000',
    '(qmail 1098375 invoked from network); 25 Nov 2026 03:27:39 -0000',
    '(qmail 25049 invoked for bounce); 25 Nov 2026 08:57:39 +0530',
    '(qmail 21125 invoked by alias); Wed, 25 Nov 2026 03:27:52 +0100',
    '(qmail invoked by alias); 03 Nov 2008 20:54:01 -0000',
    '(qmail 32637 messnum 1040879 invoked from network[203.0.113.182/client.dsl.example]); 17 Sep 2002 16:50:45 -0000',
    '(qmail 4711 by uid 1001); 17 Sep 2002 16:50:45 -0000',
    '(qmail 4711 invoked by VF by uid 505); 17 Sep 2002 16:50:45 -0000',
  ],
  read(value, line = new TraceLine(value)) {
    const { raw, text } = line
    if (!text.startsWith('(qmail ')) return null
    const match = OWN_LINE.exec(text)
    if (match === null) return null
    const [, pid, client, uid] = match
    const how = match[4] as string | undefined
    const slash = client === undefined ? -1 : client.indexOf('/')
    return {
      kind: 'qmail',
      dialect: 'qmail-queue',
      raw,
      date: line.stamp.date,
      zone: line.stamp.zone,
      pid: readCount(pid),
      invocation: uid !== undefined ? 'uid' : how === undefined ? 'network' : how === 'by alias' ? 'alias' : 'bounce',
      uid: readCount(uid),
      ip: client === undefined ? null : readAddressLiteral(slash < 0 ? client : client.slice(0, slash)),
      by: null,
    } satisfies QmailReceived
  },
}

/** A pid, `messnum N` and the word `host` may stand before the verb, which itself may be missing; blanks may be refolded. */
const OWN_LINE =
  /^\(qmail (?:(\d+) )?(?:messnum \d+ )?(?:host )?(?:invoked )?(?:from network(?:\[([^\]]*)\])?|(?:by VF )?by uid (\d+)|(by alias|for bounce)) ?\) ?(?:;|$)/
