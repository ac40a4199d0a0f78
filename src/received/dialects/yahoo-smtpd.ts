import type { ReceivedDialect } from '../received-dialect.ts'
import { readProtocol, readSmtpHop, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/** A qmail-smtpd that names the AUTH mechanism behind the address: `(user@IP with plain)`. The user may be left out. */
export const yahooSmtpd: ReceivedDialect = {
  id: 'yahoo-smtpd',
  role: 'smtpd',
  source: 'archived mail (Yahoo, 2007 to 2014); formats §5.3',
  examples: [
    'from unknown (HELO ?10.0.1.3?) (jean@203.0.113.245 with plain)\n  by smtp104.mail.example with SMTP; 30 Mar 2008 14:36:13 -0000',
    'from unknown (HELO PC) (chris@example.test@203.0.113.163 with login)\n  by smtp106.mail.example with SMTP; 1 Jun 2007 02:51:03 -0000',
    'from unknown (HELO ?192.0.2.3?) (203.0.113.135 with plain)\n  by smtp521.mail.example with SMTP; 21 Nov 2014 22:11:03 -0000',
  ],
  read(value, line = new TraceLine(value)) {
    const { from, by, with: words, id } = line.clauses
    if (from.length < 2 || by.length === 0 || id.length > 0) return null
    const hop = readSmtpHop(line)
    if (hop.from === null || hop.peer === null || hop.fromNotes.length > 0 || !WITH_MECHANISM.test(hop.peer)) return null
    return smtpReceived(line, 'yahoo-smtpd', hop, readProtocol(words))
  },
}

const WITH_MECHANISM = /^[^\s()]+ with [\w-]{1,30}$/
