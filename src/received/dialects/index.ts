// Printed by `npm run tables` from the files of this folder. Add a file, run the command.
import type { ReceivedDialect } from '../received-dialect.ts'
import { aqmailSmtpd } from './aqmail-smtpd.ts'
import { bareAddressSmtpd } from './bare-address-smtpd.ts'
import { codedClientSmtpd } from './coded-client-smtpd.ts'
import { hiddenClientSmtpd } from './hidden-client-smtpd.ts'
import { horde } from './horde.ts'
import { httpWebmail } from './http-webmail.ts'
import { indimailQueue } from './indimail-queue.ts'
import { indimailSmtpd } from './indimail-smtpd.ts'
import { mailfront } from './mailfront.ts'
import { ofmipd } from './ofmipd.ts'
import { qmailLdapSmtpd } from './qmail-ldap-smtpd.ts'
import { qmailQmtpd } from './qmail-qmtpd.ts'
import { qmailQueue } from './qmail-queue.ts'
import { qmailScanner } from './qmail-scanner.ts'
import { qmailSmtpdTls } from './qmail-smtpd-tls.ts'
import { qmailSmtpd } from './qmail-smtpd.ts'
import { qpsmtpd } from './qpsmtpd.ts'
import { sagredoSmtpd } from './sagredo-smtpd.ts'
import { simscan } from './simscan.ts'
import { smtpAuthSmtpd } from './smtp-auth-smtpd.ts'
import { squirrelmail } from './squirrelmail.ts'
import { yahooSmtpd } from './yahoo-smtpd.ts'

/** Every family of programs whose Received lines are read. */
export const RECEIVED_DIALECTS: readonly ReceivedDialect[] = [
  aqmailSmtpd,
  bareAddressSmtpd,
  codedClientSmtpd,
  hiddenClientSmtpd,
  horde,
  httpWebmail,
  indimailQueue,
  indimailSmtpd,
  mailfront,
  ofmipd,
  qmailLdapSmtpd,
  qmailQmtpd,
  qmailQueue,
  qmailScanner,
  qmailSmtpdTls,
  qmailSmtpd,
  qpsmtpd,
  sagredoSmtpd,
  simscan,
  smtpAuthSmtpd,
  squirrelmail,
  yahooSmtpd,
]
