import { measured } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const ALLOWED: EvidenceSymbol = {
  id: 'ALLOWED',
  group: 'innocence',
  title: 'The operator allows it to send in bulk.',
  counts: 'its messages; its messages',
  source: 'api: OperatorContext.allow; csf.signore',
  weightBits: -100,
  capBits: 100,
  headers: false,
  measure: ({ principal, members, messages, context }) => {
    const allowed = (context.allow ?? []).some(
      ({ type, value }) => type === principal.type && value.toLowerCase() === principal.value.toLowerCase(),
    )
    return allowed ? measured(1, messages, messages, members) : null
  },
}
