import type { OperatorContext } from '../../src/core/operator-context.ts'
import { type HeaderBlock, parseHeaders } from '../../src/header/parse-headers.ts'
import type { MessageRef, QueuedMessage } from '../../src/queue/queued-message.ts'

/** One message for a test queue; what is left out is ordinary. */
export interface Letter {
  /** Who hands it in: `account` (SMTP AUTH), `uid` (a local program), `bounce` (qmail itself), `inbound`. */
  readonly by?: 'account' | 'uid' | 'bounce' | 'inbound' | 'forward'
  readonly account?: string
  readonly uid?: number
  readonly ip?: string
  /** What an account's client greets with. */
  readonly helo?: string
  readonly sender?: string
  readonly from?: string
  readonly to?: readonly string[]
  readonly channel?: 'local' | 'remote'
  readonly subject?: string
  /** Seconds before the listing. */
  readonly age?: number
  readonly size?: number
  readonly bouncing?: boolean
  /** Further header lines, without line end. */
  readonly fields?: readonly string[]
  /** Recipients are not shown in To. */
  readonly blind?: boolean
}

export const NOW = Date.UTC(2026, 10, 24, 12, 0, 0) / 1000
export const HOST = 'mail.casa-host.test'
export const CONTEXT: OperatorContext = {
  now: NOW,
  hostname: HOST,
  hostedDomains: ['casa.test', 'obst.test', 'wolle.test'],
  uidNames: { 33: 'www-data', 10021: 'obst', 10022: 'wolle', 7794: 'qmails', 7790: 'alias', 7791: 'qmaild' },
}

export interface TestQueue {
  readonly messages: readonly QueuedMessage[]
  readonly headers: readonly (readonly [MessageRef, HeaderBlock])[]
  readonly context: OperatorContext
}

export function buildQueue(letters: readonly Letter[], context: OperatorContext = CONTEXT): TestQueue {
  const messages: QueuedMessage[] = []
  const headers: (readonly [MessageRef, HeaderBlock])[] = []
  for (const [index, letter] of letters.entries()) {
    const id = String(1000 + index)
    const { by = 'account', account = 'ana@casa.test', age = 600 + 977 * index } = letter
    const sender = letter.sender ?? (by === 'account' ? account : by === 'bounce' ? '' : by === 'uid' ? 'shop@obst.test' : 'joe@far.test')
    const to = letter.to ?? [`person${index}@firm${index}.test`]
    messages.push({
      id,
      queue: null,
      date: new Date((NOW - age) * 1000),
      size: letter.size ?? 1500 + ((index * 7919) % 9000),
      sender,
      bouncing: letter.bouncing ?? false,
      recipients: to.map((address) => ({ address, channel: letter.channel ?? 'remote', done: false })),
    })
    headers.push([{ id, queue: null }, parseHeaders(print(letter, by, account, sender, to, NOW - age, index))])
  }
  return { messages, headers, context }
}

function print(letter: Letter, by: string, account: string, sender: string, to: readonly string[], time: number, index: number): string {
  const date = new Date(time * 1000)
  const stamp = `${date.getUTCDate()} Nov ${date.getUTCFullYear()} ${date.toISOString().slice(11, 19)} -0000`
  const ip = letter.ip ?? '203.0.113.7'
  const top: Record<string, string> = {
    account: `Received: (qmail 4242 invoked from network); ${stamp}\nReceived: from unknown (HELO ${letter.helo ?? 'desk'}) (${account}@${ip})\n  by ${HOST} with ESMTPA; ${stamp}\n`,
    uid: `Received: (qmail 4242 invoked by uid ${letter.uid ?? 10021}); ${stamp}\n`,
    bounce: `Received: (qmail 4242 invoked for bounce); ${stamp}\n`,
    inbound: `Received: (qmail 4242 invoked from network); ${stamp}\nReceived: from unknown (HELO mx.far.test) (${ip})\n  by ${HOST} with SMTP; ${stamp}\n`,
    forward: `Received: (qmail 4243 invoked by alias); ${stamp}\nDelivered-To: ana@casa.test\nReceived: (qmail 4242 invoked from network); ${stamp}\nReceived: from unknown (HELO mx.far.test) (${ip})\n  by ${HOST} with SMTP; ${stamp}\n`,
  }
  const lines = [
    `From: ${letter.from ?? (sender === '' ? `MAILER-DAEMON@${HOST}` : sender)}`,
    `To: ${letter.blind === true ? 'undisclosed-recipients:;' : to.join(', ')}`,
    `Subject: ${letter.subject ?? `Note ${'abcdefghijklmnopqrstuvwxyz'[index % 26]}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(index / 26) % 26]}`}`,
    ...(letter.fields ?? []),
  ]
  return `${top[by]}${lines.join('\n')}\n\n`
}

/** `count` letters from a function of the index. */
export function letters(count: number, make: (index: number) => Letter): Letter[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** Ordinary mail of three people: what others are compared with. */
export function everyday(count = 12): Letter[] {
  const people = ['bea@casa.test', 'carl@obst.test', 'dora@wolle.test']
  return letters(count, (index) => ({
    account: people[index % 3] as string,
    to: [`friend${index}@town${index}.test`],
    age: 4000 + 7001 * index,
  }))
}
