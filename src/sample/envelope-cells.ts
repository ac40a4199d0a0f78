import { registrableDomain } from '../names/registrable-label.ts'
import { NAME_THRESHOLDS, nameBits } from '../names/score-name.ts'
import { type Envelope, senderClass } from './envelope.ts'
import { isFreeMail } from './free-mail.ts'
import type { HostedNames } from './hosted-names.ts'

/** Senders of a hosted domain from which on it can be one that is being made up, address by address. */
const MADE_UP_SENDERS = 6
/** Senders from which on letters of one size are a robot's, though each address writes several. */
const UNIFORM_SENDERS = 12
/** Hosts of one domain that take a list's bounces, from which on they are no list's. */
const LIST_HOSTS = 4

interface DomainRow {
  messages: number
  readonly senders: Map<string, number>
  /** Messages of the busiest sender. */
  most: number
  /** Messages by step of size. */
  readonly sizes: Map<number, number>
}

/**
 * Sorts envelopes into cells of what probably has one origin, finest first. A header that was read speaks for the others of its cell.
 */
export class EnvelopeCells {
  private readonly hosted: HostedNames
  private readonly domains = new Map<string, DomainRow>()
  private readonly listHosts = new Map<string, Set<string>>()

  constructor(envelopes: Iterable<Envelope>, hosted: HostedNames) {
    this.hosted = hosted
    for (const { sender, size } of envelopes) {
      if (sender.kind === 'list' && !hosted.isNamed(sender.domain)) {
        const domain = registrableDomain(sender.domain)
        const hosts = this.listHosts.get(domain)
        if (hosts === undefined) this.listHosts.set(domain, new Set([sender.domain]))
        else hosts.add(sender.domain)
      }
      if (sender.kind !== 'plain') continue
      const row = this.domains.get(sender.domain) ?? {
        messages: 0,
        senders: new Map<string, number>(),
        most: 0,
        sizes: new Map<number, number>(),
      }
      if (row.messages === 0) this.domains.set(sender.domain, row)
      row.messages++
      const written = (row.senders.get(sender.key) ?? 0) + 1
      row.senders.set(sender.key, written)
      row.most = Math.max(row.most, written)
      const step = sizeStep(size)
      row.sizes.set(step, (row.sizes.get(step) ?? 0) + 1)
    }
  }

  /**
   * True where a domain has many senders of about one message each, or many whose letters are all of one size: an address alone then says
   * nothing about who wrote. A school issues its addresses by one scheme, and its students write letters of many sizes.
   */
  isMadeUp(domain: string): boolean {
    const row = this.domains.get(domain)
    if (row === undefined || row.senders.size < MADE_UP_SENDERS) return false
    return (row.senders.size / row.messages > 0.5 && !areIssued(row)) || isUniform(row)
  }

  /** The domain under whose many host names a list sender's bounces would come back; null for one as lists have. */
  spreadDomain(host: string): string | null {
    const domain = registrableDomain(host)
    return (this.listHosts.get(domain)?.size ?? 0) >= LIST_HOSTS ? domain : null
  }

  /** Cells of an envelope, finest first. */
  keys(envelope: Envelope): string[] {
    const { sender, recipients, size } = envelope
    const kind = senderClass(envelope, this.hosted)
    const first = recipients[0]
    const toOwn = first === undefined ? 'none' : first.channel === 'local' || this.hosted.isHosted(first.domain) ? 'own' : 'out'
    const step = sizeStep(size)
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

/** Sizes within about a quarter of one another fall into one step. */
export function sizeStep(size: number): number {
  return Math.round(Math.log2(Math.max(1, size)) * 3)
}

function isUniform({ messages, senders, most, sizes }: DomainRow): boolean {
  if (senders.size < UNIFORM_SENDERS || most > 0.3 * messages) return false
  // One size can fall on the edge of two steps.
  for (const [step, n] of sizes) if (n + (sizes.get(step + 1) ?? 0) >= 0.6 * messages) return true
  return false
}

/** A few letters, a number, a few letters: `s204518`, `jmu416`, `ab123c`. */
const ISSUED = /^[a-z]{1,4}[0-9]{2,8}[a-z]{0,3}@/
const ISSUED_SHARE = 0.7

function areIssued({ senders }: DomainRow): boolean {
  let issued = 0
  for (const sender of senders.keys()) if (ISSUED.test(sender)) issued++
  return issued >= ISSUED_SHARE * senders.size
}
