import { daemon, HOST, INJECTED, NOTHING, type OriginFact, queued } from './origin-fact.ts'

const uid = (value: number) => ({ type: 'uid', value: String(value) }) as const
const SCRIPT = [
  queued('by uid 10021'),
  ...INJECTED,
  'To: kunde@freipost.example',
  'X-PHP-Originating-Script: 10021:kontakt.php',
  'From: info@lindenhof.example',
]
const LOGIN = [
  queued('from network'),
  daemon('from unknown (HELO laptop) (anna@lindenhof.example@203.0.113.7)', 'ESMTPA'),
  'From: anna@lindenhof.example',
]
const POSTFIX =
  'Received: from mail.hosting.example (mail.hosting.example [192.0.2.1])\n\tby mx.freipost.example (Postfix) with SMTP id 4711ABC\n\tfor <kunde@freipost.example>; Wed, 25 Nov 2026 03:27:41 +0000 (UTC)'
const INSIDE =
  'Received: from mx.freipost.example ([10.0.0.4]) by store3.freipost.example with LMTP id abc; Wed, 25 Nov 2026 03:27:42 +0000'
const complaint = { source: 'complaint' } as const

/** Headers that came back from outside: this host's own hop stands inside a foreign chain. */
export const COMPLAINT_FACTS: readonly OriginFact[] = [
  {
    id: 'ORIGIN-CPL-01',
    fact: 'the host that took the mail names this one by its looked-up name: below that line our own begin',
    mark: 'DOC',
    source: 'users.md §3.2',
    options: complaint,
    header: ['Return-Path: <info@lindenhof.example>', INSIDE, POSTFIX, ...SCRIPT],
    expect: {
      kind: 'web-script',
      principal: uid(10021),
      uid: 10021,
      invocation: 'uid',
      trust: 'host',
      script: { file: 'kontakt.php', uid: 10021, url: null, clientIp: null },
    },
    codes: ['own-hop-found'],
  },
  {
    id: 'ORIGIN-CPL-02',
    fact: 'a daemon’s line of our own names us as well, but anybody could have written both',
    mark: 'OWN',
    source: 'users.md §3.2: trust falls to client when our hop cannot be proven',
    options: complaint,
    header: [INSIDE, ...LOGIN],
    expect: { kind: 'account', principal: { type: 'account', value: 'anna@lindenhof.example' }, trust: 'client' },
    codes: ['own-hop-by-name'],
  },
  {
    id: 'ORIGIN-CPL-03',
    fact: 'with the taker’s line above, the same login is the host’s word',
    mark: 'OWN',
    source: 'users.md §3.2',
    options: complaint,
    header: [POSTFIX, ...LOGIN],
    expect: { kind: 'account', principal: { type: 'account', value: 'anna@lindenhof.example' }, ip: '203.0.113.7', trust: 'host' },
  },
  {
    id: 'ORIGIN-CPL-04',
    fact: 'HELO alone proves nothing: another address said our name',
    mark: 'OWN',
    source: 'RFC 5321 §4.1.1.1',
    options: complaint,
    header: [
      'Received: from mail.hosting.example (dsl66.elsewhere.test [203.0.113.66])\n\tby mx.freipost.example (Postfix) with SMTP id 4711ABC; Wed, 25 Nov 2026 03:27:41 +0000 (UTC)',
      ...SCRIPT,
    ],
    expect: { kind: 'web-script', trust: 'client' },
    codes: ['own-hop-by-name'],
  },
  {
    id: 'ORIGIN-CPL-05',
    fact: 'without this host’s name nothing is believed',
    mark: 'DOC',
    source: 'users.md §3.2',
    options: complaint,
    context: NOTHING,
    header: [POSTFIX, ...SCRIPT],
    expect: { kind: 'unknown', principal: null, uid: null, script: null, trust: 'none', invocation: null },
    codes: ['own-hop-unknown'],
  },
  {
    id: 'ORIGIN-CPL-06',
    fact: 'another qmail server’s line is not ours',
    mark: 'OWN',
    source: 'issue: trusts nothing if it cannot',
    options: complaint,
    header: [
      'Received: from mx.elsewhere.test (mx.elsewhere.test [198.51.100.9])\n\tby mx.freipost.example (Postfix) with SMTP id 4711ABC; Wed, 25 Nov 2026 03:27:41 +0000 (UTC)',
      ...SCRIPT,
    ],
    expect: { kind: 'unknown', principal: null, trust: 'none', script: null },
    codes: ['own-hop-not-found'],
  },
  {
    id: 'ORIGIN-CPL-07',
    fact: 'a qmail server that took it writes our looked-up name first; its own qmail line is passed over',
    mark: 'DOC',
    source: 'formats §5.3',
    options: complaint,
    header: [
      queued('by alias', 900),
      'Delivered-To: kunde@freipost.example',
      queued('from network', 899),
      daemon('from mail.hosting.example (192.0.2.1)', 'SMTP', 'mx.freipost.example'),
      ...SCRIPT,
    ],
    expect: { kind: 'web-script', principal: uid(10021), invocation: 'uid', forwardedBy: null, trust: 'host' },
    codes: ['own-hop-found'],
  },
  {
    id: 'ORIGIN-CPL-08',
    fact: 'Exim writes HELO only where it differs from the looked-up name',
    mark: 'DOC',
    source: 'Exim: received_header_text',
    options: complaint,
    header: [
      'Received: from mail.hosting.example ([192.0.2.1] helo=shop)\n\tby mx.freipost.example with esmtp (Exim 4.96)\n\tid 1abc-000; Wed, 25 Nov 2026 03:27:41 +0000',
      ...SCRIPT,
    ],
    expect: { kind: 'web-script', trust: 'host' },
  },
  {
    id: 'ORIGIN-CPL-09',
    fact: 'Gmail ends the name with a dot',
    mark: 'DOC',
    source: 'archived mail',
    options: complaint,
    header: [
      'Received: from mail.hosting.example (mail.hosting.example. [192.0.2.1])\n        by mx.google.test with ESMTP id x12si7; Wed, 25 Nov 2026 03:27:41 +0000',
      ...SCRIPT,
    ],
    expect: { kind: 'web-script', trust: 'host' },
  },
  {
    id: 'ORIGIN-CPL-10',
    fact: 'below our own hop the trace ends where it always does',
    mark: 'OWN',
    source: 'scoring.md §6.3',
    options: complaint,
    header: [
      POSTFIX,
      queued('from network'),
      daemon('from unknown (HELO x) (203.0.113.66)'),
      queued('by uid 10022', 5),
      'X-PHP-Originating-Script: 10022:x.php',
    ],
    expect: { kind: 'inbound', principal: { type: 'ip', value: '203.0.113.66' }, script: null },
    codes: ['second-qmail-line', 'script-field-foreign'],
  },
  {
    id: 'ORIGIN-CPL-11',
    fact: 'the name is case-blind',
    mark: 'DOC',
    source: 'RFC 4343',
    options: complaint,
    context: { ...HOST, hostname: 'Mail.Hosting.Example.' },
    header: [POSTFIX, ...SCRIPT],
    expect: { kind: 'web-script', trust: 'host' },
  },
  {
    id: 'ORIGIN-CPL-12',
    fact: 'the same header as one of the queue would name the receiver’s line: it is not qmail’s',
    mark: 'OWN',
    source: 'formats §5.1',
    header: [POSTFIX, ...SCRIPT],
    expect: { kind: 'unknown', principal: null, trust: 'none' },
    codes: ['not-our-line', 'second-qmail-line'],
  },
  {
    id: 'ORIGIN-CPL-13',
    fact: 'a name that only contains ours is another’s',
    mark: 'OWN',
    source: 'users.md §3.2',
    options: complaint,
    header: [
      'Received: from notmail.hosting.example (notmail.hosting.example [203.0.113.66])\n\tby mx.freipost.example (Postfix) with SMTP id 1; Wed, 25 Nov 2026 03:27:41 +0000 (UTC)',
      ...SCRIPT,
    ],
    expect: { kind: 'unknown', trust: 'none' },
  },
]
