import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { QreadParser } from '../../src/queue/qread-parser.ts'
import type { QueuedMessage } from '../../src/queue/queued-message.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const CHUNKS = 400
const RECORDS = 500

/** One of each kind of line whose text is kept, with strings too long for engines to copy them of themselves. */
function chunk(index: number): string {
  let text = ''
  for (let n = 0; n < RECORDS; n++) {
    const id = `18446744073${String(index).padStart(4, '0')}${String(n).padStart(4, '0')}`
    text += `Wed, 25 Nov 2026 03:19:38 GMT  long-name-of-a-queue/#${id}  127  <a-rather-long-sender@shop.test> \n`
    text += '\tremote\tthe-first-of-the-recipients@far.test\n\tremote\tthe-second-of-the-recipients@far.test\n'
  }
  return `${text}warning: trouble with #18446744073${index}: file does not exist, nor does its neighbour\nnot a line of any listing ${index}\n`
}

const KEPT: Readonly<Record<string, (message: QueuedMessage) => unknown>> = {
  id: ({ id }) => id,
  queue: ({ queue }) => queue,
  sender: ({ sender }) => sender,
  'address of a recipient': ({ recipients }) => recipients[1]?.address,
  'message whose recipients were not asked for': (message) => message,
}

test.each(Object.keys(KEPT))('a kept %s does not keep the chunk that it stood in', (name) => {
  const keep = KEPT[name] as (message: QueuedMessage) => unknown
  const parser = new QreadParser()
  const kept: unknown[] = []
  collect()
  const before = process.memoryUsage().heapUsed
  let fed = 0
  for (let index = 0; index < CHUNKS; index++) {
    const bytes = new TextEncoder().encode(chunk(index))
    fed += bytes.length
    const message = parser.push(bytes)[7]
    if (message !== undefined) kept.push(keep(message))
  }
  const report = parser.end()
  collect()
  const grown = process.memoryUsage().heapUsed - before
  // Warnings and unrecognized lines are kept too, in the report.
  expect([kept.length, report.warnings.length, report.unrecognized.length]).toEqual([CHUNKS, CHUNKS, CHUNKS])
  expect(grown).toBeLessThan(fed / 10)
})
