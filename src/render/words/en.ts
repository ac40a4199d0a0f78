import { STEPS, type StepCode } from '../../verdict/next-steps.ts'
import { fillEvidence, groupDigits, joinNames, principalOf } from './common.ts'
import { EVIDENCE_EN } from './evidence-en.ts'
import type { Words } from './words.ts'

const number = (value: number): string => groupDigits(value, ',', 4)
const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)}%`
const count = (value: number, noun: string): string => `${number(value)} ${noun}${value === 1 ? '' : 's'}`

const ORIGINS: Words['origins'] = {
  'web-script': 'A script of a web site',
  account: 'A mail client that logged in',
  webmail: 'A webmail user',
  'localhost-smtp': 'A program on this host, over SMTP',
  relay: 'A client that may relay',
  inbound: 'Inbound mail from another host',
  list: 'A mailing list',
  forward: 'A forward by this host',
  bounce: 'A bounce by qmail itself',
  'local-user': 'A local user or program',
  unknown: 'Origin unknown',
}

const TRUST: Words['trust'] = {
  host: 'this host wrote that',
  client: 'the sender could have written that',
  none: 'nothing vouches for that',
}

/** English. ASCII alone: a ticket is quoted in mail. */
export const en: Words = {
  number,
  percent,
  unknownNumber: 'unknown',
  line: 'line',
  verdict: {
    spam: 'SPAM',
    backscatter: 'BACKSCATTER',
    backlog: 'BACKLOG',
    bulk: 'BULK MAIL',
    clean: 'CLEAN',
    unknown: 'UNKNOWN',
  },
  meaning: {
    spam: 'This server is sending spam.',
    backscatter:
      'The queue is full of bounces to forged senders. Nobody on this server sends spam; the server answers spam that it should have refused.',
    backlog: 'Mail waits because destinations do not take it. Nothing speaks for spam.',
    bulk: 'Somebody sends much mail here, and it looks lawful: a list, a newsletter, invoices.',
    clean: 'Nothing here looks like spam.',
    unknown: 'What could be read does not allow a judgement. This does not mean that the queue is clean.',
  },
  principal(type, value, name) {
    switch (type) {
      case 'account':
        return `the mail account ${value}`
      case 'webmail':
        return `the webmail user ${value}`
      case 'uid':
        return name === null ? `uid ${value}` : `uid ${value} (${name})`
      case 'ip':
        return `the client at ${value}`
      case 'sender':
        return value === '' ? 'the null sender <>' : `the envelope sender ${value}`
      case 'domain':
        return `the domain ${value}`
      case 'list':
        return `the list ${value}`
    }
  },
  part: (part) => `in particular ${part}`,
  sections: {
    who: 'Who',
    why: 'Why',
    queue: 'The queue as a whole',
    howSure: 'How sure',
    notRead: 'What could not be read',
    examples: 'Messages to look at',
    next: 'What to do next',
    others: 'Others that were looked at',
  },
  host: 'Host',
  scannedAt: 'Scanned',
  confidence: 'confidence',
  messagesOf: (messages, total, share) =>
    total === null ? count(messages, 'message') : `${number(messages)} of ${count(total, 'message')} in the queue (${percent(share)})`,
  recipients: (value) => count(value, 'recipient'),
  score: (bits) => `${bits.toFixed(1)} bits`,
  sampled: (sampled, messages) =>
    messages !== null && sampled >= messages && messages > 0
      ? 'The header of every message was read.'
      : sampled === 0
        ? 'No header was read: this is judged by the listing alone, and a name may be the forged one.'
        : `${count(sampled, 'header')} ${messages === null ? 'were' : `of ${number(messages)} were`} read; numbers per culprit are extrapolated from them.`,
  readNext: (value) => `${count(value, 'more header')} would help most; \`qmail-spamscope plan\` prints the command that fetches them.`,
  culprits: (names) =>
    `This server is sending spam. ${names.length === 1 ? 'The culprit is' : 'The culprits are'} ${joinNames(names, 'and')}.`,
  more: (value) => `... and ${number(value)} more`,
  evidence: (evidence, quote) => fillEvidence(EVIDENCE_EN, evidence, quote, { number, percent, of: 'of' }),
  step: (code) => (Object.hasOwn(STEPS, code) ? STEPS[code as StepCode] : code),
  diagnostic: (_code, message) => message,
  origin: (origin, context) => {
    const who = origin.principal === null ? 'nobody who could be named' : principalOf(en, origin.principal, context.uidNames)
    return `${ORIGINS[origin.kind]}: ${who} (${TRUST[origin.trust]})`
  },
  origins: ORIGINS,
  trust: TRUST,
  listing: (report) =>
    `${count(report.messages.length, 'message')}, ${count(report.lines.recipient, 'recipient')}, ${count(report.warnings.length, 'warning')}, ${count(report.lines.unrecognized, 'unrecognized line')}; ${report.complete ? 'the listing is complete' : 'the listing is not known to be complete'}`,
  topHeadings: ['messages', 'share', 'local', 'remote', 'value'],
  qstat: {
    messages: 'messages in the queue',
    unprocessed: 'not yet preprocessed',
    local: 'local',
    remote: 'remote',
    bouncing: 'bouncing',
    split: 'directory split',
  },
}
