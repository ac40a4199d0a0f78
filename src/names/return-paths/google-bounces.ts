import type { ReturnPath } from '../return-path.ts'

const SHAPE = /^3[a-z0-9_-]{16,120}(?:\.[a-z0-9_-]{1,60}){1,8}$/i

/** Return path of Google services: 3TOKEN.TOKEN.TOKEN. */
export const googleBounces: ReturnPath = {
  id: 'google-bounces',
  title: 'Return path of Google services: 3TOKEN.TOKEN.TOKEN',
  source: '*.bounces.google.com; archived mail',
  rank: 1,
  examples: [
    ['3UWzlZgkbAPww23oeppivettmh.ksskpiywivgsrxirx.gsq@M3KW2WVRGUFZ5GODRSRYTGD7.apphosting.bounces.google.com', 'bounces.google.com'],
    ['3eFWXSwAAB7AcioiWYjWeeWbUWhekfi.Sec@groups.bounces.google.com', 'bounces.google.com'],
    ['35qiSTxNJCyh8VI92a5.DG5BHNH57I5DD5035GDJEH.1DB@listserv.bounces.google.com', 'bounces.google.com'],
  ],
  nearMiss: '3eFWXSwAAB7A.Sec@groups.bounces.google.com',
  read(local, domain) {
    if (!SHAPE.test(local)) return null
    if (domain !== null && !domain.toLowerCase().endsWith('.bounces.google.com')) return null
    return { list: domain === null ? null : 'bounces.google.com', name: null }
  },
}
