import { readAddressLiteral } from '../peer-address.ts'
import type { ReceivedDialect } from '../received-dialect.ts'
import { readProtocol, readSmtpHop, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/**
 * A qmail-smtpd that puts the address in brackets outside a comment, and names EHLO as such. The account stands in another field
 * (GMX `X-Authenticated`, synserver `X-SynServer-AuthUser`).
 */
export const bareAddressSmtpd: ReceivedDialect = {
  id: 'bare-address-smtpd',
  role: 'smtpd',
  source: 'archived mail (GMX, 2004 to 2012; synserver, 2013 to 2015); formats §5.1',
  examples: [
    'from client.example (EHLO [192.0.2.38]) [203.0.113.38]\n  by mail.gmx.example (mp030) with SMTP; 03 Nov 2008 21:54:01 +0100',
    'from client.example (HELO ?192.168.0.176?) [203.0.113.38]\n  by 198.51.100.96 with AES256-SHA encrypted SMTP; 12 Jun 2013 12:07:05 -0000',
  ],
  read(value, line = new TraceLine(value)) {
    const { from, by, with: words, id } = line.clauses
    const address = from[2]
    if (address === undefined || by.length === 0 || id.length > 0 || !address.startsWith('[')) return null
    const ip = readAddressLiteral(address)
    const hop = readSmtpHop(line)
    if (ip === null || hop.helo === null || hop.peer !== null || hop.fromNotes.length !== 1) return null
    // The login is in another field, so that neither its absence here nor `SMTP` proves anything.
    return smtpReceived(line, 'bare-address-smtpd', hop, readProtocol(words), { ip, authenticated: null })
  },
}
