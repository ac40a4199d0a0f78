import { joinAddress, type ReturnPath } from '../return-path.ts'

/** An address with a tag: user+tag. */
export const plusAddress: ReturnPath = {
  id: 'plus-address',
  title: 'An address with a tag: user+tag',
  source: 'RFC 5233',
  rank: 3,
  examples: [['joe.smith+shop@sender.example', 'joe.smith@sender.example']],
  nearMiss: 'joe.smith@sender.example',
  read(local, domain) {
    const plus = local.indexOf('+')
    if (plus < 1 || plus === local.length - 1) return null
    const user = local.slice(0, plus)
    return { list: joinAddress(user, domain), name: user }
  },
}
