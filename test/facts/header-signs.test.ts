import { describe, expect, it } from 'vitest'
import { namesAnother } from '../../src/evidence/borrowed-names.ts'
import { readHeaderFacts } from '../../src/evidence/header-facts.ts'
import { readSubject } from '../../src/evidence/subject-shape.ts'
import { parseHeaders } from '../../src/header/parse-headers.ts'

const facts = (fields: string) =>
  readHeaderFacts(parseHeaders(`Received: (qmail 7 invoked by uid 10021); 24 Nov 2026 12:00:00 -0000\n${fields}\n\n`), {}, null)

describe('the name before an address', () => {
  it.each([
    ['dhl express', 'ana@casa.test'],
    ['crédit agricole', 'ana@casa.test'],
    ['ana ruiz <ana@casa.test>', 'x@far.test'],
    ['service@paypal.test', 'x@far.test'],
  ])('%s is not that of %s', (name, address) => expect(namesAnother(name, address)).toBe(true))

  it.each([
    ['', 'ana@casa.test'],
    ['ana ruiz', 'ana@casa.test'],
    ['dhl express', 'noreply@dhl.test'],
    ['credit agricole', 'info@credit-agricole.test'],
    ['ana@casa.test', 'ana@casa.test'],
    ['ana@mail.casa.test', 'ana@casa.test'],
    // A word inside another is no name.
    ['dhlsson', 'dhlsson@casa.test'],
    ['@home', 'ana@casa.test'],
  ])('%s can be that of %s', (name, address) => expect(namesAnother(name, address)).toBe(false))
})

describe('domains in a subject', () => {
  it.each([
    ['Win at tinyurl.com/AO9sj now', ['tinyurl.com']],
    ['see https://a.test/x', ['a.test']],
    ['Get tillman.com on page 1', ['tillman.com']],
    ['Welcome to shop.de, win at telegra.ph/8R8!', ['telegra.ph', 'shop.de']],
    ['Look: https://short.test', []],
    ['Look: https://prize.top', ['prize.top']],
  ])('%s', (subject, domains) => expect(readSubject(subject).domains).toEqual(domains))

  it.each([
    'Cron <root@web03> /opt/reports/traffic.pl --all',
    'Mail to ana@casa.com',
    'Version 2.10.3',
    'At 14.30/15.00',
    'Mr.Smith e.g. etc.',
    'Invoice 4.711,00 EUR',
  ])('none: %s', (subject) => expect(readSubject(subject).domains).toEqual([]))
})

describe('letters in a subject', () => {
  it.each(['ＷIN iPhone', '\u{1d402}asino', 'v\u200bi\u200bagra', 'P\u0430yPal'])('disguised: %s', (subject) =>
    expect(readSubject(subject).disguised).toBe(true),
  )
  it.each(['Алина прислала фото', 'ＡＢＣ商事', 'Größe der Maße', 'Παραγγελία 12', 'Отчёт SEO'])('as people write: %s', (subject) =>
    expect(readSubject(subject).disguised).toBe(false),
  )
})

describe('answers and forwards', () => {
  it.each(['Re: x', 'AW: x', 'Fwd: Re: x', 'RES: x'])('%s says that it answers', (subject) => expect(readSubject(subject).reply).toBe(true))
  it.each(['Fwd: x', 'WG: x', 'Reply', 'TR: x', 'Review: x'])('%s does not', (subject) => expect(readSubject(subject).reply).toBe(false))
})

describe('fields of a header', () => {
  it.each([
    ['Tue, 24 Nov 2026 12:00:00 +0530', 330],
    ['Tue, 24 Nov 2026 12:00:00 -0330 (NDT)', -210],
    ['24 Nov 2026 12:00:00 -0000', null],
    ['24 Nov 2026 12:00:00 +0000', 0],
    ['24 Nov 2026 12:00:00 GMT', null],
    ['', null],
  ])('zone of %s', (date, zone) => expect(facts(`Date: ${date}`).zone).toBe(zone))

  it.each([
    ['multipart/mixed; boundary="----=_Part_1"', '"----=_Part_1"'],
    ['multipart/mixed; BOUNDARY=abc', 'abc'],
    ['text/plain', ''],
  ])('boundary of %s', (type, boundary) => expect(facts(`Content-Type: ${type}`).boundary).toBe(boundary))

  it('the name in From is decoded, lower case, without quotes', () => {
    expect(facts('From: "Ana Ruiz" <ana@casa.test>').fromName).toBe('ana ruiz')
    expect(facts('From: =?utf-8?Q?Caf=C3=A9?= <ana@casa.test>').fromName).toBe('café')
    expect(facts('From: ana@casa.test').fromName).toBe('')
  })
})
