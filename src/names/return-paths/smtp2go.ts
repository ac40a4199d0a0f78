import { registrableDomain } from '../registrable-label.ts'
import type { ReturnPath } from '../return-path.ts'

const SHAPE = /^bT\.[0-9a-z]{10,18}=[0-9a-z]{12}=[0-9a-z]{10,16}$/

/** Return path of SMTP2GO: bT.TOKEN=TOKEN=TOKEN. */
export const smtp2go: ReturnPath = {
  id: 'smtp2go',
  title: 'Return path of SMTP2GO: bT.TOKEN=TOKEN=TOKEN',
  source: 'SMTP2GO Help: VERP; archived mail of smtpcorp.com',
  rank: 1,
  examples: [
    ['bT.4hq0zl81s20=dm4c7m5ulnzy=7ikhv1imz8@return.smtpservice.net', 'smtpservice.net'],
    ['bT.8pq7mt3lfx513r7=tjt7yjhzy51e=a2okhqdsffot92@em123456.sender.example', 'sender.example'],
  ],
  nearMiss: 'bT.4hq0zl81s20=dm4c7m5ulnzy@return.smtpservice.net',
  read(local, domain) {
    return SHAPE.test(local) ? { list: domain === null ? null : registrableDomain(domain), name: null } : null
  },
}
