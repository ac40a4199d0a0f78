// How much memory and time the push form takes for a long listing, and whether both keep pace with its length.
//   node bench/score.mjs [MESSAGES]       default 1000000; the goal is 1,000,000 messages within 250 MB
// Messages are made on the fly from a seed, as a stream hands them over, so the memory that grows is the scorer's.
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseHeaders, QueueScorer } from '../dist/index.js'

const GOAL_MESSAGES = 1_000_000
const GOAL_MEGABYTES = 250
const NOW = 1_795_500_000

function random(seed) {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % limit
  }
}

/** A quarter is one account's, the rest of 5,000 users and of senders that never repeat: the worst case for what is counted by sender. */
function message(index, pick) {
  const kind = pick(4)
  const sender =
    kind === 0 ? 'ana@casa.test' : kind === 1 ? `user${pick(5000)}@site${pick(300)}.test` : `n${index}x${pick(1e9)}@far${pick(1e6)}.test`
  const recipients = []
  for (let left = 1 + pick(4); left > 0; left--)
    recipients.push({ address: `joe${pick(1e9)}@there${pick(200_000)}.test`, channel: 'remote', done: false })
  return {
    id: String(100_000 + index),
    queue: null,
    date: new Date((NOW - pick(400_000)) * 1000),
    size: 900 + pick(30_000),
    sender,
    bouncing: pick(9) === 0,
    recipients,
  }
}

function measure(count) {
  const pick = random(7)
  const scorer = new QueueScorer({
    now: NOW,
    hostname: 'mail.casa.test',
    hostedDomains: ['casa.test', ...Array.from({ length: 300 }, (_, n) => `site${n}.test`)],
  })
  const start = performance.now()
  let peak = 0
  for (let index = 0; index < count; index++) {
    scorer.add(message(index, pick))
    if (index % 50_000 === 0) peak = Math.max(peak, process.memoryUsage.rss())
  }
  const added = performance.now()
  for (const ref of scorer.plan(40)) {
    scorer.addHeader(
      ref,
      parseHeaders(
        'Received: (qmail 1 invoked from network); 24 Nov 2026 12:00:00 -0000\nReceived: from unknown (HELO x) (ana@casa.test@203.0.113.7)\n  by mail.casa.test with ESMTPA; 24 Nov 2026 12:00:00 -0000\nSubject: Hello\n\n',
      ),
    )
  }
  const report = scorer.report()
  const end = performance.now()
  peak = Math.max(peak, process.memoryUsage.rss())
  return {
    count,
    add: added - start,
    report: end - added,
    megabytes: peak / 2 ** 20,
    messages: report.messages,
    suspects: report.suspects.length,
  }
}

if (process.argv[2] === '--measure') console.log(JSON.stringify(measure(Number(process.argv[3]))))
else {
  const count = Number(process.argv[2] ?? GOAL_MESSAGES)
  console.log(`# ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`)
  // A process for each: resident memory never shrinks.
  const rows = [count / 8, count / 4, count].map((size) => {
    const { stdout, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--measure', String(Math.round(size))], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (status !== 0) process.exit(status ?? 1)
    return JSON.parse(stdout)
  })
  console.log('messages   add ms  per 1000  report ms  peak MB')
  for (const { count: n, add, report, megabytes } of rows) {
    console.log(
      `${String(n).padStart(8)} ${add.toFixed(0).padStart(8)} ${((1000 * add) / n).toFixed(2).padStart(9)} ${report.toFixed(0).padStart(10)} ${megabytes.toFixed(0).padStart(8)}`,
    )
  }
  const last = rows.at(-1)
  const ratio = last.add / last.count / (rows[0].add / rows[0].count)
  console.log(`time per message, ${last.count} against ${rows[0].count}: ${ratio.toFixed(2)} times`)
  console.log(
    `goal: ${GOAL_MESSAGES} messages within ${GOAL_MEGABYTES} MB: ${last.count < GOAL_MESSAGES ? 'not measured' : last.megabytes <= GOAL_MEGABYTES ? 'met' : 'MISSED'}`,
  )
}
