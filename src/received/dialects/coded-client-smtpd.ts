import { decodePeer, decodeWord } from '../coded-peer.ts'
import { readPeerAddress } from '../peer-address.ts'
import type { ReceivedDialect } from '../received-dialect.ts'
import { isComment, readProtocol, readSmtpHop, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/** A qmail-smtpd that codes HELO, login and address of its clients in base64, so that a reader does not see them at a glance. */
export const codedClientSmtpd: ReceivedDialect = {
  id: 'coded-client-smtpd',
  role: 'smtpd',
  source: 'archived mail; formats §5.3, privacy variants',
  examples: [
    'from unknown (HELO bGFwdG9wLmV4YW1wbGU=) (YWxpY2VAZXhhbXBsZS50ZXN0@MjAzLjAuMTEzLjc=)\n  by mx.example.test with ESMTPSA; 24 Nov 2026 21:49:40 -0000',
    'from unknown (HELO localhost) (YWxpY2VAZXhhbXBsZS50ZXN0QDIwMy4wLjExMy43) (POLARISLOCAL)\n  by smtp1.example.test with SMTP; 22 Jun 2022 05:04:56 -0000',
    'from unknown (HELO bGFwdG9w) (MjAwMTpkYjg6Ojc=)\n  by mx.example.test with SMTP; 24 Nov 2026 21:49:40 -0000',
  ],
  read(value, line = new TraceLine(value)) {
    const { from, by, with: words, id } = line.clauses
    if (from.length < 2 || by.length === 0 || id.length > 0) return null
    const hop = readSmtpHop(line)
    if (hop.peer === null || hop.by === null || !hop.fromNotes.every(isComment) || hop.byNotes.length > 0) return null
    const peer = decodePeer(hop.peer)
    if (peer === null) return null
    const { user, ip } = readPeerAddress(peer)
    const from0 = hop.from === null ? null : decodeWord(hop.from)
    return smtpReceived(line, 'coded-client-smtpd', hop, readProtocol(words), {
      user,
      ip,
      ...(hop.helo === null ? {} : { helo: decodeWord(hop.helo) ?? hop.helo }),
      ...(from0 === null || !from0.includes('.') ? {} : { from: from0 }),
    })
  },
}
