import { found, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const SENDERS_FOREIGN: EvidenceSymbol = {
  id: 'SENDERS_FOREIGN',
  title: 'It sends under domains that are not hosted here.',
  counts: 'messages with a foreign envelope sender; its messages',
  source: 'scoring §5, senders not hosted here; Plesk KB 766',
  weightBits: 3,
  capBits: 6,
  headers: false,
  measure: ({ members, hosted }) => {
    const split = splitBy(members, ({ message }) => message.sender.kind === 'plain' && hosted.owner(message.sender.domain) === 'foreign')
    if (split.count < 3) return null
    return found(ramp(split.share, 0.05, 0.5), split, split.hits[0]?.message.sender.domain ?? null)
  },
}
