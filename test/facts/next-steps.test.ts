import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { Principal } from '../../src/core/operator-context.ts'
import { planSteps, STEPS } from '../../src/verdict/next-steps.ts'
import { CONTEXT } from './queue-builder.ts'

const EXAMPLE = { id: '150208731', queue: null }

function commands(principal: Principal, script: string | null = null): Record<string, string | null> {
  const steps = planSteps({ principal, examples: [EXAMPLE], script, context: CONTEXT, layout: {} })
  return Object.fromEntries(steps.map(({ code, command }) => [code, command]))
}

describe('next steps', () => {
  test('looking comes first, then the reversible measure, then what not to do', () => {
    const codes = planSteps({
      principal: { type: 'uid', value: '10021' },
      examples: [EXAMPLE],
      script: 'a.php',
      context: CONTEXT,
      layout: {},
    }).map(({ code }) => code)
    expect(codes).toEqual(['read-message', 'find-script', 'suspend-script', 'do-not-delete-by-pattern', 'do-not-stop-qmail'])
  })

  test('the message is read where the layout puts it, and no more than its header', () => {
    expect(commands({ type: 'uid', value: '10021' })['read-message']).toBe('head -c 16384 /var/qmail/queue/mess/9/150208731')
    const [step] = planSteps({
      principal: { type: 'uid', value: '1' },
      examples: [EXAMPLE],
      script: null,
      context: {},
      layout: { queueDir: '/srv/my queue', split: 7 },
    })
    expect(step?.command).toBe("head -c 16384 '/srv/my queue/mess/1/150208731'")
  })

  test('a message of one of several queues is read in its own', () => {
    const [step] = planSteps({
      principal: { type: 'uid', value: '1' },
      examples: [{ id: '46', queue: '/var/indimail/queue/queue1' }],
      script: null,
      context: {},
      layout: { split: 23 },
    })
    expect(step?.command).toBe('head -c 16384 /var/indimail/queue/queue1/mess/0/46')
  })

  test("the script is looked for by its bare name in the user's home", () => {
    expect(commands({ type: 'uid', value: '10021' }, "wp-content/alias.php(2) : eval()'d code")['find-script']).toBe(
      'find "$(getent passwd obst | cut -d: -f6)" -type f -name alias.php',
    )
  })

  test('the shared uid of the web server means every site', () => {
    const steps = commands({ type: 'uid', value: '33' }, 'x.php')
    expect(Object.keys(steps)).toContain('list-site-scripts')
    expect(Object.keys(steps)).not.toContain('find-script')
  })

  test('an account: its logins, then its password; a client: what it did, then its right to relay', () => {
    expect(commands({ type: 'account', value: 'ana@casa.test' })['list-logins']).toBe(
      'grep -rhiF -e ana@casa.test /var/log/maillog /var/log/mail.log /var/log/qmail',
    )
    expect(Object.keys(commands({ type: 'account', value: 'ana@casa.test' }))).toContain('change-password')
    expect(Object.keys(commands({ type: 'ip', value: '198.51.100.7' }))).toContain('block-relay')
  })

  test('every code stands in the table, and advice has no command', () => {
    for (const type of ['account', 'webmail', 'uid', 'ip', 'sender', 'domain', 'list'] as const) {
      for (const code of Object.keys(commands({ type, value: '10021' }))) expect(Object.keys(STEPS)).toContain(code)
    }
    for (const code of ['suspend-script', 'do-not-delete-by-pattern', 'do-not-stop-qmail'])
      expect(commands({ type: 'uid', value: '10021' })[code]).toBeNull()
  })

  const HOSTILE = [
    "a'; touch PWNED; '",
    '$(touch PWNED)',
    '`touch PWNED`',
    'a\ntouch PWNED',
    '-delete',
    '*.php',
    'a b',
    'x\'"\\$`!',
    '\u001b[2J',
    '../../etc',
  ]
  for (const value of HOSTILE) {
    test(`a hostile value stays one word of the shell: ${JSON.stringify(value)}`, () => {
      const steps = [...planSteps({ principal: { type: 'account', value }, examples: [], script: null, context: {}, layout: {} })]
      const command = steps.find(({ code }) => code === 'list-logins')?.command ?? ''
      expect(command).not.toContain('\n')
      // bash itself says how many words it reads: grep, its options, the value, three logs.
      const words = execFileSync('bash', ['-c', `grep() { printf '%s\\0' "$@"; }; ${command}`], { encoding: 'utf8' }).split('\0')
      expect(words.slice(0, 3)).toEqual(['-rhiF', '-e', value])
      expect(words).toHaveLength(7)
    })

    test(`a hostile script name finds only itself: ${JSON.stringify(value)}`, () => {
      const steps = planSteps({ principal: { type: 'uid', value: '10021' }, examples: [], script: value, context: CONTEXT, layout: {} })
      const command = steps.find(({ code }) => code === 'find-script')?.command
      if (command === undefined || command === null) return
      const words = execFileSync('bash', ['-c', `getent() { echo x:x:1:1::/home/obst:; }; find() { printf '%s\\0' "$@"; }; ${command}`], {
        encoding: 'utf8',
      }).split('\0')
      expect(words.slice(0, 4)).toEqual(['/home/obst', '-type', 'f', '-name'])
      expect(words).toHaveLength(6)
    })
  }
})
