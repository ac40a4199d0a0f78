import { isPlainHop } from '../plain-hop.ts'
import type { ReceivedDialect } from '../received-dialect.ts'
import { isComment, readProtocol, readSmtpHop, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/**
 * qmail-smtpd with the TLS and AUTH patches, whose protocol word carries the letters of RFC 3848. `ESMTPA` stands after STARTTLS too
 * in some forks, so `tls: false` means "the line does not say so".
 */
export const qmailSmtpdTls: ReceivedDialect = {
  id: 'qmail-smtpd-tls',
  role: 'smtpd',
  source:
    'qmail-smtpd.c of icculus, solarisfan, eQmail, sagredo, brdelphus, aQmail (s/qmail); archived mail for `CIPHER encrypted SMTP`; formats §5.3',
  examples: [
    'from client.example (HELO laptop.example) (alice@example.test@203.0.113.7)\n  by mx.example.test with ESMTPA; 24 Nov 2026 21:49:40 -0000',
    'from client.example (HELO laptop.example) (203.0.113.7)\n  by mx.example.test with ESMTPS (TLS_AES_256_GCM_SHA384 encrypted); 24 Nov 2026 21:49:40 -0000',
    'from unknown (HELO mail.sender.example) (203.0.113.5)\n by mx.example.test with ECDHE-RSA-AES256-GCM-SHA384\n encrypted SMTP; 15 Apr 2020 21:51:22 -0000',
    'from unknown (HELO ?10.0.0.150?) (203.0.113.155)\n  by mx.example.test with (DHE-RSA-AES256-SHA encrypted) SMTP; 10 Jul 2020 14:53:51 -0700',
    'from client.example (HELO laptop.example) (203.0.113.7)\n  by mx.example.test with AES256-SHA encrypted SMTP\n  (cert bob@example.test); 24 Nov 2026 21:49:40 -0000',
  ],
  read(value, line = new TraceLine(value)) {
    const { clauses } = line
    const { with: words } = clauses
    if (words.length === 0 || clauses.from.length === 0 || clauses.by.length === 0 || words.includes('de/crypted')) return null
    const protocol = readProtocol(words)
    // Plain `SMTP` is qmail-smtpd's, unless something says that it was encrypted.
    if (!protocol.marksAuth || (protocol.word === 'SMTP' && !protocol.tls)) return null
    const hop = readSmtpHop(line)
    if (!isPlainHop(line, hop)) return null
    const certificate = words.find((word) => isComment(word) && word.startsWith('(cert '))
    // A client certificate stands for a login: the daemon relays for its address.
    return smtpReceived(
      line,
      'qmail-smtpd-tls',
      hop,
      protocol,
      certificate === undefined ? {} : { user: certificate.slice(6, -1), authenticated: true },
    )
  },
}
