import { found, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const OWN_RECIPIENTS: EvidenceSymbol = {
  id: 'OWN_RECIPIENTS',
  group: 'innocence',
  title: 'It writes to recipients of this server: notices, not spam that leaves.',
  counts: 'messages all of whose recipients are local or hosted; its messages',
  source: 'scoring §7; hosted domains by the operator',
  weightBits: -4,
  capBits: 8,
  headers: false,
  measure: ({ members, hosted }) => {
    const split = splitBy(
      members,
      ({ message }) =>
        message.recipients.length > 0 && message.recipients.every(({ channel, domain }) => channel === 'local' || hosted.isHosted(domain)),
    )
    return split.count < 2 ? null : found(ramp(split.share, 0.3, 0.9), split)
  },
}
