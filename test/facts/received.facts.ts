import type { Received } from '../../src/received/parse-received.ts'

/** The keys of every kind, so that a fact may name whichever its kind has. */
type Said = Partial<Record<keyof Extract<Received, { kind: 'smtp' }>, unknown>> &
  Partial<Record<keyof Extract<Received, { kind: 'qmail' | 'scanner' | 'webmail' }>, unknown>> & {
    readonly pid?: number | null
    readonly uid?: number | null
    readonly invocation?: string
    readonly scanner?: string
    readonly webmail?: string
    readonly iso?: string | null
  }

export interface ReceivedFact {
  readonly id: string
  readonly fact: string
  /** RAN: printed by the program; CODE: read in its source; DOC: seen in a public page or archive; OWN: follows from the format. */
  readonly mark: 'RAN' | 'CODE' | 'DOC' | 'OWN'
  readonly source: string
  readonly input: string
  /** `iso` is the date as ISO text. */
  readonly expect: Said
}

const AT = '25 Nov 2026 03:27:39 -0000'
const QUEUE = 'qmail-queue.c: receivedfmt'
const SMTPD = 'received.c: received'

/** qmail-queue's own line, and what only looks like it. */
export const OWN_LINE_FACTS: readonly ReceivedFact[] = [
  {
    id: 'OWN-01',
    fact: 'a caller with a uid of its own',
    mark: 'RAN',
    source: QUEUE,
    input: `(qmail 7313 invoked by uid 10021); ${AT}`,
    expect: { kind: 'qmail', pid: 7313, invocation: 'uid', uid: 10021, ip: null, iso: '2026-11-25T03:27:39.000Z', zone: '-0000' },
  },
  {
    id: 'OWN-02',
    fact: 'qmaild means network, and names no uid',
    mark: 'RAN',
    source: QUEUE,
    input: `(qmail 7313 invoked from network); ${AT}`,
    expect: { kind: 'qmail', pid: 7313, invocation: 'network', uid: null },
  },
  {
    id: 'OWN-03',
    fact: 'alias',
    mark: 'RAN',
    source: QUEUE,
    input: `(qmail 7313 invoked by alias); ${AT}`,
    expect: { kind: 'qmail', invocation: 'alias', uid: null },
  },
  {
    id: 'OWN-04',
    fact: 'qmails means bounce',
    mark: 'RAN',
    source: QUEUE,
    input: `(qmail 7313 invoked for bounce); ${AT}`,
    expect: { kind: 'qmail', invocation: 'bounce', uid: null },
  },
  {
    id: 'OWN-05',
    fact: 'uid 0 is a uid',
    mark: 'RAN',
    source: QUEUE,
    input: `(qmail 1 invoked by uid 0); ${AT}`,
    expect: { kind: 'qmail', pid: 1, invocation: 'uid', uid: 0 },
  },
  {
    id: 'OWN-06',
    fact: 'the largest uid',
    mark: 'RAN',
    source: QUEUE,
    input: `(qmail 1 invoked by uid 4294967294); ${AT}`,
    expect: { kind: 'qmail', uid: 4294967294 },
  },
  {
    id: 'OWN-07',
    fact: 'a pid over 65535',
    mark: 'RAN',
    source: QUEUE,
    input: `(qmail 1098375 invoked from network); ${AT}`,
    expect: { kind: 'qmail', pid: 1098375 },
  },
  {
    id: 'OWN-08',
    fact: 'a number that no double holds is not known',
    mark: 'OWN',
    source: 'readCount',
    input: `(qmail 99999999999999999999 invoked by uid 99999999999999999999); ${AT}`,
    expect: { kind: 'qmail', invocation: 'uid', pid: null, uid: null },
  },
  {
    id: 'OWN-09',
    fact: 'a local zone',
    mark: 'RAN',
    source: 'sagredo date822fmt.c',
    input: '(qmail 5 invoked by uid 1000); 8 Dec 2020 12:45:15 -0500',
    expect: { kind: 'qmail', zone: '-0500', iso: '2020-12-08T17:45:15.000Z' },
  },
  {
    id: 'OWN-10',
    fact: 'a weekday before the date',
    mark: 'CODE',
    source: 'libqmail date822fmt.c',
    input: '(qmail 5 invoked by alias); Wed, 25 Nov 2026 08:57:39 +0530',
    expect: { kind: 'qmail', zone: '+0530', iso: '2026-11-25T03:27:39.000Z' },
  },
  {
    id: 'OWN-11',
    fact: 'no pid',
    mark: 'DOC',
    source: 'archived mail, GMX',
    input: '(qmail invoked by alias); 03 Nov 2008 20:54:01 -0000',
    expect: { kind: 'qmail', pid: null, invocation: 'alias', iso: '2008-11-03T20:54:01.000Z' },
  },
  {
    id: 'OWN-12',
    fact: 'messnum, and the client in brackets',
    mark: 'DOC',
    source: 'archived mail, Eircom',
    input: '(qmail 32637 messnum 1040879 invoked from network[203.0.113.182/ts13.isp.example]); 17 Sep 2002 16:50:45 -0000',
    expect: { kind: 'qmail', pid: 32637, invocation: 'network', ip: '203.0.113.182' },
  },
  {
    id: 'OWN-13',
    fact: 'messnum, and a client without a name',
    mark: 'DOC',
    source: 'archived mail, Eircom',
    input: '(qmail 37798 messnum 126638 invoked from network[203.0.113.48/unknown]); 23 Aug 2002 07:23:11 -0000',
    expect: { kind: 'qmail', ip: '203.0.113.48' },
  },
  {
    id: 'OWN-14',
    fact: 'by uid without the verb',
    mark: 'DOC',
    source: 'archived mail',
    input: `(qmail 4711 by uid 1001); ${AT}`,
    expect: { kind: 'qmail', pid: 4711, invocation: 'uid', uid: 1001 },
  },
  {
    id: 'OWN-15',
    fact: 'by VF by uid',
    mark: 'DOC',
    source: 'archived mail',
    input: `(qmail 4711 invoked by VF by uid 505); ${AT}`,
    expect: { kind: 'qmail', invocation: 'uid', uid: 505 },
  },
  {
    id: 'OWN-16',
    fact: 'refolded by an archive inside the comment',
    mark: 'DOC',
    source: 'archived mail',
    input: '(qmail 23105 invoked by\n\tuid 89); 20 Jun 2015\r\n 19:40:39 -0000',
    expect: { kind: 'qmail', uid: 89, iso: '2015-06-20T19:40:39.000Z' },
  },
  {
    id: 'OWN-17',
    fact: 'a date before 1970',
    mark: 'RAN',
    source: 'formats §8',
    input: '(qmail 5 invoked by alias); 31 Dec 1969 23:59:59 -0000',
    expect: { kind: 'qmail', iso: '1969-12-31T23:59:59.000Z' },
  },
  {
    id: 'OWN-18',
    fact: 'a date of 2446',
    mark: 'RAN',
    source: 'formats §8',
    input: '(qmail 5 invoked by alias); 10 May 2446 22:38:55 -0000',
    expect: { kind: 'qmail', iso: '2446-05-10T22:38:55.000Z' },
  },
  {
    id: 'OWN-19',
    fact: 'a cut line is still one, its date is not known',
    mark: 'OWN',
    source: 'formats §5.7, head -c',
    input: '(qmail 7313 invoked by uid 10021); 25 Nov 20',
    expect: { kind: 'qmail', uid: 10021, iso: null, zone: null },
  },
  {
    id: 'OWN-20',
    fact: 'IndiMail with its host',
    mark: 'RAN',
    source: 'indimail-mta qmail-queue.c: receivedfmt',
    input: 'indimail-mta queue 9201 by host indi.example.test\n (invoked by uid 10021); Tue, 24 Nov 2026 21:49:38 +0000',
    expect: { kind: 'qmail', pid: 9201, invocation: 'uid', uid: 10021, by: 'indi.example.test', ip: null, iso: '2026-11-24T21:49:38.000Z' },
  },
  {
    id: 'OWN-21',
    fact: 'IndiMail from network names address and uid',
    mark: 'RAN',
    source: 'indimail-mta qmail-queue.c: receivedfmt',
    input:
      'indimail-mta queue 9206 by host indi.example.test\n (invoked from network 2001:db8::1, by uid 995); Tue, 24 Nov 2026 21:49:39 +0000',
    expect: { kind: 'qmail', invocation: 'network', uid: 995, ip: '2001:db8::1' },
  },
  {
    id: 'OWN-22',
    fact: 'IndiMail with HIDE_HOST: no host, no blank before the comment',
    mark: 'RAN',
    source: 'indimail-mta qmail-queue.c: receivedfmt',
    input: 'indimail-mta queue 9203(invoked from network, by uid 995); Tue, 24 Nov 2026 21:49:38 +0000',
    expect: { kind: 'qmail', pid: 9203, invocation: 'network', uid: 995, ip: null, by: null },
  },
  {
    id: 'OWN-23',
    fact: 'IndiMail bounce',
    mark: 'RAN',
    source: 'indimail-mta qmail-queue.c: receivedfmt',
    input: 'indimail-mta queue 9205 by host indi.example.test\n (invoked for bounce); Tue, 24 Nov 2026 21:49:39 +0000',
    expect: { kind: 'qmail', invocation: 'bounce' },
  },
  {
    id: 'OWN-24',
    fact: "IndiMail's vdelivermail",
    mark: 'DOC',
    source: 'indimail-mta README',
    input: 'indimail-virtual 37166 by host indi.example.test (invoked by uid 555); Fri, 21 Oct 2022 23:04:36 +0530',
    expect: { kind: 'qmail', pid: 37166, invocation: 'uid', uid: 555 },
  },
]

/** Lines that must never be taken for qmail's own. */
export const LOOK_ALIKE_FACTS: readonly ReceivedFact[] = [
  {
    id: 'LIKE-01',
    fact: 'nullmailer',
    mark: 'DOC',
    source: 'archived mail',
    input: '(nullmailer pid 2185267 invoked by uid 1000);\n        Thu, 10 Mar 2022 22:18:35 -0000',
    expect: { kind: 'other', iso: '2022-03-10T22:18:35.000Z', zone: '-0000' },
  },
  {
    id: 'LIKE-02',
    fact: 'Haraka',
    mark: 'DOC',
    source: 'formats §5.5',
    input: `(Haraka 4711 invoked for bounce); ${AT}`,
    expect: { kind: 'other', zone: '-0000' },
  },
  {
    id: 'LIKE-03',
    fact: 'wp-smtpd',
    mark: 'DOC',
    source: 'formats §5.5',
    input: `(wp-smtpd smtp.tlen.example 4711 invoked from network); ${AT}`,
    expect: { kind: 'other' },
  },
  {
    id: 'LIKE-04',
    fact: 'majordomo',
    mark: 'DOC',
    source: 'formats §5.5',
    input:
      '(majordomo@lists.example) by lists.example via listexpand id S1757463Ab0ANXfs (ORCPT <rfc822;x@y.example>); Thu, 14 Jan 2010 18:35:48 -0500',
    expect: { kind: 'other', by: 'lists.example', zone: '-0500' },
  },
  {
    id: 'LIKE-05',
    fact: 'Postfix by userid means the same, but is not qmail',
    mark: 'DOC',
    source: 'formats §5.5',
    input: 'by web.example.test (Postfix, from userid 10091)\n\tid F1F50200706F3; Wed, 12 Jun 2019 10:12:21 +0800 (AWST)',
    expect: { kind: 'other', by: 'web.example.test', zone: '+0800', iso: '2019-06-12T02:12:21.000Z' },
  },
  {
    id: 'LIKE-06',
    fact: 'no blank after (qmail',
    mark: 'OWN',
    source: 'formats §5.5',
    input: `(qmail-ldap 7313 invoked by uid 10021); ${AT}`,
    expect: { kind: 'other' },
  },
  {
    id: 'LIKE-07',
    fact: 'another verb',
    mark: 'OWN',
    source: QUEUE,
    input: `(qmail 7313 called by uid 10021); ${AT}`,
    expect: { kind: 'other' },
  },
  {
    id: 'LIKE-08',
    fact: 'no number after uid',
    mark: 'OWN',
    source: QUEUE,
    input: `(qmail 7313 invoked by uid ); ${AT}`,
    expect: { kind: 'other' },
  },
  {
    id: 'LIKE-09',
    fact: 'text behind the comment',
    mark: 'OWN',
    source: QUEUE,
    input: `(qmail 7313 invoked by uid 10021) by mx.example.test; ${AT}`,
    expect: { kind: 'other', by: 'mx.example.test' },
  },
  {
    id: 'LIKE-10',
    fact: 'the words inside a HELO',
    mark: 'OWN',
    source: SMTPD,
    input: `from unknown (HELO qmail 1 invoked by uid 0) (203.0.113.7)\n  by mx.example.test with SMTP; ${AT}`,
    expect: { kind: 'smtp', helo: 'qmail 1 invoked by uid 0', ip: '203.0.113.7' },
  },
  {
    id: 'LIKE-11',
    fact: 'sendmail by a local user',
    mark: 'DOC',
    source: 'archived mail',
    input: '(from apache@localhost)\n\tby web.example.test (8.14.3/8.14.3/Submit) id o2MNaPtH006223;\n\tMon, 22 Mar 2010 16:36:25 -0700',
    expect: { kind: 'other', by: 'web.example.test' },
  },
  {
    id: 'LIKE-12',
    fact: 'Postfix between hosts',
    mark: 'DOC',
    source: 'archived mail',
    input:
      'from mail.a.example (mail.a.example [192.0.2.7])\n\tby mx.b.example (Postfix) with ESMTPS id 4Xk2Q13vZz9sTq\n\tfor <list@b.example>; Wed, 25 Nov 2026 04:27:11 +0100 (CET)',
    expect: { kind: 'other', from: 'mail.a.example', ip: '192.0.2.7', by: 'mx.b.example', protocol: 'ESMTPS', zone: '+0100' },
  },
  {
    id: 'LIKE-13',
    fact: 'the empty value',
    mark: 'OWN',
    source: 'RFC 5321 §4.4',
    input: '',
    expect: { kind: 'other', raw: '', iso: null, zone: null, by: null },
  },
]
