import type { ReceivedDialect } from '../received-dialect.ts'
import { commentText, isComment, readProtocol, readSmtpHop, smtpReceived } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'

const LOGIN = '(smtp-auth username '

/** A daemon that names the login in a comment of its own as qpsmtpd does, but not itself. */
export const smtpAuthSmtpd: ReceivedDialect = {
  id: 'smtp-auth-smtpd',
  role: 'smtpd',
  source: 'formats §5.3: (smtp-auth username U, mechanism M); data/queues scanner-uid-101',
  examples: [
    'from unknown (HELO laptop) (203.0.113.7)\n  (smtp-auth username alice@example.test, mechanism plain)\n  by mx.example.test with SMTP; 22 Jun 2025 11:57:44 -0000',
    'from unknown (HELO laptop) (203.0.113.7)\n  (smtp-auth username alice@example.test, mechanism cram-md5)\n  by mx.example.test with (ECDHE-RSA-AES256-GCM-SHA384 encrypted) ESMTPSA; 22 Jun 2025 11:57:44 -0000',
  ],
  read(value, line = new TraceLine(value)) {
    const { by, with: words, from } = line.clauses
    if (from.length === 0 || by.some((word) => word.startsWith('(qpsmtpd'))) return null
    const hop = readSmtpHop(line)
    const note = hop.fromNotes.find((word) => isComment(word) && word.startsWith(LOGIN))
    if (note === undefined) return null
    const text = commentText(note)
      .slice(LOGIN.length - 1)
      .trim()
    const comma = text.lastIndexOf(', mechanism ')
    return smtpReceived(line, 'smtp-auth-smtpd', hop, readProtocol(words), {
      user: comma < 0 ? text : text.slice(0, comma),
      mechanism: comma < 0 ? null : text.slice(comma + 12),
      authenticated: true,
    })
  },
}
