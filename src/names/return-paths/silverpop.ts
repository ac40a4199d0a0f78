import type { ReturnPath } from '../return-path.ts'

const SHAPE = /^v-(?:[a-p]{4,16}_){4}[a-z](?:-\d{1,4})?$/i

/** Return path of Silverpop (Acoustic): v-TOKEN_TOKEN_TOKEN_TOKEN_a. */
export const silverpop: ReturnPath = {
  id: 'silverpop',
  title: 'Return path of Silverpop (Acoustic): v-TOKEN_TOKEN_TOKEN_TOKEN_a',
  source: 'IBM Silverpop, Acoustic Campaign; archived mail: hexadecimal digits are written a to p',
  rank: 1,
  examples: [
    ['v-biheobc_begnlldjf_icanamoe_icanamoe_a-1@bounce.sender.example', 'bounce.sender.example'],
    ['v-mhmmap_baninmiagij_ilhmhfib_ilhmgngh_a@bounce.sender.example', 'bounce.sender.example'],
  ],
  nearMiss: 'v-biheobc_begnlldjf@bounce.sender.example',
  read(local, domain) {
    return SHAPE.test(local) ? { list: domain, name: null } : null
  },
}
