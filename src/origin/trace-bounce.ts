import { describeValue } from '../core/captured.ts'
import type { OperatorContext } from '../core/operator-context.ts'
import { plainName } from './known-host.ts'
import { type Origin, weaker } from './origin.ts'
import { type Bounce, parseBounce } from './parse-bounce.ts'
import { createOriginTracer } from './trace-origin.ts'

/**
 * Who really caused a bounce: the origin of the message that came back.
 *
 * A bounce that this host wrote holds a copy of a message that stood in its queue: the copy is traced like a queued message. A bounce
 * of another host holds what that host received: it is traced like a complaint, and `context.hostname` must point to this host's own
 * lines. A double bounce is followed to the message that the first bounce was about.
 *
 * @param input - What {@link parseBounce} gave, or the text of a bounce.
 * @returns Null when there is no copy to read. Never throws on text.
 * @throws TypeError on an input or a context of another type.
 * @example traceBounce(text, { hostname: 'mail.example' })?.principal // { type: 'uid', value: '10022' }
 * @see formats §5.6
 * @group Origin
 */
export function traceBounce(input: Bounce | string | Uint8Array, context: OperatorContext = {}): Origin | null {
  const bounce = typeof input === 'string' || input instanceof Uint8Array ? parseBounce(input) : input
  if (typeof bounce !== 'object' || bounce === null || !('recipients' in bounce))
    throw new TypeError(`expected a bounce as parseBounce gives it, or its text, got ${describeValue(input)}`)
  const trace = createOriginTracer(context)
  let last = bounce
  let own = wroteHere(bounce, context)
  while (last.inner !== null) {
    last = last.inner
    own = weaker(own, wroteHere(last, context))
  }
  if (last.original === null) return null
  if (own === 'none') return trace(last.original, { source: 'complaint' })
  const origin = trace(last.original)
  return { ...origin, trust: weaker(own, origin.trust) }
}

/** How sure it is that this host wrote a bounce: its own line says so; or only the notice names it. */
function wroteHere(bounce: Bounce, context: OperatorContext): Origin['trust'] {
  if (bounce.kind === null) return 'none'
  const lines = bounce.header?.received ?? []
  // A double bounce is delivered to `doublebounceto`, often an alias that sends it on.
  const first = lines.find((line) => line.kind !== 'qmail' || line.invocation !== 'alias')
  if (first !== undefined) return first.kind === 'qmail' && first.invocation === 'bounce' ? 'host' : 'none'
  if (context.hostname === undefined || bounce.host === null) return 'client'
  return plainName(bounce.host) === plainName(context.hostname) ? 'host' : 'none'
}
