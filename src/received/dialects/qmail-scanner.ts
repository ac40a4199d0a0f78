import { readPeerAddress } from '../peer-address.ts'
import { readCount } from '../read-count.ts'
import type { ScannerReceived } from '../received.ts'
import type { ReceivedDialect } from '../received-dialect.ts'
import { TraceLine } from '../trace-line.ts'

/**
 * Qmail-Scanner: queues again under its own uid, which the line names. Old versions print the envelope sender after `from`, newer ones
 * the client, with its login where it had one.
 */
export const qmailScanner: ReceivedDialect = {
  id: 'qmail-scanner',
  role: 'scanner',
  source: 'qmail-scanner-queue.pl: qmail_requeue; archived mail; formats §5.4',
  examples: [
    'from 203.0.113.7 (alice@example.test@203.0.113.7) by mx.example.test (envelope-from <alice@example.test>, uid 201) with qmail-scanner-2.08st \n (clamdscan: 0.97/12000. Clear:RC:1(203.0.113.7):. Processed in 0.1 secs); 25 Nov 2026 03:27:52 -0000',
    'from bob@sender.example by mx.example.test by uid 502 with qmail-scanner-1.12 (F-PROT: 3.12. Clear:. Processed in 0.342757 secs); 03 Jun 2002 13:35:25 -0000',
    'from info@sender.example by mailhost with qmail-scanner-1.00 (uvscan: v4.1.40/v4210. . Clean. Processed in 2.214854 secs); 04 Jul 2002 13:36:51 -0000',
    'from paul@sender.example by mail.example.test by uid 510 with CWIE-scanner-1.14 (sweep: 2.10/3.61. spamassassin: 2.41.  Clear:. Processed in 0.422956 secs); 12 Sep 2002 19:07:23 -0000',
    'from  by mx.example.test by uid 111 with qmail-scanner-1.10 (sophie: 2.10/3.64. . Clear:0. Processed in 0.057111 secs); 16 Dec 2002 23:08:43 +0900',
  ],
  read(value, line = new TraceLine(value)) {
    const { raw, text } = line
    const match = text.startsWith('from') ? NAME.exec(text) : null
    if (match === null) return null
    const head = text.slice(0, match.index)
    const envelope = ENVELOPE.exec(head)
    const { from, by } = line.clauses
    const first = from[0] ?? null
    const note = from[1]
    const peer = note === undefined || !note.startsWith('(') ? null : readPeerAddress(note.slice(1, -1))
    const address = first === null ? null : readPeerAddress(first)
    return {
      kind: 'scanner',
      dialect: 'qmail-scanner',
      raw,
      date: line.stamp.date,
      zone: line.stamp.zone,
      scanner: (match[1] as string).toLowerCase(),
      uid: readCount(envelope?.[2] ?? BY_UID.exec(head)?.[1]),
      from: first,
      by: by[0] ?? null,
      envelopeSender: envelope === null ? (address?.ip === null && first?.includes('@') === true ? first : null) : (envelope[1] as string),
      user: peer?.user ?? null,
      ip: peer?.ip ?? address?.ip ?? null,
    } satisfies ScannerReceived
  },
}

/** Sites rename the program (`CWIE-scanner-1.14`), the shape of what follows stays. */
const NAME = / with ((?:[A-Za-z]\w{0,20}-)?scanner)-\d[\w.-]{0,20} ?[({]/i
const ENVELOPE = /\(envelope-from <?([^\s<>()]{0,1000})>?, uid (\d{1,10})\)/
const BY_UID = / by uid (\d{1,10})/
