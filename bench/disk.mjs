// How fast a queue is read from disk, against the same files read by plain calls, in one run.
//   node bench/disk.mjs [MESSAGES]       default 20000; the goals are for 20000, and 200000 shows that time and memory keep pace
// Every contender reads the same tree, in turns; the fastest of its rounds counts, which other work on the machine disturbs least.

import { closeSync, lstat, openSync, readdirSync, readFile, readFileSync, readSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { writeTree } from './disk-tree.mjs'

const SPLIT = 23
const WORKERS = 2
/** Messages whose files are asked for at one time where another thread does the reading. */
const AT_ONCE = 32
const HEADERS = 5000
const READ_HEADER = 'readHeader'

/** The files of a queue as plain calls read them: what is there is known from the directories, so no call fails. */
function* plainCalls(queueDir, directories) {
  const bounces = new Set(readdirSync(`${queueDir}/bounce`))
  for (const n of directories) {
    const local = new Set(readdirSync(`${queueDir}/local/${n}`))
    const remote = new Set(readdirSync(`${queueDir}/remote/${n}`))
    for (const id of readdirSync(`${queueDir}/info/${n}`)) {
      const place = `${n}/${id}`
      yield {
        id,
        size: statSync(`${queueDir}/mess/${place}`).size,
        time: statSync(`${queueDir}/info/${place}`).mtimeMs,
        bouncing: bounces.has(id),
        info: readFileSync(`${queueDir}/info/${place}`, 'latin1'),
        local: local.has(id) ? readFileSync(`${queueDir}/local/${place}`, 'latin1') : '',
        remote: remote.has(id) ? readFileSync(`${queueDir}/remote/${place}`, 'latin1') : '',
      }
    }
  }
}
const allDirectories = Array.from({ length: SPLIT }, (_, n) => n)

if (isMainThread) await main()
else {
  const batch = []
  for (const message of plainCalls(workerData.queueDir, workerData.directories)) {
    batch.push(message)
    if (batch.length === 500) parentPort.postMessage(batch.splice(0))
  }
  parentPort.postMessage(batch)
  parentPort.postMessage(null)
}

async function main() {
  const { readHeader, readQueue } = await import(process.env.SPAMSCOPE_NODE ?? new URL('../dist/node.js', import.meta.url).href)
  const { parseHeaders } = await import(process.env.SPAMSCOPE_INDEX ?? new URL('../dist/index.js', import.meta.url).href)
  const messages = Number(process.argv[2] ?? 20_000)
  const queueDir = join(tmpdir(), `spamscope-bench-${process.pid}`)
  try {
    const files = writeTree(queueDir, { messages, seed: 4, split: SPLIT })
    console.log(`${messages} messages, ${files} files; Node ${process.version}, ${cpus().length} x ${cpus()[0].model.trim()}`)
    const paths = readdirSync(`${queueDir}/mess`).flatMap((n) =>
      readdirSync(`${queueDir}/mess/${n}`).map((id) => `${queueDir}/mess/${n}/${id}`),
    )
    const rounds = messages > 50_000 ? 2 : 7
    report('reading the queue', messages, await race(rounds, queueContenders(queueDir, readQueue), messages))
    const sample = paths.filter((_, n) => n % Math.ceil(paths.length / HEADERS) === 0)
    const headers = await race(rounds, headerContenders(sample, readHeader, parseHeaders), sample.length)
    report('reading headers', sample.length, headers)
    const [plain, parsed] = headers.values()
    const reading = headers.get(READ_HEADER) - (parsed - plain)
    console.log(`  readHeader less the parsing: x ${(reading / plain).toFixed(2)}`)
    await measureMemory(queueDir, readQueue)
  } finally {
    rmSync(queueDir, { recursive: true, force: true })
  }
}

function queueContenders(queueDir, readQueue) {
  return {
    'plain synchronous calls': () => count(plainCalls(queueDir, allDirectories)),
    readQueue: () => count(readQueue({ queueDir })),
    'callbacks, 32 messages at once': () => byCallbacks(queueDir),
    '2 worker threads, plain calls, messages posted': () => byWorkers(queueDir),
  }
}

function headerContenders(paths, readHeader, parseHeaders) {
  const buffer = Buffer.alloc(4096)
  return {
    'open, read 4096 bytes, close': () => {
      for (const path of paths) {
        const descriptor = openSync(path, 'r')
        readSync(descriptor, buffer, 0, 4096, null)
        closeSync(descriptor)
      }
      return paths.length
    },
    'the same, and parseHeaders': () => {
      for (const path of paths) {
        const descriptor = openSync(path, 'r')
        const length = readSync(descriptor, buffer, 0, 4096, null)
        closeSync(descriptor)
        parseHeaders(buffer.subarray(0, length))
      }
      return paths.length
    },
    readFileSync: () => {
      for (const path of paths) readFileSync(path)
      return paths.length
    },
    [READ_HEADER]: async () => {
      for (const path of paths) await readHeader(path)
      return paths.length
    },
    'open, read, close by promises': async () => {
      for (const path of paths) {
        const handle = await open(path, 'r')
        await handle.read(buffer, 0, 4096, 0)
        await handle.close()
      }
      return paths.length
    },
  }
}

async function count(messages) {
  let number = 0
  for await (const message of messages) if (message.id !== '') number++
  return number
}

async function byCallbacks(queueDir) {
  const ask = (call, ...of) => new Promise((resolve) => call(...of, (error, value) => resolve(error ? null : value)))
  let number = 0
  const one = async (n, id) => {
    const place = `${n}/${id}`
    await Promise.all([
      ask(lstat, `${queueDir}/mess/${place}`),
      ask(lstat, `${queueDir}/info/${place}`),
      ask(lstat, `${queueDir}/bounce/${id}`),
      ask(readFile, `${queueDir}/info/${place}`, 'latin1'),
      ask(readFile, `${queueDir}/local/${place}`, 'latin1'),
      ask(readFile, `${queueDir}/remote/${place}`, 'latin1'),
    ])
    number++
  }
  for (const n of allDirectories) {
    const ids = readdirSync(`${queueDir}/info/${n}`)
    const work = async () => {
      for (let id = ids.pop(); id !== undefined; id = ids.pop()) await one(n, id)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  }
  return number
}

async function byWorkers(queueDir) {
  const counts = await Promise.all(
    Array.from({ length: WORKERS }, (_, worker) => {
      const directories = allDirectories.filter((n) => n % WORKERS === worker)
      const thread = new Worker(fileURLToPath(import.meta.url), { workerData: { queueDir, directories } })
      return new Promise((resolve, reject) => {
        let number = 0
        thread.on('error', reject)
        thread.on('message', (batch) => {
          if (batch === null) resolve(number)
          else number += batch.length
        })
      }).finally(() => thread.terminate())
    }),
  )
  return counts.reduce((sum, number) => sum + number, 0)
}

/** Lets all contenders run in turns, and takes the fastest round of each. */
async function race(rounds, contenders, expected) {
  const best = new Map()
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = process.hrtime.bigint()
      const number = await run()
      const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
      if (number !== expected) throw new Error(`${name} read ${number} of ${expected}`)
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, milliseconds))
    }
  }
  return best
}

function report(title, number, best) {
  console.log(`\n${title} (${number})`)
  const [base] = best.values()
  for (const [name, milliseconds] of best) {
    const each = ((milliseconds * 1000) / number).toFixed(1)
    console.log(
      `  ${name.padEnd(48)} ${milliseconds.toFixed(0).padStart(6)} ms  ${each.padStart(6)} us each  x ${(milliseconds / base).toFixed(2)}`,
    )
  }
}

/** What the reading holds at a time, on top of what was there before: sampled at every thousandth message. */
async function measureMemory(queueDir, readQueue) {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  let greatest = 0
  let number = 0
  for await (const message of readQueue({ queueDir })) {
    if (message.id !== '' && ++number % 1000 === 0) {
      globalThis.gc?.()
      greatest = Math.max(greatest, process.memoryUsage().heapUsed - before)
    }
  }
  const how = globalThis.gc ? '' : ' (garbage included: node --expose-gc measures what is held)'
  console.log(`\nheap while reading: at most ${(greatest / 2 ** 20).toFixed(1)} MB more than before${how}`)
}
