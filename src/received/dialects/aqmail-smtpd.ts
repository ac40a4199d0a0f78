import type { ReceivedDialect } from '../received-dialect.ts'
import { readProtocol, readSmtpHop, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/** aQmail and s/qmail over TLS: a line of its own says how the session was encrypted. Without TLS their lines are qmail-smtpd-tls's. */
export const aqmailSmtpd: ReceivedDialect = {
  id: 'aqmail-smtpd',
  role: 'smtpd',
  source: 'aQmail (s/qmail 3.x, 4.x) received.c; CODE; formats §5.3',
  examples: [
    'from client.example (HELO laptop.example) (alice@example.test@203.0.113.7)\n  de/crypted with TLSv1.3: TLS_AES_256_GCM_SHA384 [256/256] DN=none\n  by mx.example.test with ESMTPSA; 24 Nov 2026 21:49:40 -0000',
    'from unknown (HELO laptop.example) (2001:db8::7)\n  de/crypted with TLSv1.3: TLS_AES_256_GCM_SHA384 [256/256] DN=CN=client.example\n  by mx.example.test with ESMTPS; 24 Nov 2026 21:49:40 -0000',
  ],
  read(value, line = new TraceLine(value)) {
    const { raw, text } = line
    const crypted = text.startsWith('from ') ? text.indexOf(' de/crypted with ') + 1 : 0
    if (crypted === 0) return null
    // `with` stands twice: the host's part begins at the last `by`, because a client's certificate may hold that word in its DN.
    const by = text.lastIndexOf(' by ')
    if (by < crypted) return null
    const note = text.slice(crypted, by)
    const plain = new TraceLine(`${text.slice(0, crypted)}${text.slice(by)}`)
    const hop = readSmtpHop(plain)
    if (hop.from === null || hop.peer === null || hop.by === null) return null
    const cipher = CIPHER.exec(note)?.[1] ?? null
    const received = smtpReceived(plain, 'aqmail-smtpd', hop, readProtocol(plain.clauses.with), { tls: true, cipher })
    return { ...received, raw }
  },
}

const CIPHER = /^de\/crypted with [^\s:]{1,20}: ([^\s,]{1,100})/
