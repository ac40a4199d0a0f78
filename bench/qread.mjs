// Reads listings of 10k, 100k and 1M messages (or of the numbers given), every contender in cold processes of its own: the fastest of
// two each. Read the ratios: they hold on other machines, milliseconds do not.
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeListing } from './make-listing.mjs'

const ROUNDS = 2
const OBVIOUS = 'obvious way'
/** Senders, and then domains from the senders: the same work as ours below. */
const AWK = `
/^[0-9]/ { a = index($0, "  <"); s = substr($0, a + 3); sub(/> ( bouncing)?$/, "", s); sender[s]++; messages++ }
END { for (s in sender) { senders++; n = split(s, p, "@"); domain[p[n]] += sender[s] } for (d in domain) domains++; print messages, senders, domains }`
const AWKS = ['mawk', 'gawk']

/** Each reads a file and returns what it found. */
const READERS = {
  [OBVIOUS](path) {
    const header = /^(\d+ \w+ \d+ [\d:]+) GMT {2}#(\d+) {2}(\d+) {2}<(.*)> ( bouncing)?$/
    const recipient = /^( {2}done)?\t(local|remote)\t(.*)$/
    const messages = []
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const head = header.exec(line)
      if (head !== null) {
        const [, date, id, size, sender, mark] = head
        messages.push({
          id,
          queue: null,
          date: new Date(`${date} GMT`),
          size: Number(size),
          sender,
          bouncing: mark !== undefined,
          recipients: [],
        })
        continue
      }
      const to = recipient.exec(line)
      if (to !== null) messages.at(-1).recipients.push({ address: to[3], channel: to[2], done: to[1] !== undefined })
    }
    return messages
  },
  parseQread: (path, { parseQread }) => parseQread(readFileSync(path)).messages,
  'QreadParser, dropped': (path, library) => readChunks(path, library, () => undefined),
  'QreadParser, senders and domains counted'(path, library) {
    const senders = new Map()
    const { length } = readChunks(path, library, ({ sender }) => senders.set(sender, (senders.get(sender) ?? 0) + 1))
    const domains = new Map()
    for (const [sender, messages] of senders) {
      const domain = sender.slice(sender.lastIndexOf('@') + 1)
      domains.set(domain, (domains.get(domain) ?? 0) + messages)
    }
    return { length, counts: [senders.size, domains.size] }
  },
}

function readChunks(path, { QreadParser }, visit) {
  const parser = new QreadParser()
  const buffer = new Uint8Array(65_536)
  const file = openSync(path, 'r')
  let length = 0
  const take = (messages) => {
    length += messages.length
    for (const message of messages) visit(message)
  }
  for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) take(parser.push(buffer.subarray(0, read)))
  closeSync(file)
  take(parser.end().messages)
  return { length }
}

const [first, path] = process.argv.slice(2)
if (first in READERS) await runOne(READERS[first], path)
else compareAll(process.argv.slice(2).map(Number))

/** In a process of its own: reads once, prints time and heap. */
async function runOne(read, file) {
  const library = await import(new URL('../dist/index.js', import.meta.url).href)
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const start = performance.now()
  const result = read(file, library)
  const ms = performance.now() - start
  globalThis.gc?.()
  console.log(JSON.stringify({ ms, heap: process.memoryUsage().heapUsed - before, length: result.length, counts: result.counts ?? null }))
}

function compareAll(numbers) {
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0].model.trim()}`)
  const file = join(tmpdir(), `spamscope-listing-${process.pid}.txt`)
  try {
    for (const messages of numbers.length > 0 ? numbers : [10_000, 100_000, 1_000_000]) {
      makeListing(file, messages, 12_345)
      console.log(`\n${messages} messages, ${(statSync(file).size / 1e6).toFixed(1)} MB`)
      const results = Object.keys(READERS).map((name) => [name, best(() => spawnReader(name, file, messages))])
      const [[, obvious]] = results
      for (const [name, { ms, heap }] of results) print(name, ms, obvious.ms, `heap + ${(heap / 1e6).toFixed(1)} MB`)
      const counted = best(() => spawnWhole([process.execPath, fileURLToPath(import.meta.url), Object.keys(READERS)[3], file]))
      print('  the whole process', counted.ms, obvious.ms, '')
      for (const awk of AWKS) {
        const its = best(() => spawnWhole([awk, AWK, file]))
        if (its !== null) print(`${awk}, the whole process`, its.ms, obvious.ms, `we: ${(its.ms / counted.ms).toFixed(2)} times as fast`)
      }
    }
  } finally {
    rmSync(file, { force: true })
  }
}

function print(name, ms, obviousMs, more) {
  console.log(`  ${name.padEnd(46)} ${ms.toFixed(0).padStart(6)} ms  ${(obviousMs / ms).toFixed(2).padStart(6)} x the obvious way  ${more}`)
}

function best(run) {
  const results = Array.from({ length: ROUNDS }, run).filter((result) => result !== null)
  return results.length === 0 ? null : results.reduce((a, b) => (b.ms < a.ms ? b : a))
}

function spawnReader(name, file, messages) {
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), name, file], { encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  const result = JSON.parse(stdout)
  if (result.length !== messages) throw new Error(`${name} read ${result.length} of ${messages}`)
  return result
}

/** A command from its start to its end. Null where there is no such command. */
function spawnWhole([command, ...args]) {
  const start = performance.now()
  const { error } = spawnSync(command, args, { encoding: 'utf8' })
  return error ? null : { ms: performance.now() - start }
}
