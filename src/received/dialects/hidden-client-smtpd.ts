import type { ReceivedDialect } from '../received-dialect.ts'
import { readProtocol, readSmtpHop, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/** A qmail-smtpd that hides its clients: no `from` at all. Only the note after the protocol tells that it was a client with AUTH. */
export const hiddenClientSmtpd: ReceivedDialect = {
  id: 'hidden-client-smtpd',
  role: 'smtpd',
  source: 'archived mail (linux-renesas-soc list, 2021-01-22); formats §5.3',
  examples: [
    'by mail.example.test with ESMTPSA (TLS_AES_256_GCM_SHA384 encrypted, authenticated); 22 Jan 2021 11:47:59 +0100',
    'by mail.example.test with ESMTPA; 22 Jan 2021 11:47:59 +0100',
  ],
  read(value, line = new TraceLine(value)) {
    if (!line.text.startsWith('by ')) return null
    const { lead, from, by, via, id, with: words, for: to } = line.clauses
    // Google's and Exim's lines without `from` carry an id; so does everybody's but qmail's.
    if (lead.length + from.length + via.length + id.length + to.length > 0 || by.length !== 1) return null
    const protocol = readProtocol(words)
    if (!protocol.marksAuth || !protocol.proven) return null
    return smtpReceived(line, 'hidden-client-smtpd', readSmtpHop(line), protocol, { authenticated: true })
  },
}
