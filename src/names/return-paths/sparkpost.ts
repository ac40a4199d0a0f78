import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^msprvs1=\d{5}[a-z0-9_-]{6,12}=((?:bounces|notfound)-\d{1,10}(?:-\d{1,6})?)$/i

/** Return path of SparkPost: msprvs1=TAG=bounces-ACCOUNT. */
export const sparkpost: ReturnPath = {
  id: 'sparkpost',
  title: 'Return path of SparkPost: msprvs1=TAG=bounces-ACCOUNT',
  source: 'SparkPost, Momentum BATV; archived mail',
  rank: 1,
  examples: [['msprvs1=20570G1NGbo_G=bounces-274689-4@bounce.sender.example', 'bounces-274689-4@bounce.sender.example']],
  nearMiss: 'msprvs1=bounces-274689-4@bounce.sender.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    return match === null ? null : { list: joinAddress(match[1] as string, domain), name: null }
  },
}
