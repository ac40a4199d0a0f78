import { isFreeMail } from '../../sample/free-mail.ts'
import { measured, ramp, recipientsOf } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const RECIPIENTS_FREE_MAIL: EvidenceSymbol = {
  id: 'RECIPIENTS_FREE_MAIL',
  group: 'quantity',
  title: 'Far more of its recipients are at free providers than in the mail of others.',
  counts: 'recipients at free providers; its recipients',
  source: 'scoring §5, freemail share of recipients (+0.3)',
  weightBits: 0.5,
  capBits: 1,
  headers: false,
  measure: ({ members, queue }) => {
    let free = 0
    let total = 0
    for (const { recipient } of recipientsOf(members)) {
      total++
      if (isFreeMail(recipient.domain)) free++
    }
    if (total < 8) return null
    const strength = ramp(free / total - Math.max(0.4, queue.freeMailShare), 0.1, 0.4)
    return strength === 0 ? null : measured(strength, free, total, members)
  },
}
