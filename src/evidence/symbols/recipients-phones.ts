import { measured, ramp, recipientsOf } from '../measures.ts'
import type { Member } from '../principal-facts.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Domains by which carriers turn mail into short messages: the number stands before the `@`. */
const GATEWAYS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'txt.att.net mms.att.net vtext.com vzwpix.com tmomail.net messaging.sprintpcs.com pm.sprint.com sms.myboostmobile.com myboostmobile.com mymetropcs.com metropcs.sms.us sms.cricketwireless.net mms.cricketwireless.net email.uscc.net mms.uscc.net msg.fi.google.com vmobl.com vmpix.com text.republicwireless.com txt.bell.ca txt.bellmobility.ca pcs.rogers.com msg.telus.com fido.ca msg.koodomobile.com sms.sasktel.com'.split(
    ' ',
  ),
)
/** Those on call. */
const FEW = 4

export const RECIPIENTS_PHONES: EvidenceSymbol = {
  id: 'RECIPIENTS_PHONES',
  group: 'recipients',
  title: 'It writes to many telephone numbers, at domains that turn mail into short messages.',
  counts: 'different numbers; its different recipients',
  source: "the carriers' own help pages for the domains; own reasoning",
  weightBits: 4,
  capBits: 6,
  headers: false,
  measure: ({ members }) => {
    const numbers = new Map<string, Member>()
    const all = new Set<string>()
    for (const { member, recipient } of recipientsOf(members)) {
      all.add(recipient.address)
      if (GATEWAYS.has(recipient.domain) && /^[0-9]{7,15}$/.test(recipient.local)) numbers.set(recipient.address, member)
    }
    const strength = ramp(numbers.size, FEW, 16) * ramp(numbers.size / Math.max(1, all.size), 0.1, 0.4)
    return strength === 0 ? null : measured(strength, numbers.size, all.size, [...numbers.values()])
  },
}
