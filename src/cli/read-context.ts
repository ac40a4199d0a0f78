import type { OperatorContext, Principal } from '../core/operator-context.ts'
import { parsePasswd } from '../origin/parse-passwd.ts'
import type { Call, OptionName } from './args.ts'
import { CliError } from './io.ts'
import { readTextFile } from './read-input.ts'

/** The options that {@link readContext} reads. */
export const CONTEXT_OPTIONS: readonly OptionName[] = ['passwd', 'hostname', 'hosted', 'context']

const PRINCIPAL_TYPES: readonly Principal['type'][] = ['account', 'webmail', 'uid', 'ip', 'sender', 'domain', 'list']

/**
 * What the operator knows, from --context, then --passwd, --hosted and --hostname, each over the one before; `fallback` fills what is
 * still missing.
 *
 * @throws CliError when a file cannot be read or is not what its option expects.
 */
export async function readContext(call: Call, fallback: OperatorContext = {}): Promise<OperatorContext> {
  const context: { -readonly [K in keyof OperatorContext]: OperatorContext[K] } = { ...fallback }
  const contextFile = call.text('context')
  if (contextFile !== null) Object.assign(context, readContextJson(await readTextFile(contextFile), contextFile))
  const passwdFile = call.text('passwd')
  if (passwdFile !== null) {
    const names = parsePasswd(await readTextFile(passwdFile))
    if (Object.keys(names).length === 0) throw new CliError(`${passwdFile} holds no line in the form of /etc/passwd`)
    context.uidNames = { ...context.uidNames, ...names }
  }
  const hostedFile = call.text('hosted')
  if (hostedFile !== null) context.hostedDomains = readDomainList(await readTextFile(hostedFile))
  const hostname = call.text('hostname')
  if (hostname !== null) context.hostname = hostname
  return context
}

/** Domains one a line; `#` comments, blank lines and the `:user` part of control/virtualdomains are passed over. */
export function readDomainList(text: string): string[] {
  return text
    .split('\n')
    .map((line) => (line.split('#')[0] as string).split(':')[0] as string)
    .map((line) => line.trim().toLowerCase())
    .filter((line) => line !== '')
}

function readContextJson(text: string, file: string): OperatorContext {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new CliError(`${file} is no JSON`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CliError(`${file} holds no JSON object`)
  const given = value as Readonly<Record<string, unknown>>
  const expect = (field: string, holds: boolean, shape: string): void => {
    if (given[field] !== undefined && !holds) throw new CliError(`${file}: ${field} is not ${shape}`)
  }
  const { now, hostname, hostedDomains, uidNames, allow } = given
  expect('now', typeof now === 'number' && Number.isFinite(now), 'a number of epoch seconds')
  expect('hostname', typeof hostname === 'string', 'a string')
  expect('hostedDomains', Array.isArray(hostedDomains) && hostedDomains.every((domain) => typeof domain === 'string'), 'a list of strings')
  expect('uidNames', isStringRecord(uidNames), 'an object of uid to user name')
  expect('allow', Array.isArray(allow) && allow.every(isPrincipal), 'a list of { type, value }')
  return Object.fromEntries(
    Object.entries({ now, hostname, hostedDomains, uidNames, allow }).filter(([, field]) => field !== undefined),
  ) as OperatorContext
}

function isStringRecord(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((name) => typeof name === 'string')
  )
}

function isPrincipal(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { type, value: name } = value as { readonly type?: unknown; readonly value?: unknown }
  return PRINCIPAL_TYPES.some((known) => known === type) && typeof name === 'string'
}
