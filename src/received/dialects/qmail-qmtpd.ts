import { isPlainHop } from '../plain-hop.ts'
import type { ReceivedDialect } from '../received-dialect.ts'
import { readProtocol, readSmtpHop, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/** qmail-qmtpd and qmail-qmqpd. Neither protocol has a HELO or a login: a user is an ident answer. */
export const qmailQmtpd: ReceivedDialect = {
  id: 'qmail-qmtpd',
  role: 'smtpd',
  source: 'qmail-qmtpd.c, qmail-qmqpd.c: main; aQmail for QMTPS; formats §5.3',
  examples: [
    'from client.example (203.0.113.7)\n  by mx.example.test with QMTP; 24 Nov 2026 21:49:40 -0000',
    'from unknown (root@203.0.113.7)\n  by mx.example.test with QMQP; 24 Nov 2026 21:49:40 -0000',
    'from unknown (2001:db8::7)\n  by mx.example.test with QMTPS; 24 Nov 2026 21:49:40 -0000',
  ],
  read(value, line = new TraceLine(value)) {
    const word = line.clauses.with[0]
    if (word === undefined || !PROTOCOLS.has(word) || line.words.includes('de/crypted')) return null
    const hop = readSmtpHop(line)
    if (!isPlainHop(line, hop)) return null
    return smtpReceived(line, 'qmail-qmtpd', hop, readProtocol(line.clauses.with), { authenticated: false })
  },
}

const PROTOCOLS: ReadonlySet<string> = new Set(['QMTP', 'QMTPS', 'QMQP'])
