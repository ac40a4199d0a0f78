// Changes a queue as qmail does, without rest: new messages appear, others are delivered and go. Ids are used again, as inode numbers are.
// node churn.mjs QUEUE FIRST COUNT: ids FIRST … FIRST + COUNT - 1. Ends when its standard input does.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [queueDir, first, count] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
const SPLIT = 23
const live = new Set()
let state = 7

const place = (id) => `${id % SPLIT}/${id}`
const put = (name, text) => {
  // Under another name first: qmail-send links a file only when it is whole.
  const temporary = join(queueDir, 'pid', String(process.pid))
  writeFileSync(temporary, text)
  renameSync(temporary, join(queueDir, name))
}

function arrive(id) {
  writeFileSync(join(queueDir, `mess/${place(id)}`), 'Subject: live\n\n')
  put(`todo/${id}`, `u1\0p1\0Fs${id}@live.example\0Tr${id}@live.example\0`)
  put(`remote/${place(id)}`, `Tr${id}@live.example\0`)
  put(`info/${place(id)}`, `Fs${id}@live.example\0`)
  rmSync(join(queueDir, `todo/${id}`))
  live.add(id)
}

function leave(id) {
  rmSync(join(queueDir, `remote/${place(id)}`))
  rmSync(join(queueDir, `info/${place(id)}`))
  rmSync(join(queueDir, `mess/${place(id)}`))
  live.delete(id)
}

mkdirSync(join(queueDir, 'pid'), { recursive: true })
process.stdin.on('end', () => process.exit(0)).resume()
const work = () => {
  for (let n = 0; n < 20; n++) {
    state = (state * 1103515245 + 12345) % 2147483648
    const id = first + (state % count)
    if (live.has(id)) leave(id)
    else arrive(id)
  }
  setImmediate(work)
}
console.log('ready')
work()
