import { readAddressLiteral } from '../peer-address.ts'
import type { ReceivedDialect } from '../received-dialect.ts'
import { isComment, readProtocol, readSmtpHop, reverseName, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/** Bruce Guenter's mailfront, which stands in for qmail-smtpd: the HELO first, then name and address of the client, then `via TCP`. */
export const mailfront: ReceivedDialect = {
  id: 'mailfront',
  role: 'smtpd',
  source: 'archived mail (2005 to 2016); mailfront plugin-add-received.c',
  examples: [
    'from [192.0.2.223] (client.isp.example [203.0.113.255])\n\tby mx.example.test ([198.51.100.248])\n\twith SMTP via TCP; 01 Oct 2011 20:25:25 -0000',
    'from localhost.example ([127.0.0.1])\n  by localhost ([127.0.0.1])\n  with SMTP via TCP; 06 May 2005 10:58:40 -0000',
    'from client.example (203.0.113.7)\n  by mx.example.test with SMTP via TCP; Wed, 08 Jan 2020 20:36:34 +0100',
  ],
  read(value, line = new TraceLine(value)) {
    const { from, by, via, with: words, id, for: to } = line.clauses
    if (via[0] !== 'TCP' || via.length !== 1 || from.length !== 2 || by.length === 0 || id.length > 0 || to.length > 0) return null
    const hop = readSmtpHop(line)
    if (hop.peer === null || hop.from === null) return null
    const blank = hop.peer.lastIndexOf(' ')
    const ip = readAddressLiteral(hop.peer.slice(blank + 1))
    if (ip === null || !by.slice(1).every(isComment)) return null
    const name = blank < 0 ? null : reverseName(hop.peer.slice(0, blank))
    const protocol = readProtocol(words)
    return smtpReceived(line, 'mailfront', hop, protocol, {
      from: name,
      helo: hop.from,
      ip,
      user: null,
      mechanism: null,
      authenticated: protocol.proven ? true : null,
    })
  },
}
