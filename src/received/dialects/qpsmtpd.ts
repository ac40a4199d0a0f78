import type { ReceivedDialect } from '../received-dialect.ts'
import { commentText, isComment, readProtocol, readSmtpHop, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

/** qpsmtpd. Old versions name the login in a comment; newer ones put it into `Authentication-Results`, or nowhere. */
export const qpsmtpd: ReceivedDialect = {
  id: 'qpsmtpd',
  role: 'smtpd',
  source: 'qpsmtpd lib/Qpsmtpd/SMTP.pm: received_line; RAN with 0.94; formats §5.3, §10.5',
  examples: [
    'from client.example (HELO laptop) (203.0.113.7)\n by mx.example.test (qpsmtpd/0.94) with ESMTPA; Wed, 25 Nov 2026 03:26:38 +0000',
    'from client.example (HELO laptop) (203.0.113.7)\n  (smtp-auth username alice@example.test, mechanism login)\n  by mx.example.test (qpsmtpd/0.33-dev on beta01) with (AES256-SHA encrypted) ESMTPSA; Sun, 05 Apr 2009 20:43:28 +0000',
    'from [203.0.113.201] (HELO friend) (203.0.113.201)\n by mx.example.test (qpsmtpd/0.94) with ESMTP; Wed, 25 Nov 2026 03:26:41 +0000',
  ],
  read(value, line = new TraceLine(value)) {
    const { by, with: words, from } = line.clauses
    if (from.length === 0 || !by.some((word) => word.startsWith('(qpsmtpd/') || word === '(qpsmtpd)')) return null
    const hop = readSmtpHop(line)
    const protocol = readProtocol(words)
    const note = hop.fromNotes.find((word) => isComment(word) && word.startsWith('(smtp-auth username '))
    if (note === undefined) return smtpReceived(line, 'qpsmtpd', hop, protocol)
    const text = commentText(note).slice(19).trim()
    const comma = text.lastIndexOf(', mechanism ')
    return smtpReceived(line, 'qpsmtpd', hop, protocol, {
      user: comma < 0 ? text : text.slice(0, comma),
      mechanism: comma < 0 ? null : text.slice(comma + 12),
      authenticated: true,
    })
  },
}
