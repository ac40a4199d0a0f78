import type { ReturnPath } from '../return-path.ts'

const SHAPE = /^20\d{12}[0-9a-f]{20,34}(?:p0[a-z]{2})?-c[0-9a-z]{9,20}$/i

/** Return path of the Amazon shops: TIME, hash and campaign. */
export const amazonBounces: ReturnPath = {
  id: 'amazon-bounces',
  title: 'Return path of the Amazon shops: TIME, hash and campaign',
  source: 'bounces.amazon.com; archived mail',
  rank: 1,
  examples: [['202503241354076f0c20a445c047ccb39cd7b48310p0na-C39ZAK9DXFBM50@bounces.amazon.com', 'bounces.amazon.com']],
  nearMiss: '202503241354-C39ZAK9DXFBM50@bounces.amazon.com',
  read(local, domain) {
    return SHAPE.test(local) ? { list: domain, name: null } : null
  },
}
