// Writes a listing as qmail-qread prints it: seeded, so that every run reads the same bytes.
import { closeSync, openSync, writeSync } from 'node:fs'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (number) => String(number).padStart(2, '0')

export function makeListing(path, messages, seed) {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const below = (limit) => Math.floor(random() * limit)
  const file = openSync(path, 'w')
  let lines = []
  for (let n = 0; n < messages; n++) {
    const date = new Date(1.7e12 + below(2e8) * 1000)
    const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':')
    const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
    const mark = random() < 0.02 ? ' bouncing' : ''
    lines.push(`${day} ${clock} GMT  #${2_000_000 + n}  ${below(20_000)}  <user${below(5000)}@shop${below(300)}.example> ${mark}\n`)
    const recipients = 1 + Math.floor(random() * random() * 4)
    for (let r = 0; r < recipients; r++) {
      lines.push(`${random() < 0.1 ? '  done' : ''}\tremote\tname${below(100_000)}@dest${below(4000)}.example\n`)
    }
    if (lines.length > 10_000) {
      writeSync(file, lines.join(''))
      lines = []
    }
  }
  writeSync(file, lines.join(''))
  closeSync(file)
}
