import type { OperatorContext } from '../../src/core/operator-context.ts'
import type { Origin } from '../../src/origin/trace-origin.ts'

interface BounceFact {
  readonly id: string
  readonly fact: string
  readonly mark: 'RAN' | 'CODE' | 'DOC' | 'OWN'
  readonly source: string
  readonly input: string
  readonly context?: OperatorContext
  readonly expect: {
    readonly kind: 'single' | 'double' | null
    readonly host: string | null
    readonly recipients: readonly (readonly [address: string, report: string])[]
    readonly returnPath: string | null
    /** Subject of the message that came back; null: no copy. */
    readonly subject: string | null
    readonly inner: 'single' | 'double' | null
  }
  readonly codes?: readonly string[]
  /** Who caused it; null: nobody can be traced. */
  readonly origin: Partial<Origin> | null
}

const HOST = { hostname: 'mail.hosting.example' }
const HEADER = `Received: (qmail 25049 invoked for bounce); 25 Nov 2026 03:28:00 -0000
Date: 25 Nov 2026 03:28:00 -0000
From: MAILER-DAEMON@mail.hosting.example
To: info@lindenhof.example
Subject: failure notice

`
const NOTICE = `Hi. This is the qmail-send program at mail.hosting.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

`
const REPORT = `<kunde@freipost.example>:
203.0.113.9 does not like recipient.
Remote host said: 550 5.1.1 no such user here
Giving up on 203.0.113.9.

`
const SAID = '203.0.113.9 does not like recipient.\nRemote host said: 550 5.1.1 no such user here\nGiving up on 203.0.113.9.'
const COPY = '--- Below this line is a copy of the message.\n\n'
const SCRIPT = `Received: (qmail 7313 invoked by uid 10021); 25 Nov 2026 03:27:39 -0000
Date: 25 Nov 2026 03:27:39 -0000
To: kunde@freipost.example
Subject: Angebot
X-PHP-Originating-Script: 10021:kontakt.php

Hello
`
const SINGLE = `${HEADER}${NOTICE}${REPORT}${COPY}Return-Path: <info@lindenhof.example>\n${SCRIPT}`
const uid = (value: number) => ({ type: 'uid', value: String(value) }) as const
const single = {
  kind: 'single',
  host: 'mail.hosting.example',
  returnPath: 'info@lindenhof.example',
  subject: 'Angebot',
  inner: null,
} as const

/** What a bounce tells, and who caused it. */
export const BOUNCE_FACTS: readonly BounceFact[] = [
  {
    id: 'BOUNCE-01',
    fact: 'the copy in the body names the script that the bounce’s own header hides',
    mark: 'RAN',
    source: 'formats §5.6; qmail-send.c: injectbounce',
    input: SINGLE,
    expect: { ...single, recipients: [['kunde@freipost.example', SAID]] },
    origin: { kind: 'web-script', principal: uid(10021), uid: 10021, trust: 'host' },
  },
  {
    id: 'BOUNCE-02',
    fact: 'CRLF changes nothing',
    mark: 'OWN',
    source: 'formats §10.1',
    input: SINGLE.replaceAll('\n', '\r\n'),
    expect: { ...single, recipients: [['kunde@freipost.example', SAID]] },
    origin: { kind: 'web-script', principal: uid(10021) },
  },
  {
    id: 'BOUNCE-03',
    fact: 'the body alone is enough; that it is this host’s, its name says',
    mark: 'OWN',
    source: 'bounces pasted without their header',
    input: `${NOTICE}${REPORT}${COPY}Return-Path: <info@lindenhof.example>\n${SCRIPT}`,
    context: HOST,
    expect: { ...single, recipients: [['kunde@freipost.example', SAID]] },
    origin: { kind: 'web-script', trust: 'host' },
  },
  {
    id: 'BOUNCE-04',
    fact: 'without that name the copy is read, but could be anybody’s',
    mark: 'OWN',
    source: 'bounces pasted without their header',
    input: `${NOTICE}${REPORT}${COPY}Return-Path: <info@lindenhof.example>\n${SCRIPT}`,
    context: {},
    expect: { ...single, recipients: [['kunde@freipost.example', SAID]] },
    origin: { kind: 'web-script', trust: 'client' },
  },
  {
    id: 'BOUNCE-05',
    fact: 'another host’s bounce holds that host’s lines: no script of ours is named by them',
    mark: 'OWN',
    source: 'users.md §3.2',
    input: `${NOTICE.replace('mail.hosting.example', 'mx.elsewhere.test')}${REPORT}${COPY}Return-Path: <info@lindenhof.example>\n${SCRIPT}`,
    context: HOST,
    expect: { ...single, host: 'mx.elsewhere.test', recipients: [['kunde@freipost.example', SAID]] },
    origin: { kind: 'unknown', principal: null, trust: 'none' },
  },
  {
    id: 'BOUNCE-06',
    fact: 'a bounce that came over the network is another host’s, whatever its notice says',
    mark: 'OWN',
    source: 'formats §5.6: line 1 decides',
    input: `Received: (qmail 7313 invoked from network); 25 Nov 2026 03:28:01 -0000\nReceived: from mx.elsewhere.test (203.0.113.66)\n  by mail.hosting.example with SMTP; 25 Nov 2026 03:28:01 -0000\n${SINGLE}`,
    context: HOST,
    expect: { ...single, recipients: [['kunde@freipost.example', SAID]] },
    origin: { kind: 'unknown', trust: 'none' },
  },
  {
    id: 'BOUNCE-07',
    fact: 'several recipients, each with its report',
    mark: 'CODE',
    source: 'qmail-send.c: addbounce',
    input: `${HEADER}${NOTICE}${REPORT}<b@freipost.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n${COPY}Return-Path: <info@lindenhof.example>\n${SCRIPT}`,
    expect: {
      ...single,
      recipients: [
        ['kunde@freipost.example', SAID],
        ['b@freipost.example', 'Sorry, no mailbox here by that name. (#5.1.1)'],
      ],
    },
    origin: { kind: 'web-script' },
  },
  {
    id: 'BOUNCE-08',
    fact: 'a report may hold the mark and a forged copy: without an empty line it is the remote host’s text',
    mark: 'CODE',
    source: 'qmail-send.c: addbounce puts "/" for an empty line of a report',
    input: `${HEADER}${NOTICE}<kunde@freipost.example>:\n203.0.113.9 failed after I sent the message.\nRemote host said: 554\n--- Below this line is a copy of the message.\n/\nReturn-Path: <x@y.example>\nReceived: (qmail 1 invoked by uid 10022); 25 Nov 2026 03:27:39 -0000\n\n${COPY}Return-Path: <info@lindenhof.example>\n${SCRIPT}`,
    expect: {
      ...single,
      recipients: [
        [
          'kunde@freipost.example',
          '203.0.113.9 failed after I sent the message.\nRemote host said: 554\n--- Below this line is a copy of the message.\n/\nReturn-Path: <x@y.example>\nReceived: (qmail 1 invoked by uid 10022); 25 Nov 2026 03:27:39 -0000',
        ],
      ],
    },
    origin: { kind: 'web-script', principal: uid(10021) },
  },
  {
    id: 'BOUNCE-09',
    fact: 'a double bounce is followed to the message that the first bounce was about',
    mark: 'RAN',
    source: 'captures/senders/double-bounce; data/live backscatter-11',
    input: `Received: (qmail 26578 invoked for bounce); 25 Nov 2026 03:28:05 -0000
Date: 25 Nov 2026 03:28:05 -0000
From: MAILER-DAEMON@mail.hosting.example
To: postmaster@mail.hosting.example
Subject: failure notice

Hi. This is the qmail-send program at mail.hosting.example.
I tried to deliver a bounce message to this address, but the bounce bounced!

<info@lindenhof.example>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is the original bounce.

Return-Path: <>
${SINGLE}`,
    expect: {
      kind: 'double',
      host: 'mail.hosting.example',
      recipients: [['info@lindenhof.example', 'Sorry, no mailbox here by that name. (#5.1.1)']],
      returnPath: '',
      subject: 'failure notice',
      inner: 'single',
    },
    origin: { kind: 'web-script', principal: uid(10021), trust: 'host' },
  },
  {
    id: 'BOUNCE-10',
    fact: 'what bounced twice may be no bounce: mail with an empty sender of its own',
    mark: 'RAN',
    source: 'captures queue.tar.gz: A-double',
    input: `Received: (qmail 8045 invoked for bounce); 24 Nov 2026 21:48:39 -0000
From: MAILER-DAEMON@mail.hosting.example
Subject: failure notice

Hi. This is the qmail-send program at mail.hosting.example.
I tried to deliver a bounce message to this address, but the bounce bounced!

<nosuchuser2@mail.hosting.example>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is the original bounce.

Return-Path: <>
${SCRIPT}`,
    expect: {
      kind: 'double',
      host: 'mail.hosting.example',
      recipients: [['nosuchuser2@mail.hosting.example', 'Sorry, no mailbox here by that name. (#5.1.1)']],
      returnPath: '',
      subject: 'Angebot',
      inner: null,
    },
    origin: { kind: 'web-script', principal: uid(10021) },
  },
  {
    id: 'BOUNCE-11',
    fact: 'no report at all: the notice, and the copy',
    mark: 'RAN',
    source: 'captures queue.tar.gz: B-qmails-null',
    input: `${HEADER}Hi. This is the qmail-send program at mail.hosting.example.\n\n${COPY}Return-Path: <info@lindenhof.example>\n${SCRIPT}`,
    expect: { ...single, recipients: [] },
    origin: { kind: 'web-script' },
  },
  {
    id: 'BOUNCE-12',
    fact: 'a bounce cut before its copy names nobody, and says why',
    mark: 'OWN',
    source: 'head -c',
    input: `${HEADER}${NOTICE}${REPORT}`,
    expect: { ...single, recipients: [['kunde@freipost.example', SAID]], returnPath: null, subject: null },
    codes: ['bounce-without-copy'],
    origin: null,
  },
  {
    id: 'BOUNCE-13',
    fact: 'a copy cut in its header is read as far as it goes',
    mark: 'OWN',
    source: 'head -c; bouncemaxbytes patches',
    input: SINGLE.slice(0, SINGLE.indexOf('X-PHP-Originating-Script')),
    expect: { ...single, recipients: [['kunde@freipost.example', SAID]] },
    origin: { principal: uid(10021), uid: 10021 },
  },
  {
    id: 'BOUNCE-14',
    fact: 'a patch without Return-Path leaves the copy',
    mark: 'OWN',
    source: 'formats §5.6',
    input: `${HEADER}${NOTICE}${REPORT}${COPY}${SCRIPT}`,
    expect: { ...single, returnPath: null, recipients: [['kunde@freipost.example', SAID]] },
    origin: { kind: 'web-script' },
  },
  {
    id: 'BOUNCE-15',
    fact: 'ordinary mail is no bounce, even if it talks about one',
    mark: 'OWN',
    source: 'hostile input',
    input: `${SCRIPT}\n${COPY}Return-Path: <x@y.example>\n${SCRIPT}`,
    expect: { kind: null, host: null, recipients: [], returnPath: null, subject: null, inner: null },
    codes: ['not-a-bounce'],
    origin: null,
  },
  {
    id: 'BOUNCE-16',
    fact: 'a report in the form of RFC 3464 is read for its copy alone',
    mark: 'DOC',
    source: 'RFC 3464; RFC 2046 §5.2.1',
    input: `From: MAILER-DAEMON@mx.elsewhere.test
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; boundary="b"

--b
Content-Type: text/plain

The mail system

--b
Content-Type: message/rfc822

Received: from mail.hosting.example (mail.hosting.example [192.0.2.1])
	by mx.elsewhere.test (Postfix) with SMTP id 4711
	for <kunde@freipost.example>; Wed, 25 Nov 2026 03:27:41 +0000 (UTC)
${SCRIPT}
--b--
`,
    context: HOST,
    expect: { kind: null, host: null, recipients: [], returnPath: null, subject: 'Angebot', inner: null },
    codes: ['not-a-bounce'],
    origin: { kind: 'web-script', principal: uid(10021), trust: 'host' },
  },
  {
    id: 'BOUNCE-17',
    fact: 'an empty text is no bounce',
    mark: 'OWN',
    source: 'empty file',
    input: '',
    expect: { kind: null, host: null, recipients: [], returnPath: null, subject: null, inner: null },
    codes: ['not-a-bounce'],
    origin: null,
  },
]

/** Bounces inside bounces, deeper than qmail ever makes them. */
export const NESTED_BOUNCE = Array.from(
  { length: 12 },
  () =>
    `${HEADER}Hi. This is the qmail-send program at mail.hosting.example.\nI tried to deliver a bounce message to this address, but the bounce bounced!\n\n--- Below this line is the original bounce.\n\nReturn-Path: <>\n`,
).join('')
