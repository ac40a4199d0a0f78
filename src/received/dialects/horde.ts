import type { ReceivedDialect } from '../received-dialect.ts'
import { TraceLine } from '../trace-line.ts'
import { asUser, isHttpHop, webmailAccount, webmailReceived } from '../webmail-hop.ts'

const TWO_AT = /^<?[^@"]+@[^@]+@/

/** Horde and IMP. IMP 3 names the account, as `as user user@domain@host` or `for <user@domain@host>`; most of Horde names none. */
export const horde: ReceivedDialect = {
  id: 'horde',
  role: 'webmail',
  source: 'Horde MIME/Mail.php, Horde_Mime_Headers; archived mail; formats §5.4',
  examples: [
    'from modem.isp.example\n\t(modem.isp.example [203.0.113.9]) by\n\twebmail.example.test (Horde MIME library) with HTTP; Mon, 12 Oct 2009\n\t13:59:10 -0400',
    'from 203.0.113.69 ([203.0.113.69]) \n\tby mail.example.test (IMP) with HTTP \n\tfor <postmaster@shop.example@mail.example.test>; Mon, 16 Feb 2009 16:27:22 +0100',
    'from 203.0.113.9 ( [203.0.113.9])\n\tas user alice@example.test@mail.example.test by webmail.example.test with HTTP;\n\tFri, 16 Jan 2004 15:31:56 +0100',
    'from  ( [unknown]) by webmail.example.test (Horde MIME\n\tlibrary) with HTTP; Fri, 16 Jan 2009 15:31:56 +1100',
    'from [203.0.113.9] (client.isp.example [203.0.113.9]) by webmail.example.test (Horde Framework) with HTTP; Mon, 12 Oct 2015 13:59:10 +0200',
  ],
  read(value, line = new TraceLine(value)) {
    if (!isHttpHop(line)) return null
    const { by, for: to } = line.clauses
    const imp = by.includes('(IMP)')
    const user = asUser(line)
    if (!imp && user === null && !by.some((word) => word.startsWith('(Horde '))) return null
    const account = to[0] === undefined ? null : webmailAccount(to[0], by[0])
    // No recipient has two `@`: what such a `for` names is the account at its mail server.
    const named = imp || (to[0] !== undefined && TWO_AT.test(to[0]))
    return webmailReceived(
      line,
      'horde',
      imp || by.every((word) => !word.startsWith('(')) ? 'imp' : 'horde',
      user ?? (named ? account : null),
    )
  },
}
