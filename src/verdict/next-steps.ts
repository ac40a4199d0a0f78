import type { OperatorContext, Principal } from '../core/operator-context.ts'
import { quoteShell } from '../core/quote-shell.ts'
import { describeUid } from '../origin/service-users.ts'
import { type QueueLayout, resolveQueuePath } from '../queue/queue-path.ts'
import type { MessageRef } from '../queue/queued-message.ts'

/**
 * Something to do next.
 *
 * @group The score
 */
export interface NextStep {
  /** Stable: `read-message`, `find-script`, `change-password`, `do-not-delete-by-pattern`, … */
  readonly code: string
  /** A command that changes nothing, safe to paste (every value quoted), or null for advice. */
  readonly command: string | null
}

/** Every step, in the order in which they are given. A code is never renamed or reused. */
export const STEPS = {
  'read-message': 'Look at one of its messages: only the header, no more than 16 kB.',
  'find-script': 'Find the script by its file name in the home of the user.',
  'list-home': 'Find the home of the user, and what changed there last.',
  'list-site-scripts': 'Any site of this server can send under the uid of the web server: look for the script in all of them.',
  'list-logins': 'List from where the account logged in.',
  'list-client': 'List what the client at this address did.',
  'suspend-script': 'Take the script out of the web root (move it, do not delete it) and close the hole it came through.',
  'change-password': 'Change the password of the account, and look for the machine it was stolen from.',
  'block-relay': 'Take the address out of the list of those that may relay until the machine is clean.',
  'do-not-delete-by-pattern': 'Do not delete from the queue by a pattern: it hits the mail of others too.',
  'do-not-stop-qmail': 'Do not stop qmail to look: reading the queue needs no stop, and the queue stays as it is.',
} as const satisfies Readonly<Record<string, string>>

export type StepCode = keyof typeof STEPS

/** What the steps are made from. */
export interface StepInput {
  readonly principal: Principal
  readonly examples: readonly MessageRef[]
  /** File name or path of the script, or null. */
  readonly script: string | null
  readonly context: OperatorContext
  readonly layout: QueueLayout
}

/** Logs of mail servers, where they usually stand. */
const LOGS = '/var/log/maillog /var/log/mail.log /var/log/qmail'

/** What to do about a suspect: first looking, then the reversible measure, then what not to do. Every value is quoted. */
export function planSteps({ principal, examples, script, context, layout }: StepInput): NextStep[] {
  const steps: NextStep[] = []
  const add = (code: StepCode, command: string | null = null): void => {
    steps.push({ code, command })
  }
  const example = examples[0]
  if (example !== undefined) add('read-message', readCommand(example, layout))
  const { type, value } = principal
  if (type === 'uid') {
    const { name, role } = describeUid(Number(value), context.uidNames ?? {})
    // `getent` knows the home whatever the operator told us.
    const home = `"$(getent passwd ${quoteShell(name ?? value)} | cut -d: -f6)"`
    const file = scriptName(script)
    if (role === 'web-server' || role === 'nobody') {
      add('list-site-scripts', file === null ? null : `find /var/www /home -type f -name ${quoteShell(globText(file))}`)
    } else if (file !== null) add('find-script', `find ${home} -type f -name ${quoteShell(globText(file))}`)
    else add('list-home', `find ${home} -type f -mtime -7 -name ${quoteShell('*.php')}`)
    add('suspend-script')
  } else if (type === 'account' || type === 'webmail' || type === 'sender') {
    add('list-logins', `grep -rhiF -e ${quoteShell(value)} ${LOGS}`)
    add('change-password')
  } else if (type === 'ip') {
    add('list-client', `grep -rhF -e ${quoteShell(value)} ${LOGS}`)
    add('block-relay')
  } else if (type === 'domain') {
    add('list-logins', `grep -rhiF -e ${quoteShell(`@${value}`)} ${LOGS}`)
  }
  add('do-not-delete-by-pattern')
  add('do-not-stop-qmail')
  return steps
}

function readCommand({ id, queue }: MessageRef, layout: QueueLayout): string | null {
  try {
    const { mess } = resolveQueuePath(id, queue === null ? layout : { ...layout, queueDir: queue })
    return `head -c 16384 ${quoteShell(mess)}`
  } catch {
    // A relative queue name of IndiMail (`queue1`) or an id that is none has no path.
    return null
  }
}

/** The bare file name of what a header calls the script: `alias.php(2) : eval()'d code` is in alias.php. */
function scriptName(script: string | null): string | null {
  if (script === null) return null
  const bare = script.split('(', 1)[0]?.trim() ?? ''
  const name = bare.slice(bare.lastIndexOf('/') + 1)
  return name === '' || name.length > 255 || name === '.' || name === '..' ? null : name
}

/** `find -name` takes a pattern: the sender's `*` must mean itself. */
function globText(name: string): string {
  return name.replaceAll(/[\\*?[\]]/g, (character) => `\\${character}`)
}
