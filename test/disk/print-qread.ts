import type { QueuedMessage } from '../../src/queue/queued-message.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A message as `qmail-qread.c` prints it (putstats, main), written down from the C source. */
export function printQread(message: QueuedMessage): string {
  const { date } = message
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map((part) => String(part).padStart(2, '0')).join(':')
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  const header = `${day} ${time} GMT  #${message.id}  ${message.size}  <${message.sender}> ${message.bouncing ? ' bouncing' : ''}\n`
  return header + message.recipients.map(({ done, channel, address }) => `${done ? '  done' : ''}\t${channel}\t${address}\n`).join('')
}

/** The messages of a listing, each as its lines, sorted; warnings apart. One about the message being listed may stand between its lines. */
export function splitListing(text: string): { readonly messages: string[]; readonly warnings: string[] } {
  const messages: string[] = []
  const warnings: string[] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    if (line.startsWith('warning: ') || line.startsWith('fatal: ')) warnings.push(line)
    else if (line.startsWith('\t') || line.startsWith('  done\t')) messages.push(`${messages.pop() ?? ''}${line}\n`)
    else messages.push(`${line}\n`)
  }
  return { messages: messages.sort(byText), warnings }
}

/** Order by code units, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
