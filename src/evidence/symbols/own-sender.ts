import { foundInHeaders, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

export const OWN_SENDER: EvidenceSymbol = {
  id: 'OWN_SENDER',
  group: 'innocence',
  title: 'It sends under its own address, and the From field says the same.',
  counts: 'headers whose From, envelope sender and account agree; headers read',
  source: 'scoring §7, own domain; spamreport, auth≠sender table',
  weightBits: -0.5,
  capBits: 2,
  headers: true,
  measure: ({ principal, read, hosted }) => {
    const account = principal.value.includes('@') ? principal.value.toLowerCase() : null
    const split = splitBy(
      read,
      ({ message, header }) =>
        header !== null &&
        message.sender.kind === 'plain' &&
        hosted.isHosted(message.sender.domain) &&
        header.from === message.sender.key &&
        (account === null || account === message.sender.key),
    )
    return split.hits.length < 2 ? null : foundInHeaders(ramp(split.share, 0.5, 0.95), split)
  },
}
