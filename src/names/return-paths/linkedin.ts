import type { ReturnPath } from '../return-path.ts'

const SHAPE = /^(?:[a-z]-[0-9a-z_-]{40,80}|mbr\+[0-9a-z-]{30,80})$/i

/** Return path of LinkedIn: m-TOKEN. */
export const linkedin: ReturnPath = {
  id: 'linkedin',
  title: 'Return path of LinkedIn: m-TOKEN',
  source: 'bounce.linkedin.com; archived mail',
  rank: 1,
  examples: [['m-j7q2rwb8aca3ozj7n0uy4hluj7tlsdydo5j1tw9dvhagtr25o3b@bounce.linkedin.com', 'bounce.linkedin.com']],
  nearMiss: 'm-j7q2rwb8aca3@bounce.linkedin.com',
  read(local, domain) {
    return SHAPE.test(local) ? { list: domain, name: null } : null
  },
}
