import type { HeaderFacts } from './header-facts.ts'
import { networkOf } from './network-of.ts'

/** Shorter subjects (`Invoice`, `Hello`) are everybody's. */
const SHORTEST_SUBJECT = 12

/**
 * What messages of one run have in common, though several accounts sent them: client network, subject, and the name that signs. Colleagues in
 * one office share the first two at times. Null where it tells nothing.
 */
export function runOf({ origin, subject, fromName }: HeaderFacts): string | null {
  const network = networkOf(origin.ip)
  return network === null || fromName === '' || subject.reply || subject.template.length < SHORTEST_SUBJECT
    ? null
    : `${network}\n${fromName}\n${subject.template}`
}
