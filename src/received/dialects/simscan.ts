import type { ScannerReceived } from '../received.ts'
import type { ReceivedDialect } from '../received-dialect.ts'
import { TraceLine } from '../trace-line.ts'

/** simscan: stands between network and queue and queues under its own uid. The line has no date. */
export const simscan: ReceivedDialect = {
  id: 'simscan',
  role: 'scanner',
  source: 'simscan.c: add_received; archived mail; formats §5.4',
  examples: [
    'by simscan 1.4.0 ppid: 23100, pid: 23103, t: 0.3653s\n         scanners: attach: 1.4.0 clamav: 0.99/m:55/d:23000',
    'by simscan 1.3.1 ppid: 23100, pid: 23103, t: 0.0479s\n         scanners: attach: 1.3.1',
    'by simscan 1.1.0 ppid: 8501, pid: 8502, t: 0.4192s scanners:none',
  ],
  read(value, line = new TraceLine(value)) {
    const { raw, text } = line
    if (!text.startsWith('by simscan ')) return null
    return {
      kind: 'scanner',
      dialect: 'simscan',
      raw,
      date: line.stamp.date,
      zone: line.stamp.zone,
      scanner: 'simscan',
      uid: null,
      from: null,
      by: null,
      envelopeSender: null,
      user: null,
      ip: null,
    } satisfies ScannerReceived
  },
}
