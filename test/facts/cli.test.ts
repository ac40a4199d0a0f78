import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../fake-io.ts'

// Three messages as qmail-qread prints them (formats §2): a blank after `>`, a TAB before and after the channel.
const LISTING = [
  '25 Nov 2026 03:27:08 GMT  #2935  316  <moulinbleu@mail.nordlicht-hosting.example> ',
  '\tremote\tkunde@freipost.example',
  '25 Nov 2026 03:27:09 GMT  #2936  400  <a@b.example>  bouncing',
  '  done\tremote\tx@y.example',
  '\tremote\tz@y.example',
  '25 Nov 2026 03:27:10 GMT  #2937  500  <> ',
  '\tlocal\tpostmaster@b.example',
  '',
].join('\n')

const HEADER = [
  'Received: (qmail 3365 invoked by uid 10022); 25 Nov 2026 03:27:08 -0000',
  'Date: 25 Nov 2026 03:27:08 -0000',
  'To: kunde@freipost.example',
  'Subject: Re: offer',
  "X-PHP-Originating-Script: 10022:x.php(1) : eval()'d code",
  'From: a@moulinbleu.example',
  '',
  '',
].join('\n')

const folder = mkdtempSync(join(tmpdir(), 'spamscope-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('a bad call is one clear line on stderr, nothing on stdout, status 3', () => {
  const cases: readonly (readonly [what: string, argv: readonly string[], stdin: string, says: RegExp])[] = [
    ['an unknown command', ['frobnicate'], '', /unknown command "frobnicate": expected/],
    ['an unknown option', ['scan', '--frobnicate'], '', /--frobnicate/],
    ['an option without its value', ['scan', '--queue'], '', /--queue/],
    ['a missing queue', ['scan', '--queue', join(folder, 'nowhere')], '', /nowhere/],
    ['a missing file', ['qread', join(folder, 'nowhere')], '', /cannot read .*nowhere: no such file/],
    ['a directory for a file', ['qread', folder], '', /is a directory/],
    ['a file that is no listing', ['score'], 'root:x:0:0:root:/root:/bin/bash\nfoo\n', /no listing of qmail-qread/],
    ['a file that is no listing, read', ['qread'], 'hello\nworld\n', /no listing of qmail-qread/],
    ['an id that is a path out of the queue', ['path', '../../etc/passwd'], '', /"\.\.\/\.\.\/etc\/passwd" is neither/],
    ['an id beyond 64 bits', ['path', '18446744073709551616'], '', /18446744073709551616/],
    ['a negative id', ['path', '--', '-5'], '', /"-5" is neither/],
    ['no id at all', ['path'], '', /path takes one queue id or more/],
    ['a split of nothing', ['path', '5', '--split', '0'], '', /--split takes a whole number from 1 on, not "0"/],
    ['a split that is a word', ['path', '5', '--split', 'many'], '', /--split takes a whole number/],
    ['an unknown format', ['score', '--format', 'yaml'], LISTING, /unknown format "yaml": expected/],
    ['an unknown language', ['score', '--lang', 'xx'], LISTING, /--lang takes en or es/],
    ['an unknown property', ['top', 'colour'], LISTING, /top takes one of sender/],
    ['a property of headers without headers', ['top', 'uid'], LISTING, /give --headers FILE/],
    ['a header that is none', ['headers'], '\n', /no header field/],
    ['a context that is no JSON', ['score', '--context', file('context.txt', 'nope')], LISTING, /is no JSON/],
    [
      'a context of another shape',
      ['score', '--context', file('context.json', '{"hostedDomains":"a"}')],
      LISTING,
      /hostedDomains is not a list of strings/,
    ],
    ['a passwd file that is none', ['score', '--passwd', file('passwd.txt', 'nope\n')], LISTING, /form of \/etc\/passwd/],
  ]
  for (const [what, argv, stdin, says] of cases) {
    it(what, async () => {
      const result = await runCli(argv, stdin)
      expect(result.status).toBe(3)
      expect(result.out).toBe('')
      expect(result.err).toMatch(says)
      expect(result.err).toMatch(/^qmail-spamscope: [^\n]*\n$/)
      expect(result.err).not.toMatch(/\n\s+at /)
    })
  }
})

describe('what each subcommand prints', () => {
  it('path: all files of a message, mess first', async () => {
    const { status, out } = await runCli(['path', '150208731'])
    expect(status).toBe(0)
    // 150208731 modulo 23 is 9: the example of the article.
    expect(out.split('\n').slice(0, 5)).toEqual(
      ['mess', 'info', 'local', 'remote'].map((part) => `/var/qmail/queue/${part}/9/150208731`).concat('/var/qmail/queue/bounce/150208731'),
    )
  })

  it('path: the way back, from what locate prints', async () => {
    const { out } = await runCli(['path', '/var/lib/qmail/queue/info/9/150208731', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject([{ id: '150208731', splitDir: 9, mess: '/var/lib/qmail/queue/mess/9/150208731' }])
  })

  it('qstat: numbers', async () => {
    const { status, out } = await runCli(['qstat'], 'messages in queue: 27645\nmessages in queue but not yet preprocessed: 82\n')
    expect(status).toBe(0)
    expect(out).toBe('messages in the queue: 27,645\nnot yet preprocessed: 82\n')
  })

  it('qstat: what is not known is never 0, and the status says so', async () => {
    const { status, out } = await runCli(['qstat'], 'messages in queue: -1\nmessages in queue but not yet preprocessed: -1\n')
    expect(status).toBe(3)
    expect(out).toBe('messages in the queue: unknown\nnot yet preprocessed: unknown\n')
  })

  it('qread --format json: the report', async () => {
    const { out } = await runCli(['qread', '--format', 'json'], LISTING)
    const report = JSON.parse(out)
    expect(report.messages.map((message: { id: string }) => message.id)).toEqual(['2935', '2936', '2937'])
    expect(report.lines).toMatchObject({ total: 7, header: 3, recipient: 4 })
  })

  it('qread: one line a message', async () => {
    const { out } = await runCli(['qread'], LISTING)
    const lines = out.trimEnd().split('\n')
    expect(lines.length).toBe(3)
    expect(lines[1]).toContain('#2936')
    expect(lines[1]).toContain('bouncing')
    expect(lines[1]).toContain('1/2')
  })

  it('headers: who put it there', async () => {
    const { status, out } = await runCli(['headers'], HEADER)
    expect(status).toBe(0)
    expect(out).toMatch(/^A script of a web site: uid 10022 /)
    const json = JSON.parse((await runCli(['headers', '--format', 'json'], HEADER)).out)
    expect(json[0].origin).toMatchObject({ kind: 'web-script', uid: 10022 })
  })

  it('headers: in Spanish', async () => {
    expect((await runCli(['headers', '--lang', 'es'], HEADER)).out).toMatch(/^Un script de un sitio web: el uid 10022 /)
  })

  it('plan: one read-only command with the true paths', async () => {
    const { status, out } = await runCli(['plan'], LISTING)
    expect(status).toBe(0)
    expect(out).toMatch(/^head -v -c 16384( \/var\/qmail\/queue\/mess\/\d+\/293[567])+\n$/)
    // 2935 modulo 23 is 14.
    expect(out).toContain('/mess/14/2935')
  })

  it('top: counts, largest first', async () => {
    const { out } = await runCli(['top', 'recipientDomain', '--format', 'json'], LISTING)
    expect(JSON.parse(out).map((row: { value: string }) => row.value)).toContain('y.example')
  })

  it('score: a verdict with its status, JSON on stdout alone', async () => {
    const { status, out, err } = await runCli(['score', '--format', 'json'], LISTING)
    const report = JSON.parse(out)
    expect({ clean: 0, bulk: 0, backscatter: 1, backlog: 1, spam: 2, unknown: 3 }[report.verdict as 'clean']).toBe(status)
    expect(report.messages).toBe(3)
    expect(err).toBe('')
  })

  it('score: a refusal is unknown, never clean', async () => {
    const { status, out } = await runCli(['score', '--format', 'json'], 'fatal: unable to chdir: access denied\n')
    expect(status).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ verdict: 'unknown' })
  })

  it('score --headers: what head -v printed is read', async () => {
    const fetched = file('headers.txt', `==> /var/qmail/queue/mess/14/2935 <==\n${HEADER}`)
    const { out } = await runCli(['score', '--headers', fetched, '--format', 'json'], LISTING)
    expect(JSON.parse(out).sampled).toBe(1)
  })

  it('the help names every subcommand', async () => {
    const { status, out } = await runCli(['--help'])
    expect(status).toBe(0)
    for (const name of ['scan', 'score', 'plan', 'top', 'path', 'qstat', 'qread', 'headers']) expect(out).toContain(`\n  ${name}`)
    expect((await runCli(['help', 'score'])).out).toContain('--headers FILE')
    expect((await runCli(['score', '--help'])).out).toContain('--headers FILE')
  })

  it('what a sender wrote does not reach the terminal as it is', async () => {
    const hostile = LISTING.replace('kunde@freipost.example', 'a\u001b]0;x\u0007@b.example')
    for (const argv of [['qread'], ['score'], ['top', 'recipient']]) {
      const { out, err } = await runCli(argv, hostile)
      expect(`${out}${err}`).not.toContain('\u001b')
    }
  })
})
