import { scoreName } from '../src/names/score-name.ts'
import { traceOrigin } from '../src/origin/trace-origin.ts'
import type { ParsedQueue } from './judge.ts'

/** Simple rules that administrators and other tools use: one number a queue, spam from a threshold on. */
export interface Baseline {
  readonly name: string
  readonly measure: (parsed: ParsedQueue) => number
}

/** Threshold fitted on the very data it is measured on: flatters the rule. */
export interface BaselineResult {
  readonly name: string
  readonly threshold: number
  readonly recall: number
  readonly falseAlarms: number
}

const SECONDS_PER_HOUR = 3600

function largest(counts: ReadonlyMap<string, number>): number {
  let most = 0
  for (const count of counts.values()) most = Math.max(most, count)
  return most
}

function messagesOfTopSender({ listing }: ParsedQueue): number {
  const counts = new Map<string, number>()
  for (const { sender } of listing.messages) if (sender !== '') counts.set(sender, (counts.get(sender) ?? 0) + 1)
  return largest(counts)
}

function gibberishShare({ listing }: ParsedQueue): number {
  let random = 0
  let total = 0
  for (const { recipients } of listing.messages) {
    for (const { address } of recipients) {
      total++
      const at = address.lastIndexOf('@')
      if (scoreName(address.slice(at + 1), 'domain').verdict === 'random') random++
    }
  }
  return total === 0 ? 0 : random / total
}

/** csf's idea: most messages of one principal (as far as headers tell, else the sender) in one hour. */
function busiestHour({ listing, headers, queue }: ParsedQueue): number {
  const byId = new Map(headers.map(([message, header]) => [message.id, header]))
  const counts = new Map<string, number>()
  for (const message of listing.messages) {
    const header = byId.get(message.id)
    const principal = header === undefined ? null : traceOrigin(header, queue.context, { message }).principal
    const who = principal === null ? message.sender : `${principal.type} ${principal.value}`
    if (who === '') continue
    const key = `${Math.floor(message.date.getTime() / 1000 / SECONDS_PER_HOUR)} ${who}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return largest(counts)
}

export const BASELINES: readonly Baseline[] = [
  { name: 'queue length', measure: ({ listing }) => listing.messages.length },
  { name: 'gibberish recipients (share)', measure: gibberishShare },
  { name: 'recipients in the queue', measure: ({ listing }) => listing.messages.reduce((sum, one) => sum + one.recipients.length, 0) },
  { name: 'share of the top sender', measure: (parsed) => messagesOfTopSender(parsed) / Math.max(1, parsed.listing.messages.length) },
  { name: 'messages of the top sender', measure: messagesOfTopSender },
  { name: 'most of one principal in 1 h', measure: busiestHour },
]

/** The threshold that maximises recall minus false alarms over the given queues. */
export function fitBaseline(name: string, values: readonly { readonly value: number; readonly spamming: boolean }[]): BaselineResult {
  const positives = values.filter(({ spamming }) => spamming).length
  const negatives = values.length - positives
  let best: BaselineResult = { name, threshold: Number.POSITIVE_INFINITY, recall: 0, falseAlarms: 0 }
  for (const threshold of new Set(values.map(({ value }) => value))) {
    const recall = values.filter((one) => one.spamming && one.value >= threshold).length / Math.max(1, positives)
    const falseAlarms = values.filter((one) => !one.spamming && one.value >= threshold).length / Math.max(1, negatives)
    if (recall - falseAlarms > best.recall - best.falseAlarms) best = { name, threshold, recall, falseAlarms }
  }
  return best
}
