/**
 * Writes labelled queues of our own kinds as folders KIND-SEED (qstat.txt, qread.txt, headers.txt, context.json, truth.json).
 *
 *   npx tsx eval/make-queues.ts --out FOLDER [--seeds 1-3] [--kind NAME[,NAME]] [--held] [--endings plain|varied] [--headers N] [--list]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { KINDS, type MakeOptions, makeQueue } from './generator/write-queue.ts'
import type { LabelledQueue } from './labelled-queue.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    seeds: { type: 'string', default: '1-3' },
    kind: { type: 'string' },
    held: { type: 'boolean', default: false },
    endings: { type: 'string' },
    headers: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
})

function writeFolder(dir: string, queue: LabelledQueue): void {
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'qstat.txt'), queue.qstat)
  writeFileSync(join(dir, 'qread.txt'), queue.qread)
  const records = queue.headers.flatMap(([id, block]) => [Buffer.from(`#@ ${id} ${block.length}\n`), block, Buffer.from('\n')])
  writeFileSync(join(dir, 'headers.txt'), Buffer.concat(records))
  writeFileSync(join(dir, 'context.json'), `${JSON.stringify(queue.context, null, 1)}\n`)
  writeFileSync(join(dir, 'truth.json'), `${JSON.stringify(queue.truth)}\n`)
}

function main(): void {
  const names = values.kind?.split(',')
  const kinds = KINDS.filter(({ id, held }) => (names === undefined ? values.held || !held : names.includes(id)))
  if (values.list) for (const { id, held } of KINDS) process.stdout.write(`${held ? 'held' : 'open'}  ${id}\n`)
  if (values.out === undefined) return
  const [first = 1, last = first] = values.seeds.split('-').map(Number)
  const options: MakeOptions = {
    ...(values.endings === 'plain' || values.endings === 'varied' ? { endings: values.endings } : {}),
    ...(values.headers === undefined ? {} : { headers: Number(values.headers) }),
  }
  for (const kind of kinds) {
    for (let seed = first; seed <= last; seed++) writeFolder(join(values.out, `${kind.id}-${seed}`), makeQueue(kind, seed, options))
  }
}

main()
