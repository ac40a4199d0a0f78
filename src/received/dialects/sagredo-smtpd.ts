import type { ReceivedDialect } from '../received-dialect.ts'
import { readProtocol, readSmtpHop, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/**
 * sagredo's and brdelphus's qmail-smtpd for a client that may relay: neither the reverse name nor the address is printed. The
 * second comment is the login; it is empty for a RELAYCLIENT address. Lines of other clients are qmail-smtpd's and qmail-smtpd-tls's.
 */
export const sagredoSmtpd: ReceivedDialect = {
  id: 'sagredo-smtpd',
  role: 'smtpd',
  source: 'sagredo-dev/qmail received.c: received; RAN; formats §5.3',
  examples: [
    '(HELO laptop.example) (alice@example.test)\n  by mx.example.test with ESMTPA; 24 Nov 2026 21:49:40 +0000',
    '(HELO laptop.example) (alice@example.test)\n  by mx.example.test with ESMTPSA (TLS_AES_256_GCM_SHA384 encrypted, authenticated); 24 Nov 2026 21:49:41 +0000',
    '(HELO laptop.example) ()\n  by mx.example.test with SMTP; 24 Nov 2026 21:49:40 +0000',
  ],
  read(value, line = new TraceLine(value)) {
    if (!line.text.startsWith('(')) return null
    const { lead, by, with: words, from, id } = line.clauses
    if (lead.length === 0 || lead.length > 2 || by.length === 0 || words.length === 0 || from.length > 0 || id.length > 0) return null
    const protocol = readProtocol(words)
    const hop = readSmtpHop(line, lead, false)
    if (hop.by === null || hop.fromNotes.length > 0 || hop.peer === null || hop.peer.includes(' ')) return null
    // `(user@host) by HOST with SMTP` without a HELO is a form of sendmail's and of list managers; only the RFC 3848 words are ours.
    if (hop.helo === null && (!protocol.marksAuth || protocol.word === 'SMTP')) return null
    return smtpReceived(line, 'sagredo-smtpd', hop, protocol)
  },
}
