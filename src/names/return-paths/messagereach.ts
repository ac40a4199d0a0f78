import type { ReturnPath } from '../return-path.ts'

const SHAPE = /^[DIR]-\d-\d{3,9}-\d{3,10}-\d{1,3}-\d{1,8}-[A-Z]{2}\d-[0-9A-F]{8}$/i

/** Return path of MessageReach (EasyLink): D-N-NUMBER-NUMBER-N-NUMBER-COUNTRY-HEX. */
export const messagereach: ReturnPath = {
  id: 'messagereach',
  title: 'Return path of MessageReach (EasyLink): D-N-NUMBER-NUMBER-N-NUMBER-COUNTRY-HEX',
  source: 'archived mail of messagereach.com, 2002',
  rank: 1,
  examples: [['D-8-123456-7890123-2-45678-ES1-19BEF5EE@mailer.example', 'mailer.example']],
  nearMiss: 'D-8-123456-7890123-2-45678@mailer.example',
  read(local, domain) {
    return SHAPE.test(local) ? { list: domain, name: null } : null
  },
}
