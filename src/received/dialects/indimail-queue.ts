import { readAddressLiteral } from '../peer-address.ts'
import { readCount } from '../read-count.ts'
import type { QmailReceived } from '../received.ts'
import type { ReceivedDialect } from '../received-dialect.ts'
import { TraceLine } from '../trace-line.ts'

/**
 * IndiMail's qmail-queue, and its vdelivermail, which writes the same form when it delivers into a virtual domain. With HIDE_HOST the
 * host, the client's address and the blank before the comment are left out.
 */
export const indimailQueue: ReceivedDialect = {
  id: 'indimail-queue',
  role: 'own',
  source: 'indimail-mta qmail-queue.c: receivedfmt; RAN; formats §5.1; indimail-mta README for vdelivermail',
  examples: [
    'indimail-mta queue 9202 by host indi.example.test\n (invoked from network 203.0.113.7, by uid 995); Tue, 24 Nov 2026 21:49:38 +0000',
    'indimail-mta queue 9201 by host indi.example.test\n (invoked by uid 10021); Tue, 24 Nov 2026 21:49:38 +0000',
    'indimail-mta queue 9204 by host indi.example.test\n (invoked by alias); Tue, 24 Nov 2026 21:49:38 +0000',
    'indimail-virtual 37166 by host indi.example.test (invoked by uid 555); Fri, 21 Oct 2022 23:04:36 +0530',
    'indimail-mta queue 9203(invoked from network, by uid 995); Tue, 24 Nov 2026 21:49:38 +0000',
  ],
  read(value, line = new TraceLine(value)) {
    const { raw, text } = line
    if (!text.startsWith('indimail-')) return null
    const match = OWN_LINE.exec(text)
    if (match === null) return null
    const [, pid, host, client, networkUid, uid, how] = match
    return {
      kind: 'qmail',
      dialect: 'indimail-queue',
      raw,
      date: line.stamp.date,
      zone: line.stamp.zone,
      pid: readCount(pid),
      invocation: uid !== undefined ? 'uid' : how === undefined ? 'network' : how === 'by alias' ? 'alias' : 'bounce',
      uid: readCount(uid ?? networkUid),
      ip: client === undefined ? null : readAddressLiteral(client),
      by: host ?? null,
    } satisfies QmailReceived
  },
}

const OWN_LINE =
  /^indimail-(?:mta queue|virtual) (\d+)(?: by host ([^\s()]+))? ?\(invoked (?:from network(?: ([^\s,()]+))?(?:, ?by uid (\d+))?|by uid (\d+)|(by alias|for bounce))\) ?(?:;|$)/
