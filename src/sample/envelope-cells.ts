import { NAME_THRESHOLDS, nameBits } from '../names/score-name.ts'
import { type Envelope, senderClass } from './envelope.ts'
import { isFreeMail } from './free-mail.ts'
import type { HostedNames } from './hosted-names.ts'

/** Senders of a hosted domain from which on it can be one that is being made up, address by address. */
const MADE_UP_SENDERS = 6

/**
 * Sorts envelopes into cells of what probably has one origin, finest first. A header that was read speaks for the others of its cell.
 */
export class EnvelopeCells {
  private readonly hosted: HostedNames
  private readonly domains = new Map<string, { messages: number; readonly senders: Set<string> }>()

  constructor(envelopes: Iterable<Envelope>, hosted: HostedNames) {
    this.hosted = hosted
    for (const { sender } of envelopes) {
      if (sender.kind !== 'plain') continue
      const row = this.domains.get(sender.domain)
      if (row === undefined) this.domains.set(sender.domain, { messages: 1, senders: new Set([sender.key]) })
      else {
        row.messages++
        row.senders.add(sender.key)
      }
    }
  }

  /** True where a domain has many senders of about one message each: an address alone then says nothing about who wrote. */
  isMadeUp(domain: string): boolean {
    const row = this.domains.get(domain)
    return row !== undefined && row.senders.size >= MADE_UP_SENDERS && row.senders.size / row.messages > 0.5
  }

  /** Cells of an envelope, finest first. */
  keys(envelope: Envelope): string[] {
    const { sender, recipients, size } = envelope
    const kind = senderClass(envelope, this.hosted)
    const first = recipients[0]
    const toOwn = first === undefined ? 'none' : first.channel === 'local' || this.hosted.isHosted(first.domain) ? 'own' : 'out'
    const step = Math.round(Math.log2(Math.max(1, size)) * 3)
    if (kind === 'null' || kind === 'double') return [`${kind}|${toOwn}|${step}`, `${kind}|${toOwn}`]
    const exact = `s|${sender.key}`
    if (kind === 'list') return [exact]
    // Programs without -f share one sender, `anonymous@host`: their sizes tell them apart.
    if (kind === 'host') return [`${exact}|${step}`, exact]
    if (kind === 'hosted') return this.isMadeUp(sender.domain) ? [exact, `d|${sender.domain}|${step}`, `d|${sender.domain}`] : [exact]
    const hour = Number.isFinite(envelope.time) ? Math.floor(envelope.time / 7200) : 0
    const domain = isFreeMail(sender.domain) ? 'free' : nameBits(sender.domain, 'domain') >= NAME_THRESHOLDS.domain.odd ? 'random' : 'firm'
    return [exact, `f|${toOwn}|${domain}|${step}|${hour}`, `f|${toOwn}|${domain}|${step}`, `f|${toOwn}|${step}`, `f|${toOwn}`]
  }
}
