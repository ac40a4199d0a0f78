import type { Envelope } from '../sample/envelope.ts'
import type { PrincipalFacts } from './principal-facts.ts'

/** Bounces in the queue that go to a sender address of a principal, each once. Linear. */
export function returnedBounces({ members, queue }: PrincipalFacts): readonly Envelope[] {
  const senders = new Set(members.filter(({ message }) => message.sender.kind === 'plain').map(({ message }) => message.sender.key))
  const bounces = new Set<Envelope>()
  for (const sender of senders) for (const bounce of queue.bouncesTo.get(sender) ?? []) bounces.add(bounce)
  return [...bounces]
}
