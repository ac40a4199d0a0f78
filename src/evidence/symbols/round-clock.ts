import { measured, ramp } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const ROUND_CLOCK: EvidenceSymbol = {
  id: 'ROUND_CLOCK',
  group: 'behaviour',
  title: 'An account of a person sends around the clock.',
  counts: 'hours of the day with mail; 24',
  source: 'MailWatch#1052; own reasoning: people sleep',
  weightBits: 0.5,
  capBits: 1,
  headers: true,
  measure: ({ principal, members, messages }) => {
    if (principal.type !== 'account' && principal.type !== 'webmail') return null
    const hours = new Set<number>()
    for (const { message } of members) if (Number.isFinite(message.time)) hours.add(Math.floor(message.time / 3600) % 24)
    if (messages < 20) return null
    const strength = ramp(hours.size, 15, 22)
    return strength === 0 ? null : measured(strength, hours.size, 24, members)
  },
}
