import type { ReceivedDialect } from '../received-dialect.ts'
import { commentText } from '../smtp-hop.ts'
import { TraceLine } from '../trace-line.ts'
import { webmailReceived } from '../webmail-hop.ts'

/**
 * SquirrelMail: the login stands in a comment, the browser's address after `from`; behind a proxy `(proxying for …)` names another.
 * With encode_header_key there is no Received line, but `X-Squirrel-UserHash` fields; with hide_auth_header there is no login.
 */
export const squirrelmail: ReceivedDialect = {
  id: 'squirrelmail',
  role: 'webmail',
  source: 'SquirrelMail class/deliver/Deliver.class.php: prepareRFC822_Header; archived mail; formats §5.4',
  examples: [
    'from 203.0.113.14\n        (SquirrelMail authenticated user alice@example.test)\n        by webmail.example.test with HTTP;\n        Mon, 7 Oct 2002 09:43:11 +0100 (BST)',
    'from cache.isp.example ([203.0.113.13]) (proxying for 192.0.2.28)\n        (SquirrelMail authenticated user bob)\n        by webmail.example.test with HTTP; Mon, 7 Oct 2002 09:43:11 +0100 (BST)',
  ],
  read(value, line = new TraceLine(value)) {
    if (!line.text.includes('(SquirrelMail authenticated user ')) return null
    const note = line.words.find((word) => word.startsWith(AUTHENTICATED))
    return note === undefined
      ? null
      : webmailReceived(
          line,
          'squirrelmail',
          'squirrelmail',
          commentText(note)
            .slice(AUTHENTICATED.length - 1)
            .trim() || null,
        )
  },
}

const AUTHENTICATED = '(SquirrelMail authenticated user '
