// A seeded queue on disk: as many messages as asked for, with the files that qmail-send leaves (info, mess, local, remote, bounce).
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Small seeded generator (mulberry32), so that every run reads the same tree. */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Writes a queue.
 *
 * @param {string} queueDir - Where; must not exist.
 * @param {{ messages: number, seed?: number, split?: number }} options
 * @returns {number} files written
 */
export function writeTree(queueDir, { messages, seed = 1, split = 23 }) {
  const random = seeded(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  for (const part of ['mess', 'info', 'local', 'remote']) {
    for (let n = 0; n < split; n++) mkdirSync(join(queueDir, part, String(n)), { recursive: true })
  }
  for (const part of ['bounce', 'todo', 'intd', 'pid', 'lock']) mkdirSync(join(queueDir, part), { recursive: true })
  let files = 0
  let id = 2_000_000
  const put = (path, text) => {
    writeFileSync(join(queueDir, path), text, 'latin1')
    files++
  }
  for (let n = 0; n < messages; n++) {
    id += 1 + Math.floor(random() * 40)
    const place = `${id % split}/${id}`
    const born = 1_790_000_000 + n
    const sender = random() < 0.1 ? '' : `user${Math.floor(random() * 300)}@site${Math.floor(random() * 40)}.example`
    const uid = 10_000 + Math.floor(random() * 40)
    put(`mess/${place}`, message(uid, sender, born, 200 + Math.floor(random() * 4000)))
    put(`info/${place}`, `F${sender}\0`)
    utimesSync(join(queueDir, `info/${place}`), born, born)
    const remote = Array.from({ length: random() < 0.95 ? 1 + Math.floor(random() * 3) : 50 }, () => recipient(random, pick))
    if (random() < 0.9) put(`remote/${place}`, remote.join(''))
    if (random() < 0.15) put(`local/${place}`, recipient(random, pick))
    if (random() < 0.03) put(`bounce/${id}`, '<a@b.example>:\nno such user\n\n')
  }
  return files
}

function recipient(random, pick) {
  return `${random() < 0.2 ? 'D' : 'T'}r${Math.floor(random() * 1e6)}@${pick(['mx', 'mail', 'post'])}${Math.floor(random() * 99)}.example\0`
}

function message(uid, sender, born, bodyLength) {
  const date = new Date(born * 1000).toUTCString()
  return [
    `Received: (qmail ${born % 65536} invoked by uid ${uid}); ${date}`,
    `Date: ${date}`,
    `Message-ID: <${born}.qmail@host.example>`,
    `From: <${sender}>`,
    'To: somebody@else.example',
    'Subject: a message of the benchmark',
    `X-PHP-Originating-Script: ${uid}:mail.php`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'x'
      .repeat(70)
      .concat('\n')
      .repeat(Math.ceil(bodyLength / 71)),
  ].join('\n')
}
