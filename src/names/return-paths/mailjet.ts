import type { ReturnPath } from '../return-path.ts'

/** The token is base64 of a record that starts with a version byte and zeros. */
const SHAPE = /^[0-9a-f]{8}\.A[a-z0-9_-]{39,79}$/i

/** Return path of Mailjet: HEX.TOKEN. */
export const mailjet: ReturnPath = {
  id: 'mailjet',
  title: 'Return path of Mailjet: HEX.TOKEN',
  source: 'Mailjet; archived mail',
  rank: 1,
  examples: [['4b5c6132.AVMAACV-6GkAAckX6tYAAM5Eez0AAYCsxc8AndYRABIoIQBlCbSN@a1189921.bnc3.mailjet.com', 'a1189921.bnc3.mailjet.com']],
  nearMiss: '4b5c6132.AVMAACV@a1189921.bnc3.mailjet.com',
  read(local, domain) {
    return SHAPE.test(local) ? { list: domain, name: null } : null
  },
}
