import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OperatorContext } from '../core/operator-context.ts'
import { DEFAULT_QUEUE_DIR, readQueueDir } from '../queue/queue-path.ts'

/** Files of control/ that name domains whose mail this host takes. */
const DOMAIN_FILES = ['locals', 'rcpthosts', 'morercpthosts', 'virtualdomains'] as const

/**
 * Reads what qmail's own control files say about the host: `control/me` is its name; `locals`, `rcpthosts`, `morercpthosts` and
 * `virtualdomains` are the domains it hosts.
 *
 * The files are looked for beside the queue (`/var/qmail/queue` → `/var/qmail/control`), for IndiMail's `queue/queue1` one level higher
 * too. They are readable by everybody on a usual server.
 *
 * @param queueDir - The directory given to `scanQueue`. Default `/var/qmail/queue`.
 * @returns `hostname` and `hostedDomains`, each only where a file said so. A file that is missing or cannot be read says nothing: never rejects
 *   for that reason.
 * @throws (rejects with) TypeError or RangeError when `queueDir` is no path.
 * @example await scanQueue({ context: await readControl() })
 * @see qmail-control(5)
 * @group Reading a queue
 */
export async function readControl(queueDir: string = DEFAULT_QUEUE_DIR): Promise<Pick<OperatorContext, 'hostname' | 'hostedDomains'>> {
  const home = dirname(readQueueDir(queueDir))
  for (const directory of [join(home, 'control'), join(dirname(home), 'control')]) {
    const me = firstLine(readControlFile(directory, 'me'))
    const domains = new Set<string>()
    for (const file of DOMAIN_FILES) for (const domain of readDomains(readControlFile(directory, file))) domains.add(domain)
    if (me === null && domains.size === 0) continue
    // Without `locals` the host's own name is the one local domain.
    if (me !== null && domains.size === 0) domains.add(me.toLowerCase())
    return { ...(me === null ? {} : { hostname: me }), hostedDomains: [...domains] }
  }
  return {}
}

/** The text of a control file; empty when there is none that may be read. */
function readControlFile(directory: string, name: string): string {
  let descriptor: number
  try {
    // Links are followed (Debian's control/ is one); a fifo in its place must not keep the scan waiting.
    descriptor = openSync(join(directory, name), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch {
    return ''
  }
  try {
    return fstatSync(descriptor).isFile() ? readFileSync(descriptor, 'latin1') : ''
  } catch {
    return ''
  } finally {
    closeSync(descriptor)
  }
}

function firstLine(text: string): string | null {
  const line = text.split('\n', 1)[0]?.trim() ?? ''
  return line === '' ? null : line
}

/** `domain`, `.domain` (its subdomains), `user@domain:prepend` and `domain:prepend` lines; `#` begins a comment line. */
function readDomains(text: string): string[] {
  const domains = []
  for (const line of text.split('\n')) {
    const name = (line.split(':', 1)[0] ?? '').trim().toLowerCase()
    if (name === '' || name.startsWith('#')) continue
    // `user@domain` in virtualdomains redirects one address and does not make the domain a hosted one; `.domain` is a suffix.
    if (name.includes('@')) continue
    domains.push(name.startsWith('.') ? name.slice(1) : name)
  }
  return domains
}
