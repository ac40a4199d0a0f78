import type { HeaderField } from '../header/parse-headers.ts'
import { culpritRow, readCulprit } from './culprit-fields.ts'
import type { CulpritReading } from './culprit-reading.ts'
import { readMailbox } from './culprit-reading.ts'
import type { OriginScript } from './origin.ts'
import type { Below, Trace } from './trace.ts'

/** What a local program's own text tells about it. The uid is the host's word; all else here is the program's. */
export interface OwnText {
  readonly script: OriginScript | null
  /** Index of the field that named the script, or -1. */
  readonly scriptField: number
  readonly leadingZero: boolean
  /** X-Mailer or User-Agent. */
  readonly mailer: string | null
  readonly mailerField: number
  readonly sender: string | null
  readonly originatingIp: string | null
  readonly squirrelHash: boolean
  readonly cronField: number
  readonly autoField: number
  readonly list: string | null
  readonly listField: number
  readonly mixedLineEnds: boolean
}

/** Reads a local program's text, from below the qmail line to the next Received line: what is further down may be anybody's. */
export function readOwnText(trace: Trace, below: Below): OwnText {
  const { header, names } = trace
  let script: OriginScript | null = null
  let scriptField = -1
  let leadingZero = false
  let mailer: string | null = null
  let mailerField = -1
  let sender: string | null = null
  let originatingIp: string | null = null
  let squirrelHash = false
  let cronField = -1
  let autoField = -1
  let list: string | null = null
  let listField = -1
  const start = below.textStart - below.hostFields.length
  for (let at = start; at < below.textEnd; at++) {
    const name = names[at] as string
    const value = (header.fields[at] as HeaderField).value
    switch (name) {
      case 'x-mailer':
      case 'user-agent':
        if (mailer === null) {
          mailer = value
          mailerField = at
        }
        break
      case 'x-sender':
        sender ??= readMailbox(value)?.account ?? null
        break
      case 'x-squirrel-userhash':
        squirrelHash = true
        break
      case 'x-cron-env':
        if (cronField < 0) cronField = at
        break
      case 'from':
        if (cronField < 0 && value.includes('(Cron Daemon)')) cronField = at
        break
      case 'subject':
        if (cronField < 0 && /^(?:Cron <|Output from your job\b)/.test(value)) cronField = at
        break
      case 'auto-submitted':
        if (value.toLowerCase() !== 'no') autoField = at
        break
      case 'x-autoreply':
      case 'x-autorespond':
        autoField = at
        break
      case 'list-post':
      case 'list-id':
      case 'x-beenthere':
        if (list === null || name === 'list-post') {
          list = readListName(name, value) ?? list
          listField = at
        }
        break
      default: {
        const row = culpritRow(name)
        if (row === undefined) break
        const reading = readCulprit(row, value)
        if (reading === null) break
        if (row.names === 'client') originatingIp ??= reading.ip
        if (row.names !== 'script' || !namesScript(reading)) break
        if (scriptField < 0) {
          scriptField = at
          leadingZero = reading.leadingZero
          script = { file: reading.file, uid: reading.fileUid, url: reading.url, clientIp: reading.clientIp }
        } else if (script !== null && name !== names[scriptField]) {
          script = {
            file: script.file ?? reading.file,
            uid: script.uid ?? reading.fileUid,
            url: script.url ?? reading.url,
            clientIp: script.clientIp ?? reading.clientIp,
          }
        }
      }
    }
  }
  if (mailer === null && squirrelHash) mailer = 'SquirrelMail'
  return {
    script,
    scriptField,
    leadingZero,
    mailer,
    mailerField,
    sender,
    originatingIp,
    squirrelHash,
    cronField,
    autoField,
    list,
    listField,
    mixedLineEnds: header.lineEnds === 'mixed',
  }
}

function namesScript(reading: CulpritReading): boolean {
  return reading.file !== null || reading.fileUid !== null || reading.url !== null
}

/** `<mailto:l@dom>`, `Name <l.dom>`, `l@dom`. */
export function readListName(name: string, value: string): string | null {
  const inner = (/<([^<>]*)>/.exec(value)?.[1] ?? value).trim()
  if (name === 'list-post') {
    const address = inner.startsWith('mailto:') ? (inner.slice(7).split('?', 1)[0] as string) : ''
    return address === '' ? null : address
  }
  return inner === '' ? null : inner
}
