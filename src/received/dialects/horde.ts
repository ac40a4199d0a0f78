import type { ReceivedDialect } from '../received-dialect.ts'
import { TraceLine } from '../trace-line.ts'
import { isHttpHop, webmailReceived } from '../webmail-hop.ts'

/** Horde and IMP. IMP 3 names the account in `for <user@domain@host>`; Horde names none. */
export const horde: ReceivedDialect = {
  id: 'horde',
  role: 'webmail',
  source: 'Horde MIME/Mail.php, Horde_Mime_Headers; archived mail; formats §5.4',
  examples: [
    'from modem.isp.example\n\t(modem.isp.example [203.0.113.9]) by\n\twebmail.example.test (Horde MIME library) with HTTP; Mon, 12 Oct 2009\n\t13:59:10 -0400',
    'from 203.0.113.69 ([203.0.113.69]) \n\tby mail.example.test (IMP) with HTTP \n\tfor <postmaster@shop.example@mail.example.test>; Mon, 16 Feb 2009 16:27:22 +0100',
    'from  ( [unknown]) by webmail.example.test (Horde MIME\n\tlibrary) with HTTP; Fri, 16 Jan 2009 15:31:56 +1100',
    'from [203.0.113.9] (client.isp.example [203.0.113.9]) by webmail.example.test (Horde Framework) with HTTP; Mon, 12 Oct 2015 13:59:10 +0200',
  ],
  read(value, line = new TraceLine(value)) {
    if (!isHttpHop(line)) return null
    const { by, for: to } = line.clauses
    const imp = by.includes('(IMP)')
    if (!imp && !by.some((word) => word.startsWith('(Horde '))) return null
    return webmailReceived(line, 'horde', imp ? 'imp' : 'horde', imp ? accountOf(to[0], by[0]) : null)
  },
}

/** `<alice@example.test@mail.example.test>` → `alice@example.test`: the last part is the mail server. A name alone is an account too. */
function accountOf(to: string | undefined, host: string | undefined): string | null {
  if (to === undefined) return null
  const text = to.startsWith('<') && to.endsWith('>') ? to.slice(1, -1) : to
  const at = text.lastIndexOf('@')
  // One `@` only: `user@server` where the server is the host itself, else a whole address.
  const named = at > 0 && (text.indexOf('@') < at || text.slice(at + 1) === host || text.slice(at + 1) === 'localhost')
  return (named ? text.slice(0, at) : text) || null
}
