import { readPeerAddress } from '../peer-address.ts'
import type { ReceivedDialect } from '../received-dialect.ts'
import { readProtocol, readSmtpHop, smtpReceived, stripAngles } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/**
 * The smtpd of qmail-ldap and its descendants (magicmail, WP-SMTPD, qmail-ptmail): names the envelope sender, its version and the
 * first recipient. `Authenticated:` and `Authenticated_SSL:` mark a login; without them a user may be an ident answer.
 */
export const qmailLdapSmtpd: ReceivedDialect = {
  id: 'qmail-ldap-smtpd',
  role: 'smtpd',
  source: 'qmail-ldap qmail-smtpd.c, received.c; formats §5.3; archived mail for the descendants',
  examples: [
    'from unknown (HELO [192.0.2.42]) ([203.0.113.51])\n          (envelope-sender <w@sender.example>)\n          by mx.example.test (qmail-ldap-1.03) with SMTP\n          for <list@example.test>; 30 Apr 2013 20:09:56 -0000',
    'from client.example (HELO laptop) (alice@[203.0.113.7])\n          (envelope-sender <alice@example.test>)\n          by mx.example.test (qmail-ldap-1.03) with TLSv1 AES256-SHA encrypted compressed SMTP\n          for <bob@remote.example>; 30 Apr 2013 20:09:56 -0000',
    'from client.example (HELO laptop) (Authenticated_SSL:alice@[203.0.113.7])\n          (envelope-sender <alice@example.test>)\n          by mx.example.test (qmail-ldap-1.03) with SMTP\n          for <bob@remote.example>; 30 Apr 2013 20:09:56 -0000',
    'from unknown (HELO pc) (v@example.test@[203.0.113.91])\n          (envelope-sender <v@example.test>)\n          by auth02 (qmail-ptmail-1.0.0) with ESMTPA\n          for <list@remote.example>; 1 Jun 2016 18:13:35 -0000',
    'from unknown (HELO smtpd-02.example) ([203.0.113.31])\n          (envelope-sender <n@example.test>)\n          by psmtpd-01.example (qmail-1.03) with SMTP\n          for <k@example.test>; 17 Jul 2013 23:34:45 -0000',
  ],
  read(value, line = new TraceLine(value)) {
    const { from, by, id } = line.clauses
    if (by.length === 0 || id.length > 0) return null
    const sender = from.find((note) => note.startsWith('(envelope-sender '))
    if (sender === undefined && by[1]?.startsWith('(qmail-ldap-') !== true) return null
    const hop = readSmtpHop(line)
    if (hop.from === null) return null
    const peer = readPeerAddress(hop.peer ?? '')
    const marked = peer.user === null ? null : MARKED.exec(peer.user)
    const protocol = readProtocol(line.clauses.with)
    return smtpReceived(line, 'qmail-ldap-smtpd', hop, protocol, {
      user: marked === null ? peer.user : (peer.user as string).slice(marked[0].length) || null,
      ...(marked === null ? {} : { authenticated: true, tls: protocol.tls || marked[1] !== undefined }),
      envelopeSender: sender === undefined ? null : stripAngles(sender.slice(17, -1)),
    })
  },
}

const MARKED = /^Authenticated(_SSL)?:/
