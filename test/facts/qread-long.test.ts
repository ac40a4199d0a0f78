import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { parseQread, type QreadReport } from '../../src/queue/parse-qread.ts'
import { QreadParser } from '../../src/queue/qread-parser.ts'
import { streamQread } from '../../src/queue/stream-qread.ts'

const MESSAGES = 20_000
const SPLIT = 211
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const SENDERS = ['', 'a> b@x.example', 'x>  bouncing', 'two words@x.example', '#@[]', '[1]@x.example', `${'l'.repeat(2500)}@x.example`]

/** A seeded series of whole numbers below a limit. */
function series(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** What qmail-qread prints for a queue of 20,000 messages in 211 directories, and what is in it (formats §2: fmtstats, putstats, main). */
function makeListing(): { readonly text: string; readonly truth: Pick<QreadReport, 'messages' | 'warnings' | 'lines' | 'fatal'> } {
  const pick = series(211)
  const messages: QreadReport['messages'][number][] = []
  const warnings: QreadReport['warnings'][number][] = []
  const printed: string[] = []
  for (let n = 0; n < MESSAGES; n++) {
    const id = String(2_000_000 + ((n * SPLIT) % (MESSAGES * SPLIT)) + pick(SPLIT))
    const time = 1_700_000_000 + pick(90_000_000)
    const size = pick(3_000_000)
    const sender = pick(9) === 0 ? (SENDERS[pick(SENDERS.length)] as string) : `user${pick(900)}@shop${pick(40)}.example`
    const bouncing = pick(20) === 0
    if (pick(500) === 0) {
      const gone = String(9_000_000 + n)
      printed.push(`warning: trouble with #${gone}: file does not exist\n`)
      warnings.push({ id: gone, reason: 'file does not exist', line: printed.length })
    }
    const date = new Date(time * 1000)
    const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map((part) =>
      String(part).padStart(2, '0'),
    )
    const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
    printed.push(`${day} ${hour}:${minute}:${second} GMT  #${id}  ${size}  <${sender}> ${bouncing ? ' bouncing' : ''}\n`)
    const recipients = Array.from({ length: pick(4) === 0 ? pick(40) : pick(3) }, () => {
      const channel = pick(5) === 0 ? ('local' as const) : ('remote' as const)
      const address = pick(50) === 0 ? '' : `name ${pick(99_999)}@dest${pick(999)}.example`
      return { address, channel, done: pick(8) === 0 }
    })
    for (const { address, channel, done } of recipients) printed.push(`${done ? '  done' : ''}\t${channel}\t${address}\n`)
    messages.push({ id, queue: null, date, size, sender, bouncing, recipients })
  }
  printed.push('fatal: unable to opendir mess/210: access denied\n')
  const recipient = messages.reduce((sum, { recipients }) => sum + recipients.length, 0)
  const lines = {
    total: printed.length,
    header: MESSAGES,
    recipient,
    warning: warnings.length,
    fatal: 1,
    framing: 0,
    blank: 0,
    unrecognized: 0,
  }
  return { text: printed.join(''), truth: { messages, warnings, lines, fatal: 'unable to opendir mess/210: access denied' } }
}

const { text, truth } = makeListing()
const bytes = new TextEncoder().encode(text)

function* chunks(): Generator<Uint8Array> {
  const pick = series(7)
  for (let at = 0; at < bytes.length; ) {
    const next = Math.min(bytes.length, at + 1 + pick(pick(3) === 0 ? 40 : 60_000))
    yield bytes.subarray(at, next)
    at = next
  }
}

function check(report: QreadReport, messages: QreadReport['messages']): void {
  expect(messages.length).toBe(MESSAGES)
  // One by one: a difference then shows one message, not 20,000.
  messages.forEach((message, n) => {
    expect(message).toStrictEqual(truth.messages[n])
  })
  expect({ warnings: report.warnings, lines: report.lines, fatal: report.fatal }).toEqual({
    warnings: truth.warnings,
    lines: truth.lines,
    fatal: truth.fatal,
  })
  expect([report.complete, report.dialect, report.unrecognized.length]).toEqual([false, 'qmail', 0])
}

test('20,000 messages equal their truth in every field: as text, and as bytes', () => {
  for (const input of [text, bytes]) {
    const report = parseQread(input)
    check(report, report.messages)
  }
})

test('and pushed in pieces of any size', () => {
  const parser = new QreadParser()
  const messages = [...chunks()].flatMap((piece) => parser.push(piece))
  const report = parser.end()
  check(report, [...messages, ...report.messages])
})

test('and out of a stream of Node or of the web', async () => {
  for (const source of [Readable.from(chunks()), Readable.toWeb(Readable.from(chunks()))]) {
    const messages: QreadReport['messages'][number][] = []
    const stream = streamQread(source as AsyncIterable<Uint8Array>)
    let next = await stream.next()
    while (next.done !== true) {
      messages.push(next.value)
      next = await stream.next()
    }
    check(next.value, messages)
  }
})
