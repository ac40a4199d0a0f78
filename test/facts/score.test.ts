import { describe, expect, test } from 'vitest'
import { parseQread } from '../../src/queue/parse-qread.ts'
import { parseQstat } from '../../src/queue/parse-qstat.ts'
import type { QueuedMessage } from '../../src/queue/queued-message.ts'
import { LEARNED_LIMIT } from '../../src/sample/hosted-names.ts'
import { COUNTED_SENDERS } from '../../src/sample/sender-counts.ts'
import { QueueScorer } from '../../src/verdict/queue-scorer.ts'
import { RETAINED_LIMIT } from '../../src/verdict/retained-messages.ts'
import { type ScoreInput, type SpamReport, scoreQueue } from '../../src/verdict/score-queue.ts'
import { buildQueue, CONTEXT, everyday, HOST, type Letter, letters, NOW } from './queue-builder.ts'

const WORDS = 'anna berta clara dora emil frida gustav heidi ida johann karla lena moritz nora otto paula rita sepp toni ute'.split(' ')
/** 400 different people, then the same with another first letter. */
const someone = (index: number): string =>
  `${'abcdefgh'[Math.floor(index / 400) % 8]}.${WORDS[Math.floor(index / 20) % 20]}${WORDS[index % 20]}@firma-${WORDS[(index * 7) % 20]}${index}.test`

function score(list: readonly Letter[], input: ScoreInput & { readonly read?: number } = {}): SpamReport {
  const { messages, headers, context } = buildQueue(list)
  return scoreQueue(messages, { headers: headers.slice(0, input.read ?? headers.length), context, ...input })
}

/** A stolen account: foreign senders, many networks, prizes. */
const stolen = (count: number, account = 'ana@casa.test'): Letter[] =>
  letters(count, (index) => ({
    account,
    sender: `service@bank-${index}.test`,
    to: [someone(index)],
    ip: `${20 + (index % 40)}.${index}.113.7`,
    subject: `You have won ${index}`,
    age: 600 + 40 * index,
    blind: true,
  }))

const orders = (count: number): Letter[] =>
  letters(count, (index) => ({
    by: 'uid',
    to: [someone(index)],
    subject: `Your order ${9000 - index}`,
    age: 300 + 30 * index,
    size: 2400 + (index % 40),
  }))

describe('verdict', () => {
  test('SCORE-01 a stolen account is named, with share, reasons, examples and steps', () => {
    const report = score([...stolen(60), ...everyday(30)])
    expect(report.verdict).toBe('spam')
    const culprit = report.suspects[0]
    expect(culprit?.principal).toEqual({ type: 'account', value: 'ana@casa.test' })
    expect(culprit?.messages).toBe(60)
    expect(culprit?.share).toBeCloseTo(60 / 90, 3)
    expect(culprit?.evidence.map(({ symbol }) => symbol)).toContain('SENDERS_FOREIGN')
    expect(culprit?.examples.length).toBeGreaterThan(0)
    expect(culprit?.steps.map(({ code }) => code)).toEqual([
      'read-message',
      'list-logins',
      'change-password',
      'do-not-delete-by-pattern',
      'do-not-stop-qmail',
    ])
    expect(report.suspects.filter(({ spamming }) => spamming)).toHaveLength(1)
    expect(report.sampled).toBe(90)
  })

  test('SCORE-47 the cron mail of a host whose name nobody gave is not foreign: its SMTP daemon says what it is called', () => {
    const cron = letters(
      40,
      (index): Letter => ({ by: 'uid', uid: 0, sender: `root@${HOST}`, to: [someone(index)], subject: 'Cron <root@mail> backup' }),
    )
    const foreign = (list: readonly Letter[]): boolean => {
      const { hostname, ...context } = CONTEXT
      const { messages, headers } = buildQueue(list, context)
      const root = scoreQueue(messages, { headers, context }).suspects.find(({ principal }) => principal.value === '0')
      return root?.evidence.some(({ symbol }) => symbol === 'SENDERS_FOREIGN' || symbol === 'FROM_FOREIGN') ?? false
    }
    expect(foreign([...cron, ...everyday(12)])).toBe(false)
    // Nothing came over the network: nobody says whose that domain is.
    expect(foreign(cron)).toBe(true)
  })

  test('SCORE-48 a reply address with a token for each message is one sender', () => {
    const hex = (index: number): string => (0x9e3779b97f4a * (index + 1)).toString(16).slice(0, 12)
    const replies = letters(60, (index): Letter => ({ by: 'uid', sender: `replies-${hex(index)}@obst.test`, to: [someone(index)] }))
    const { messages, context } = buildQueue([...replies, ...everyday(12)])
    const suspect = scoreQueue(messages, { context }).suspects[0]
    expect(suspect?.principal).toEqual({ type: 'sender', value: 'replies@obst.test' })
    expect(suspect?.messages).toBe(60)
  })

  test('SCORE-49 foreign senders of whom no header tells are not spam for being many and foreign alone', () => {
    const relayed = letters(
      30,
      (index): Letter => ({ by: 'inbound', sender: `${WORDS[index % 20]}.${index}@shop-${index}.test`, to: [someone(index)] }),
    )
    const { messages, context } = buildQueue([...relayed, ...everyday(60)])
    expect(scoreQueue(messages, { context }).verdict).toBe('clean')
  })

  test('SCORE-50 a customer whose server may relay sends under its own domain: its staff is neither foreign nor many', () => {
    const staff = (domain: string): Letter[] =>
      letters(40, (index) => ({
        by: 'inbound',
        ip: '198.51.100.20',
        sender: `${WORDS[index % 12]}@${index % 2 ? domain : `mail.${domain}`}`,
        to: [someone(index)],
      }))
    const evidenceOf = (list: readonly Letter[]): readonly string[] =>
      score([...list, ...everyday(12)])
        .suspects.find(({ principal }) => principal.type === 'ip')
        ?.evidence.map(({ symbol }) => symbol) ?? []
    const about = ['SENDERS_FOREIGN', 'FROM_FOREIGN', 'SENDERS_MANY']
    expect(evidenceOf(staff('schreinerei-moser.test')).filter((symbol) => about.includes(symbol))).toEqual([])
    // The same client under a domain for each message: that is nobody's staff.
    const forged = letters(
      40,
      (index): Letter => ({ by: 'inbound', ip: '198.51.100.20', sender: `${WORDS[index % 12]}@bank-${index}.test`, to: [someone(index)] }),
    )
    expect(evidenceOf(forged)).toEqual(expect.arrayContaining(about))
  })

  test('SCORE-51 a university that writes to its students by their numbers guesses nobody', () => {
    const announcement = (domain: string): Letter[] =>
      letters(12, (index) => ({
        account: 'office@casa.test',
        to: Array.from({ length: 30 }, (_, n) => `stud${4000 + 30 * index + n}@${domain}`),
        subject: 'Registration for the summer term',
        blind: true,
      }))
    const evidenceOf = (list: readonly Letter[]): readonly string[] =>
      score([...list, ...everyday(12)])
        .suspects.find(({ principal }) => principal.value === 'office@casa.test')
        ?.evidence.map(({ symbol }) => symbol) ?? []
    const about = ['RECIPIENTS_GUESSED', 'RECIPIENTS_MANY', 'RECIPIENTS_HIDDEN']
    expect(evidenceOf(announcement('stud.casa.test')).filter((symbol) => about.includes(symbol))).toEqual([])
    expect(evidenceOf(announcement('provider.test'))).toEqual(expect.arrayContaining(about))
  })

  test('SCORE-52 a report can be asked for again, and says the same', () => {
    const { hostname: _, hostedDomains: __, ...context } = CONTEXT
    const { messages, headers } = buildQueue([...stolen(40), ...everyday(60)], context)
    const scorer = new QueueScorer(context)
    for (const message of messages) scorer.add(message)
    for (const [message, header] of headers.slice(0, 30)) scorer.addHeader(message, header)
    const first = scorer.report()
    expect(scorer.report()).toEqual(first)
  })

  test('SCORE-53 a letter by Bcc to many, with dead addresses among them, accuses nobody by that alone', () => {
    const school = [
      ...letters(
        8,
        (index): Letter => ({
          account: 'office@casa.test',
          to: Array.from({ length: 40 }, (_, n) => someone(40 * index + n)),
          subject: `Letter to the parents of class ${index}`,
          blind: true,
          bouncing: true,
        }),
      ),
      ...letters(6, (): Letter => ({ by: 'bounce', to: ['casa.test-office@casa.test'], channel: 'local' })),
    ]
    for (const read of [undefined, 0]) {
      const report = score([...school, ...everyday(12)], read === undefined ? {} : { read })
      const evidence = report.suspects.find(({ principal }) => principal.value === 'office@casa.test')?.evidence ?? []
      expect(evidence.map(({ symbol }) => symbol)).toEqual(expect.arrayContaining(['RECIPIENTS_MANY', 'REJECTED', 'BOUNCES_RETURN']))
      // From the listing alone a taken mailbox looks the same: what is said then is said with doubt, and what to read stands beside it.
      if (read === 0) expect(report.verdict === 'spam' ? report.confidence : 0).toBeLessThan(0.7)
      else expect(report.verdict).not.toBe('spam')
    }
  })

  test('SCORE-54 bounces of others to many addresses are backscatter; those to one tell of its own mail', () => {
    const arriving = (to: (index: number) => string): SpamReport =>
      score([...letters(60, (index): Letter => ({ by: 'inbound', sender: '', to: [to(index)], channel: 'local' })), ...everyday(12)])
    const joeJob = arriving((index) => `casa.test-${WORDS[index % 20]}${index}@casa.test`)
    expect(joeJob.verdict).toBe('backscatter')
    expect(joeJob.evidence.find(({ symbol }) => symbol === 'BACKSCATTER_IN')?.count).toBe(60)
    expect(arriving(() => 'casa.test-ana@casa.test').verdict).not.toBe('backscatter')
  })

  test('SCORE-55 absence notes of the delivery user are backscatter; a site that writes the same is no delivery user', () => {
    const notes = (uid: number): SpamReport =>
      score(
        [
          ...letters(
            60,
            (index): Letter => ({
              by: 'uid',
              uid,
              sender: '',
              to: [someone(index)],
              subject: 'You have won, out of office',
              fields: ['Auto-Submitted: auto-replied'],
            }),
          ),
          ...everyday(12),
        ],
        { context: { ...CONTEXT, uidNames: { ...CONTEXT.uidNames, 89: 'vpopmail' } } },
      )
    expect(notes(89).verdict).toBe('backscatter')
    expect(notes(89).suspects.every(({ spamming }) => !spamming)).toBe(true)
    expect(notes(10021).verdict).not.toBe('backscatter')
  })

  test('SCORE-59 null senders that no header explains are no bounces where each goes to several, or where all have one size', () => {
    const nulls = (make: (index: number) => Letter): SpamReport =>
      score([...letters(60, (index): Letter => ({ by: 'uid', sender: '', ...make(index) })), ...everyday(12)], { read: 0 })
    const victims = (index: number): Letter => ({ to: [someone(index)], size: 4200 + (index % 50) })
    const alike = nulls(victims)
    expect(alike.verdict).toBe('spam')
    expect(alike.suspects).toEqual([])
    expect(alike.confidence).toBeLessThan(0.7)
    expect(alike.evidence.find(({ symbol }) => symbol === 'NULL_SENDER_ALIKE')?.count).toBe(60)
    const several = nulls((index) => ({ to: [someone(index), someone(index + 100)], size: 3000 + 40 * index }))
    expect(several.verdict).toBe('spam')
    // Bounces differ by the addresses that they hold; short notices of absence are alike; one address alone is somebody who was forged.
    expect(nulls((index) => ({ to: [someone(index)], size: 4200 + 7 * index })).verdict).toBe('backscatter')
    expect(nulls((index) => ({ to: [someone(index)], size: 800 + (index % 50) })).verdict).toBe('backscatter')
    expect(nulls((index) => ({ ...victims(index), to: ['forged@far.test'] })).verdict).toBe('backscatter')
  })

  test('SCORE-60 an autoresponder that answers one ticket system for hours is no backscatter', () => {
    const loop = (to: (index: number) => string): SpamReport =>
      score(
        [
          ...letters(
            60,
            (index): Letter => ({
              by: 'uid',
              uid: 89,
              sender: '',
              to: [to(index)],
              subject: 'I am away',
              fields: ['Auto-Submitted: auto-replied'],
            }),
          ),
          ...everyday(12),
        ],
        { context: { ...CONTEXT, uidNames: { ...CONTEXT.uidNames, 89: 'vpopmail' } } },
      )
    expect(loop(() => 'tickets@far.test').verdict).not.toBe('backscatter')
    expect(loop(someone).verdict).toBe('backscatter')
  })

  test('SCORE-61 one foreign sender from one client is that sender where the headers hide all accounts, else the client', () => {
    const relayed = (others: readonly Letter[], ip = '203.0.113.99'): SpamReport =>
      score([
        ...letters(
          40,
          (index): Letter => ({
            by: 'inbound',
            ip,
            sender: 'service@bank.test',
            to: [someone(index)],
            subject: 'You have won',
            blind: true,
          }),
        ),
        ...others,
      ])
    const hidden = everyday(12).map((letter): Letter => ({ ...letter, by: 'inbound', sender: letter.account as string }))
    expect(relayed(hidden).suspects[0]?.principal).toEqual({ type: 'sender', value: 'service@bank.test' })
    expect(relayed(everyday(12)).suspects[0]?.principal).toEqual({ type: 'ip', value: '203.0.113.99' })
    // A machine of the own network is one machine, whatever it writes.
    expect(relayed(hidden, '192.168.10.63').suspects[0]?.principal).toEqual({ type: 'ip', value: '192.168.10.63' })
  })

  test('SCORE-62 a filter or second MX that was not named hands on what comes in; a spammer among its clients is not its own', () => {
    const gateway = (domain: (index: number) => string): SpamReport =>
      score([
        ...letters(
          60,
          (index): Letter => ({
            by: 'inbound',
            ip: `198.51.100.${index}`,
            sender: `writer${index}@town${index}.test`,
            to: [`person${index}@${domain(index)}`],
          }),
        ),
        ...letters(
          9,
          (index): Letter => ({
            by: 'inbound',
            ip: '203.0.113.99',
            sender: `x${index}@bank.test`,
            to: [`person${index}@${domain(index)}`],
            subject: `Verify your account ${index}`,
            blind: true,
          }),
        ),
        ...everyday(12),
      ])
    expect(gateway((index) => `customer${index % 4}.test`).verdict).not.toBe('spam')
    expect(gateway((index) => `firm${index}.test`).suspects[0]).toMatchObject({ principal: { value: '203.0.113.99' }, spamming: true })
  })

  test('SCORE-56 many addresses of one domain with letters of one size are one principal in a listing alone; staff is not', () => {
    const people = (size: (index: number) => number): SpamReport =>
      score(
        [
          ...letters(
            90,
            (index): Letter => ({ by: 'uid', sender: `${WORDS[index % 18]}@obst.test`, to: [someone(index)], size: size(index) }),
          ),
          ...everyday(12),
        ],
        { read: 0 },
      )
    const domains = ({ suspects }: SpamReport): string[] =>
      suspects.filter(({ principal }) => principal.type === 'domain').map(({ principal }) => principal.value)
    expect(domains(people((index) => 4600 + index))).toEqual(['obst.test'])
    expect(domains(people((index) => Math.round(800 * 1.2 ** (index % 30))))).toEqual([])
  })

  test('SCORE-63 numbers that a school issues are no made-up senders; random names, and letters of one size, are', () => {
    const pupils = (name: (index: number) => string, size = (index: number): number => 1500 + ((index * 7919) % 90_000)): string[] =>
      score(
        [
          ...letters(60, (index): Letter => ({ by: 'uid', sender: `${name(index)}@obst.test`, to: [someone(index)], size: size(index) })),
          ...everyday(12),
        ],
        {
          read: 0,
        },
      )
        .suspects.filter(({ principal }) => principal.type === 'domain')
        .map(({ principal }) => principal.value)
    const issued = (index: number): string => `s${204_518 + 7 * index}`
    expect(pupils(issued)).toEqual([])
    expect(pupils(issued, (index) => 4600 + index)).toEqual(['obst.test'])
    expect(pupils((index) => `${'qxzvkjwp'.slice(index % 5)}${'hkrtbnmd'.slice(index % 7)}${'wtzqv'.slice(index % 3)}`)).toEqual([
      'obst.test',
    ])
  })

  test('SCORE-64 return addresses with the number of a reader and a token are one sender', () => {
    const site = letters(
      40,
      (index): Letter => ({
        by: 'uid',
        sender: `b-${254_530 + index}-${(0x41298614 + 977 * index).toString(16)}@obst.test`,
        to: [someone(index)],
      }),
    )
    const report = score([...site, ...everyday(12)], { read: 0 })
    expect(report.suspects[0]).toMatchObject({ principal: { type: 'sender', value: 'b@obst.test' }, messages: 40 })
  })

  test('SCORE-65 three letters are too few to accuse anybody, unless they go to a crowd', () => {
    const fraud = (recipients: number): SpamReport =>
      score([
        ...letters(
          3,
          (index): Letter => ({
            account: 'bea@obst.test',
            helo: 'ylmf-pc',
            from: 'PayPal <bea@obst.test>',
            to: Array.from({ length: recipients }, (_, n) => someone(100 * index + n)),
            subject: `Inheritance of your next of kin ${index}`,
            fields: ['Reply-To: notary@gmail.com'],
            blind: true,
          }),
        ),
        ...letters(
          12,
          (index): Letter => ({ account: 'dora@wolle.test', to: [`friend${index}@town${index}.test`], age: 4000 + 7001 * index }),
        ),
      ])
    expect(fraud(1).verdict).not.toBe('spam')
    expect(fraud(40).suspects[0]).toMatchObject({ principal: { value: 'bea@obst.test' }, messages: 3, spamming: true })
  })

  test('SCORE-66 what cron writes is automatic; the same text that a person writes is not', () => {
    const symbols = (fields: readonly string[]): string[] =>
      score([
        ...letters(12, (index): Letter => ({ by: 'uid', to: [someone(index)], subject: `Report of site ${WORDS[index]}`, fields })),
        ...everyday(12),
      ])
        .suspects.find(({ principal }) => principal.value === '10021')
        ?.evidence.map(({ symbol }) => symbol) ?? []
    expect(symbols(['X-Cron-Env: <SHELL=/bin/sh>'])).toContain('AUTOMATIC')
    expect(symbols([])).not.toContain('AUTOMATIC')
  })

  test('SCORE-67 staff that writes again and again under its own names needs no answers; one name on all is no staff', () => {
    const office = (name: (index: number) => string): string[] =>
      score([
        ...letters(
          40,
          (index): Letter => ({
            to: [someone(index)],
            sender: `${WORDS[index % 8]}@kunde.test`,
            from: `${name(index % 8)} <${WORDS[index % 8]}@kunde.test>`,
          }),
        ),
        ...everyday(12),
      ])
        .suspects.find(({ principal }) => principal.value === 'ana@casa.test')
        ?.evidence.map(({ symbol }) => symbol) ?? []
    expect(office((person) => `${WORDS[person]} Muster`)).toContain('STAFF')
    expect(office(() => 'Customer Care')).not.toContain('STAFF')
  })

  test('SCORE-57 list senders under many hosts of a domain belong together, unless the operator named the hosts', () => {
    const list = letters(
      40,
      (index): Letter => ({ by: 'uid', sender: `news-return-${index}-ida=far.test@mx${index % 8}.obst.test`, to: [someone(index)] }),
    )
    const named = Array.from({ length: 8 }, (_, index) => `mx${index}.obst.test`)
    const types = (hostedDomains: readonly string[]): string[] =>
      score([...list, ...everyday(12)], { read: 0, context: { ...CONTEXT, hostedDomains } })
        .suspects.filter(({ principal }) => principal.value.endsWith('obst.test') && principal.value !== 'carl@obst.test')
        .map(({ principal }) => principal.type)
    expect(types(['casa.test', 'obst.test', 'wolle.test'])).toEqual(['domain'])
    expect(types(['casa.test', 'obst.test', 'wolle.test', ...named])).not.toContain('domain')
  })

  test('SCORE-58 the fields of a list do not excuse a fraud that somebody sends through it', () => {
    const listWeight = (subject: string): number =>
      score([
        ...letters(
          12,
          (index): Letter => ({ by: 'uid', to: [someone(index)], subject: `${subject} ${index}`, fields: ['List-Id: <news.obst.test>'] }),
        ),
        ...everyday(12),
      ])
        .suspects.find(({ principal }) => principal.value === '10021')
        ?.evidence.find(({ symbol }) => symbol === 'LIST')?.weight ?? 0
    expect(listWeight('News of the month')).toBeLessThan(0)
    expect(listWeight('Free spins without deposit')).toBe(0)
  })

  test('SCORE-02 two culprits are both named', () => {
    const list = [
      ...stolen(50),
      ...letters(
        50,
        (index): Letter => ({
          by: 'uid',
          sender: `x${index}@bank.test`,
          from: 'a@bank.test',
          to: [someone(index + 100)],
          subject: 'You have won',
          blind: true,
        }),
      ),
      ...everyday(30),
    ]
    const named = score(list).suspects.filter(({ spamming }) => spamming)
    expect(named.map(({ principal }) => `${principal.type} ${principal.value}`).sort()).toEqual(['account ana@casa.test', 'uid 10021'])
  })

  test('SCORE-03 an order run of a hosted shop is no spam, however long', () => {
    const report = score([...orders(400), ...everyday(12)])
    expect(report.verdict).toBe('bulk')
    expect(report.suspects.every(({ spamming }) => !spamming)).toBe(true)
  })

  test('SCORE-04 length alone is never spam: 500 letters of one account to strangers', () => {
    expect(score(letters(500, (index) => ({ to: [someone(index)], age: 600 + index }))).verdict).not.toBe('spam')
  })

  test('SCORE-05 null-sender mail "for bounce" to forged senders is backscatter, and nobody is named', () => {
    const report = score([...letters(60, (index): Letter => ({ by: 'bounce', to: [someone(index)] })), ...everyday(12)])
    expect(report.verdict).toBe('backscatter')
    expect(report.suspects.every(({ spamming }) => !spamming)).toBe(true)
    expect(report.evidence.find(({ symbol }) => symbol === 'BACKSCATTER')?.count).toBe(60)
  })

  test('SCORE-06 null-sender mail by uid is spam of that uid', () => {
    const report = score([
      ...letters(60, (index): Letter => ({ by: 'uid', sender: '', to: [someone(index)], subject: 'You have won' })),
      ...everyday(12),
    ])
    expect(report.verdict).toBe('spam')
    expect(report.suspects[0]?.principal).toEqual({ type: 'uid', value: '10021' })
    expect(report.suspects[0]?.name).toBe('obst')
  })

  test('SCORE-07 bounces to own users are no backscatter', () => {
    const list = letters(60, (): Letter => ({ by: 'bounce', to: ['casa.test-bea@casa.test'], channel: 'local' }))
    expect(score([...list, ...everyday(12)]).verdict).not.toBe('backscatter')
  })

  test('SCORE-08 forwarded mail is named as forwarding, never as spam of the mailbox', () => {
    const list = letters(
      80,
      (index): Letter => ({
        by: 'forward',
        sender: `zqxwvkjr${index}@bank-${index}.test`,
        to: ['private@gmail.com'],
        subject: 'You have won',
      }),
    )
    const report = score([...list, ...everyday(12)])
    expect(report.verdict).not.toBe('spam')
    expect(report.evidence.map(({ symbol }) => symbol)).toContain('FORWARDS')
  })

  test('SCORE-09 mail of many for one destination is a backlog', () => {
    const list = letters(
      90,
      (index): Letter => ({
        account: `${WORDS[index % 20]}@obst.test`,
        to: [`${WORDS[(index * 3) % 20]}${index}@poczta-online.test`],
        age: 600 + 601 * index,
      }),
    )
    const report = score(list)
    expect(report.verdict).toBe('backlog')
    expect(report.evidence.find(({ symbol }) => symbol === 'BACKLOG')?.detail).toBe('poczta-online.test')
  })

  test("SCORE-10 qmail's own users are never suspects", () => {
    for (const uid of [7790, 7791, 7794]) {
      const list = letters(
        60,
        (index): Letter => ({ by: 'uid', uid, sender: `x${index}@bank.test`, to: [someone(index)], subject: 'You have won' }),
      )
      expect(score(list).suspects.some(({ principal }) => principal.type === 'uid')).toBe(false)
    }
  })

  test('SCORE-11 behind the shared uid of the web server the abused script is told apart from the shop', () => {
    const shop = letters(
      120,
      (index): Letter => ({ by: 'uid', uid: 33, sender: 'shop@obst.test', to: [someone(index + 200)], subject: `Your order ${index}` }),
    )
    const abuse = (fields: readonly string[]): Letter[] =>
      letters(60, (index) => ({
        by: 'uid',
        uid: 33,
        sender: `x${index}@bank.test`,
        from: 'b@bank.test',
        to: [someone(index)],
        subject: 'You have won',
        fields,
      }))
    // PHP names the owner of the script: that is the site.
    const [owner] = score([...abuse(["X-PHP-Originating-Script: 10022:a.php(1) : eval()'d code"]), ...shop]).suspects
    expect(owner).toMatchObject({ principal: { type: 'uid', value: '10022' }, messages: 60, spamming: true })
    // Without the field the senders tell the parts apart.
    const [shared] = score([...abuse([]), ...shop]).suspects
    expect(shared).toMatchObject({ principal: { type: 'uid', value: '33' }, part: 'foreign senders', messages: 60, spamming: true })
  })

  test('SCORE-17 an underscore that the SMTP daemon masked is put back where a sender proves it', () => {
    // safeput() of received.c writes `?` for every byte outside its set (formats §5.3).
    const list = (sender: string): Letter[] => [
      ...stolen(60, 'ana?lee@casa.test'),
      { account: 'ana?lee@casa.test', sender },
      ...everyday(30),
    ]
    expect(score(list('ana_lee@casa.test')).suspects[0]?.principal).toEqual({ type: 'account', value: 'ana_lee@casa.test' })
    expect(score(list('anaxlee@casa.test')).suspects[0]?.principal).toEqual({ type: 'account', value: 'ana?lee@casa.test' })
  })

  test('SCORE-12 an allowed principal is not called a spammer', () => {
    const { messages, headers } = buildQueue([...stolen(60), ...everyday(30)])
    const report = scoreQueue(messages, { headers, context: { ...CONTEXT, allow: [{ type: 'account', value: 'ana@casa.test' }] } })
    expect(report.verdict).not.toBe('spam')
  })

  test('SCORE-13 a higher threshold acquits, a weight of 0 turns a symbol off', () => {
    const list = [...stolen(60), ...everyday(30)]
    expect(score(list, { threshold: 1000 }).verdict).not.toBe('spam')
    const without = score(list, { weights: { SENDERS_FOREIGN: 0 } })
    expect(without.suspects[0]?.evidence.map(({ symbol }) => symbol)).not.toContain('SENDERS_FOREIGN')
  })

  test('SCORE-14 the score of a suspect is the sum of its evidence', () => {
    for (const { score: bits, evidence } of score([...stolen(60), ...orders(60), ...everyday(30)]).suspects) {
      expect(bits).toBeCloseTo(
        evidence.reduce((sum, { weight }) => sum + weight, 0),
        6,
      )
    }
  })

  test('SCORE-15 without headers the confidence is lower', () => {
    const list = [...stolen(60), ...everyday(30)]
    expect(score(list, { read: 0 }).confidence).toBeLessThan(score(list).confidence)
  })

  test('SCORE-16 with some headers read, counts are extrapolated and the sample size is told', () => {
    const report = score([...stolen(60), ...everyday(30)], { read: 20 })
    const [first] = report.suspects
    expect(first?.principal).toEqual({ type: 'account', value: 'ana@casa.test' })
    expect(first?.sampled).toBe(20)
    expect(first?.messages).toBe(60)
    expect(report.readNext.length).toBeGreaterThan(0)
    expect(report.readNext.some(({ id }) => Number(id) < 1020)).toBe(false)
  })
})

describe('what cannot be judged is unknown', () => {
  const fatal = { stdout: 'fatal: unable to chdir: access denied\n', exitCode: 111 }

  test('SCORE-20 a fatal alone: unknown, no count, the reason in a diagnostic', () => {
    const report = scoreQueue(parseQread(fatal))
    expect(report).toMatchObject({ verdict: 'unknown', confidence: 0, messages: null, recipients: null })
    expect(report.diagnostics.map(({ code }) => code)).toContain('nothing-listed')
  })

  test('SCORE-21 empty text with no known exit status is unknown, with status 0 it is clean', () => {
    expect(scoreQueue(parseQread('')).verdict).toBe('unknown')
    expect(scoreQueue(parseQread({ stdout: '', exitCode: 0, stderr: '' })).verdict).toBe('clean')
    expect(scoreQueue([]).verdict).toBe('unknown')
  })

  test('SCORE-22 an empty listing beside a qstat that counts messages is unknown', () => {
    const qstat = parseQstat('messages in queue: 812\nmessages in queue but not yet preprocessed: 3\n')
    const report = scoreQueue(parseQread({ stdout: '', exitCode: 0, stderr: '' }), { qstat })
    expect(report.verdict).toBe('unknown')
    expect(report.diagnostics.map(({ code }) => code)).toContain('listing-short')
  })

  test('SCORE-23 a few messages before a fatal are not called clean', () => {
    const text = '24 Nov 2026 11:00:00 GMT  #1  500  <ana@casa.test> \n\tremote\tjoe@far.test\nfatal: out of memory\n'
    const report = scoreQueue(parseQread({ stdout: text, exitCode: 111 }))
    expect(report.verdict).toBe('unknown')
    expect(report.messages).toBe(1)
    expect(report.diagnostics.map(({ code }) => code)).toContain('listing-incomplete')
  })

  test('SCORE-24 a listing far shorter than qstat says is not called clean; a small gap is no damage', () => {
    const listing = parseQread({
      stdout: '24 Nov 2026 11:00:00 GMT  #1  500  <ana@casa.test> \n\tremote\tjoe@far.test\n',
      exitCode: 0,
      stderr: '',
    })
    expect(
      scoreQueue(listing, { qstat: parseQstat('messages in queue: 900\nmessages in queue but not yet preprocessed: 0\n') }).verdict,
    ).toBe('unknown')
    expect(
      scoreQueue(listing, { qstat: parseQstat('messages in queue: 3\nmessages in queue but not yet preprocessed: 1\n') }).verdict,
    ).toBe('clean')
  })

  test('SCORE-25 text that is mostly no listing is not called clean', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `lorem ipsum ${index}`).join('\n')
    const report = scoreQueue(
      parseQread({
        stdout: `24 Nov 2026 11:00:00 GMT  #1  500  <ana@casa.test> \n\tremote\tjoe@far.test\n${lines}\n`,
        exitCode: 0,
        stderr: '',
      }),
    )
    expect(report.verdict).toBe('unknown')
  })
})

describe('arguments', () => {
  test('SCORE-30 weights and thresholds that are no numbers throw and name the value', () => {
    expect(() => scoreQueue([], { threshold: Number.NaN })).toThrow(RangeError)
    expect(() => scoreQueue([], { threshold: '7' as unknown as number })).toThrow(/threshold: expected a number of bits, got "7"/)
    expect(() => scoreQueue([], { weights: { SHARE: null as unknown as number } })).toThrow(TypeError)
    expect(() => new QueueScorer().plan(-1)).toThrow(RangeError)
  })
})

/** One of the many messages of a queue that is too long to be kept. */
function nth(index: number, sender: string): QueuedMessage {
  return {
    id: String(1_000_000 + index),
    queue: null,
    date: new Date((NOW - (index % 80_000)) * 1000),
    size: 2000 + (index % 900),
    sender,
    bouncing: false,
    recipients: [{ address: `joe${index}@far${index % 5000}.test`, channel: 'remote', done: false }],
  }
}

describe('QueueScorer', () => {
  test('SCORE-40 gives the same report as scoreQueue', () => {
    const { messages, headers, context } = buildQueue([...stolen(60), ...everyday(30)])
    const scorer = new QueueScorer(context)
    for (const message of messages) scorer.add(message)
    for (const [message, header] of headers) scorer.addHeader(message, header)
    expect(scorer.report()).toEqual(scoreQueue(messages, { headers, context }))
  })

  test('SCORE-41 takes headers by bare id, and counts those without a message', () => {
    const { messages, headers, context } = buildQueue(everyday(12))
    const scorer = new QueueScorer(context)
    for (const message of messages) scorer.add(message)
    for (const [message, header] of headers) scorer.addHeader(message.id, header)
    const [, header] = headers[0] ?? []
    if (header !== undefined) scorer.addHeader('999999', header)
    const report = scorer.report()
    expect(report.sampled).toBe(12)
    expect(report.diagnostics.map(({ code }) => code)).toContain('header-without-message')
  })

  test('SCORE-42 beyond its limit it samples, says so, and the messages of a busy sender stay exact', () => {
    const scorer = new QueueScorer(CONTEXT)
    const count = 3 * RETAINED_LIMIT
    for (let index = 0; index < count; index++) {
      scorer.add(nth(index, index % 4 === 0 ? 'ana@casa.test' : `user${index % 997}@obst.test`))
    }
    const report = scorer.report()
    expect(report.messages).toBe(count)
    expect(report.diagnostics.map(({ code }) => code)).toContain('messages-sampled')
    const ana = report.suspects.find(({ principal }) => principal.value === 'ana@casa.test')
    expect([ana?.messages, ana?.share]).toEqual([count / 4, 0.25])
    // A sender each of 998 is counted one by one.
    expect(report.diagnostics.map(({ code }) => code)).not.toContain('senders-counted')
  })

  test('SCORE-46 domains with local mail beyond the limit are said to be unknown', () => {
    const scorer = new QueueScorer()
    const add = (n: number): void => {
      const recipients = [{ address: `a@d${n}.test`, channel: 'local', done: false } as const]
      scorer.add({ id: String(n), queue: null, date: new Date(NOW * 1000), size: 900, sender: 's@far.test', bouncing: false, recipients })
    }
    const codes = (): readonly string[] => scorer.report().diagnostics.map(({ code }) => code)
    for (let n = 0; n < LEARNED_LIMIT; n++) add(n)
    expect(codes()).not.toContain('domains-limited')
    add(LEARNED_LIMIT)
    expect(codes()).toContain('domains-limited')
  })

  test('SCORE-44 fewer headers than tell shares are insufficient, and the report says which to read; 28, or all of a short queue, are enough', () => {
    const { messages, headers, context } = buildQueue(everyday(60))
    const reportOf = (read: number, listed = messages) =>
      scoreQueue(listed, { headers: headers.slice(0, read).map(([message, header]) => [message.id, header] as const), context })
    const shortfall = (read: number, listed = messages) => {
      const one = reportOf(read, listed).evidence.find(({ symbol }) => symbol === 'INSUFFICIENT')
      return one === undefined ? null : [one.count, one.total, one.weight]
    }
    expect(shortfall(0)).toEqual([0, 28, 0])
    expect(shortfall(27)).toEqual([27, 28, 0])
    expect(reportOf(27).readNext.length).toBeGreaterThan(0)
    expect(shortfall(28)).toBeNull()
    expect(shortfall(11, messages.slice(0, 12))).toEqual([11, 12, 0])
    expect(shortfall(12, messages.slice(0, 12))).toBeNull()
  })

  test('SCORE-45 headers of messages that the sample left out stand for themselves alone', () => {
    const count = 3 * RETAINED_LIMIT
    const hers = buildQueue(Array.from({ length: 300 }, (_, n) => ({ account: 'ana@casa.test', sender: `ana${n}@casa.test` })))
    const scorer = new QueueScorer(CONTEXT)
    // Every third message is drawn and stands for three; were all 300 read ones to do so, she had 900.
    for (const [one, header] of hers.headers) scorer.addHeader(one.id, header)
    for (const one of hers.messages) scorer.add(one)
    // A sender each, so that none is counted as busy.
    for (let index = 0; index < count; index++) scorer.add(nth(index, `user${index}@away${index % 997}.test`))
    const ana = scorer.report().suspects.find(({ principal }) => principal.value === 'ana@casa.test')
    expect(ana?.messages).toBeGreaterThanOrEqual(300)
    expect(ana?.messages).toBeLessThan(700)
  })

  test('SCORE-43 with more senders than are counted it says so, and a busy one is off by no more than that', () => {
    const scorer = new QueueScorer(CONTEXT)
    const count = 4 * COUNTED_SENDERS
    for (let index = 0; index < count; index++) {
      scorer.add(nth(index, index % 4 === 0 ? 'ana@casa.test' : `x${index}@far${index}.test`))
    }
    const report = scorer.report()
    const said = report.diagnostics.find(({ code }) => code === 'senders-counted')
    const error = Number(/within ([0-9]+)$/.exec(said?.message ?? '')?.[1])
    expect(error).toBeGreaterThan(0)
    const ana = report.suspects.find(({ principal }) => principal.value === 'ana@casa.test')
    expect(ana?.messages).toBeLessThanOrEqual(count / 4)
    expect(ana?.messages).toBeGreaterThanOrEqual(count / 4 - error)
  })
})
