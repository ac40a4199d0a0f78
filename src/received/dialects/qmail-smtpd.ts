import { isPlainHop } from '../plain-hop.ts'
import type { ReceivedDialect } from '../received-dialect.ts'
import { readProtocol, readSmtpHop, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/**
 * qmail-smtpd without TLS words, with and without the plain AUTH patch: `with SMTP`, whatever the client did. A user before the
 * address is a login (AUTH patch) or an ident answer; the line does not tell which.
 */
export const qmailSmtpd: ReceivedDialect = {
  id: 'qmail-smtpd',
  role: 'smtpd',
  source: 'received.c: received; qmail-smtpd.c of netqmail, notqmail, giam, qmail-smtpd-auth; formats §5.3',
  examples: [
    'from mx1.sender.example (HELO mail.sender.example) (203.0.113.200)\n  by mx.example.test with SMTP; 25 Nov 2026 03:27:52 -0000',
    'from mx1.sender.example (203.0.113.200)\n  by mx.example.test with SMTP; 25 Nov 2026 03:27:52 -0000',
    'from unknown (HELO ?192.168.0.11?) (alice@example.test@203.0.113.7)\n  by mx.example.test with SMTP; 25 Nov 2026 03:27:52 -0000',
    'from unknown (HELO win) (203.0.113.10)\n  by relay.example.test (qp 68679) with SMTP; 29 Aug 2002 15:36:44 -0000',
  ],
  read(value, line = new TraceLine(value)) {
    const { clauses } = line
    const { with: words } = clauses
    if (words.length !== 1 || words[0] !== 'SMTP' || clauses.from.length === 0) return null
    const hop = readSmtpHop(line)
    return isPlainHop(line, hop) ? smtpReceived(line, 'qmail-smtpd', hop, readProtocol(words)) : null
  },
}
