import { readPeerAddress } from '../peer-address.ts'
import type { SmtpReceived } from '../received.ts'
import type { ReceivedDialect } from '../received-dialect.ts'
import { TraceLine } from '../trace-line.ts'

/** ofmipd of the mess822 package, an SMTP daemon for a host's own users: `(ofmipd IP)`, with a user where tcpserver found one. */
export const ofmipd: ReceivedDialect = {
  id: 'ofmipd',
  role: 'smtpd',
  source: 'mess822 ofmipd.c: received; CODE',
  examples: ['(ofmipd 192.0.2.14); 24 Nov 2026 21:49:40 -0000', '(ofmipd alice@192.0.2.14); 24 Nov 2026 21:49:40 -0000'],
  read(value, line = new TraceLine(value)) {
    if (!line.text.startsWith('(ofmipd ')) return null
    const { words } = line
    const word = words[0] as string
    if (words.length !== 1 || !word.endsWith(')')) return null
    const { user, ip } = readPeerAddress(word.slice(8, -1))
    return {
      kind: 'smtp',
      dialect: 'ofmipd',
      raw: line.raw,
      date: line.stamp.date,
      zone: line.stamp.zone,
      from: null,
      helo: null,
      ip,
      user,
      authenticated: user === null ? false : null,
      by: null,
      protocol: null,
      tls: false,
      cipher: null,
      mechanism: null,
      envelopeSender: null,
      for: null,
    } satisfies SmtpReceived
  },
}
