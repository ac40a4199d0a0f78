import type { ReceivedDialect } from '../received-dialect.ts'
import { readProtocol, readSmtpHop, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/** IndiMail's SMTP, QMTP and QMQP daemons. Parts that are not known are left out: `from`, the HELO, the address. */
export const indimailSmtpd: ReceivedDialect = {
  id: 'indimail-smtpd',
  role: 'smtpd',
  source: 'indimail-mta received.c: received; CODE; formats §5.3; indimail-mta README',
  examples: [
    'indimail-mta smtpd 3150 from client.example (HELO laptop.example) (alice@example.test@203.0.113.7)\n  by mx.example.test with ESMTPSA; Tue, 24 Nov 2026 21:49:39 +0000',
    'indimail-mta smtpd 3151 from unknown (HELO sender.example) (2001:db8::7)\n  by mx.example.test with UTF8ESMTP; Tue, 24 Nov 2026 21:49:39 +0000',
    'indimail-mta smtpd 37166 (HELO laptop.example) (alice@example.test@::1)\n by mx.example.test with ESMTPSA (TLSv1.3 TLS_AES_256_GCM_SHA384 bits=256); Fri, 21 Oct 2022 23:04:36 +0530',
    'indimail-mta smtpd 3152\n  by mx.example.test with ESMTPA; Tue, 24 Nov 2026 21:49:39 +0000',
  ],
  read(value, line = new TraceLine(value)) {
    if (!line.text.startsWith('indimail-mta ')) return null
    const { lead, from, by, with: words } = line.clauses
    if (lead[1] === 'queue' || by.length === 0) return null
    const client = from.length > 0 ? from : lead.slice(3)
    return smtpReceived(line, 'indimail-smtpd', readSmtpHop(line, client, from.length > 0), readProtocol(words))
  },
}
