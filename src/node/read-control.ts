import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { OperatorContext } from '../core/operator-context.ts'
import { DEFAULT_QUEUE_DIR, readQueueDir } from '../queue/queue-path.ts'

/** Files of control/ that name domains whose mail this host takes. */
const DOMAIN_FILES = ['locals', 'rcpthosts', 'virtualdomains'] as const
/** No control file of a real server comes near: what is larger is something else. */
const CONTROL_LIMIT = 16 * 1024 * 1024

/**
 * Reads what qmail's own control files say about the host: `control/me` is its name; `locals`, `rcpthosts` and `virtualdomains` are the
 * domains it hosts.
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
    const me = firstLine(await readControlFile(directory, 'me'))
    const domains = new Set<string>()
    for (const file of DOMAIN_FILES) for (const domain of readDomains(await readControlFile(directory, file))) domains.add(domain)
    if (me === null && domains.size === 0) continue
    // Without `locals` the host's own name is the one local domain.
    if (me !== null && domains.size === 0) domains.add(me.toLowerCase())
    return { ...(me === null ? {} : { hostname: me }), hostedDomains: [...domains] }
  }
  return {}
}

async function readControlFile(directory: string, name: string): Promise<string> {
  try {
    const text = await readFile(join(directory, name), 'latin1')
    return text.length > CONTROL_LIMIT ? '' : text
  } catch {
    return ''
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
