import type { ReceivedDialect } from '../received-dialect.ts'
import { commentText } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'
import { asUser, isHttpHop, webmailReceived } from '../webmail-hop.ts'

/**
 * Every other webmail program: `with HTTP`, with the login in a comment where the program names it (IlohaMail, Roundcube with
 * `http_received_header`), else with none.
 */
export const httpWebmail: ReceivedDialect = {
  id: 'http-webmail',
  role: 'webmail',
  source: 'Roundcube program/actions/mail/send.php (http_received_header); IlohaMail; archived mail',
  examples: [
    'from client.isp.example [203.0.113.9]\n by webmail.example.test\n with HTTP (HTTP/1.1 POST); Mon, 12 Oct 2015 13:59:10 +0200',
    'from 203.0.113.9 (auth. user alice@example.test)\n          by webmail.example.test with HTTP; Mon, 12 Oct 2009 13:59:10 +0000',
    'from [203.0.113.66] by web13804.mail.example via HTTP; Thu, 13 Feb 2003 12:59:28 PST',
    'from 203.0.113.200 by by103fd.bay103.mail.example with HTTP;\n\tFri, 02 Jun 2006 20:25:27 GMT',
  ],
  read(value, line = new TraceLine(value)) {
    if (!isHttpHop(line)) return null
    const { by, from } = line.clauses
    if (
      asUser(line) !== null ||
      by.some((word) => word === '(IMP)' || word.startsWith('(Horde ')) ||
      line.words.some((word) => word.startsWith('(SquirrelMail '))
    )
      return null
    const note = from.find((word) => AUTH_USER.test(word))
    const user = note === undefined ? null : commentText(note).replace(AUTH_USER_TEXT, '').trim() || null
    return webmailReceived(line, 'http-webmail', by.length > 0 && line.clauses.with[1]?.startsWith('(HTTP/') ? 'roundcube' : 'http', user)
  },
}

const AUTH_USER = /^\((?:auth\. user|authenticated user|[Uu]ser) /
const AUTH_USER_TEXT = /^(?:auth\. user|authenticated user|[Uu]ser) /
