import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { SpamReport } from '../src/verdict/score-queue.ts'

export type Verdict = SpamReport['verdict']

/** A principal as truth files write it: `auth` is an account, a uid may be a number. */
export interface TruthPrincipal {
  readonly type: string
  readonly value: string | number
}

export interface Truth {
  readonly kind: string
  readonly seed: number
  /** `ambiguous`: two answers are right; counted apart. */
  readonly verdict: 'clean' | 'spam' | 'backscatter' | 'ambiguous'
  readonly spamming: boolean
  readonly culprits: readonly TruthPrincipal[]
  readonly acceptable: readonly TruthPrincipal[]
  readonly culpritsWithoutHeaders: readonly TruthPrincipal[]
  readonly notes: string
  readonly messages: number
  readonly recipients: number
  readonly headers: number
  readonly counts: Readonly<Record<string, number>>
  /** Message ids by class. */
  readonly classes: Readonly<Record<string, readonly number[]>>
  /** The finer answer our own kinds ask for (bulk, backlog …); other data does not say. */
  readonly expected?: readonly Verdict[]
}

export interface QueueContext {
  readonly now?: number
  readonly hostname?: string
  readonly hostedDomains?: readonly string[]
  readonly uidNames?: Readonly<Record<string, string>>
}

/** One queue with its label, as a folder holds it or as the generator made it. */
export interface LabelledQueue {
  /** KIND-SEED. */
  readonly name: string
  readonly kind: string
  /** Where it comes from: `queues`, `live`, `own` or a folder. */
  readonly group: string
  readonly qstat: string
  readonly qread: Uint8Array
  /** Raw header blocks by message id, in file order. */
  readonly headers: readonly (readonly [id: string, block: Uint8Array])[]
  readonly context: QueueContext
  readonly truth: Truth
}

const LF = 0x0a

/** Records `#@ ID BYTES` LF, that many bytes, LF. Throws where the count does not lead to the next record. */
export function readHeaderRecords(bytes: Uint8Array): [string, Uint8Array][] {
  const records: [string, Uint8Array][] = []
  const decoder = new TextDecoder('latin1')
  let at = 0
  while (at < bytes.length) {
    const end = bytes.indexOf(LF, at)
    const [mark, id, length] = decoder.decode(bytes.subarray(at, end < 0 ? bytes.length : end)).split(' ')
    if (mark !== '#@' || id === undefined || length === undefined) throw new Error(`no header record at byte ${at}`)
    const start = end + 1
    records.push([id, bytes.subarray(start, start + Number(length))])
    at = start + Number(length) + 1
  }
  return records
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

/** Reads one folder KIND-SEED. */
export function readQueueFolder(dir: string, group: string): LabelledQueue {
  const truth = readJson<Truth>(join(dir, 'truth.json'))
  const name = basename(dir)
  return {
    name,
    kind: name.replace(/-\d+$/, ''),
    group,
    qstat: readFileSync(join(dir, 'qstat.txt'), 'utf8'),
    qread: readFileSync(join(dir, 'qread.txt')),
    headers: readHeaderRecords(readFileSync(join(dir, 'headers.txt'))),
    context: readJson<QueueContext>(join(dir, 'context.json')),
    truth,
  }
}

/** Folders below `dir` that hold a truth.json, sorted by name; an empty list where `dir` is absent. */
export function listQueueFolders(dir: string): string[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dir, entry.name, 'truth.json')))
    .map((entry) => join(dir, entry.name))
    .sort()
}
