import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHeaders } from '../../src/header/parse-headers.ts'
import { CULPRIT_FIELDS, readCulprit, readCulpritFields } from '../../src/origin/culprit-fields.ts'
import { CULPRIT_FACTS } from './culprit.facts.ts'

const SILENT = {
  account: null,
  uid: null,
  ip: null,
  file: null,
  fileUid: null,
  leadingZero: false,
  url: null,
  clientIp: null,
  domain: null,
}

/** Every field of the reference table, by name. */
const REFERENCE = `X-PHP-Originating-Script X-PHP-Script X-PHP-Filename X-AntiAbuse X-Get-Message-Sender-Via X-Authenticated-Sender X-Source
X-Source-Args X-Source-Dir X-Source-IP X-Source-L X-Exim-ID X-Source-Sender X-Source-Auth X-Email-Count X-Source-Cap X-Org X-Local-Domain
X-BWhitelist X-Authenticated-Id X-AuthUser X-OutGoing-Spam-Status X-PPP-Message-ID X-PPP-Vhost X-Additional-Header X-Sender-Id
X-MailChannels-SenderId X-MailChannels-Auth-Id X-MC-Relay X-Auth-ID X-Authenticated X-Authenticated-User X-Authenticator X-Connected-IP
X-SpamExperts-Username X-SpamExperts-Domain X-Originating-User X-Auth X-SmarterMail-Auth X-Originating-IP X-QHPSI X-Forwarded-To
X-Forwarded-For X-Bounced-Address X-Quarantine-ID X-Authentication-Warning X-Qmail-Scanner-Mail-From X-Qmail-Scanner-Rcpt-To
X-Qmail-Scanner-Diagnostics X-Mailer User-Agent X-Spam-Status X-Spam-Score X-Spam-Flag Mailing-List`.split(/\s+/)
/** Those that the sending program can write itself. */
const BY_SENDER = ['X-PHP-Originating-Script', 'X-PHP-Script', 'X-PHP-Filename', 'X-Mailer', 'User-Agent']

describe('culprit fields', () => {
  it.each(CULPRIT_FACTS)('$id $fact ($mark)', ({ input, expect: wanted }) => {
    const fields = readCulpritFields(parseHeaders(`Subject: x\n${input}\n\n`))
    expect(fields).toHaveLength(1)
    expect(fields[0]?.reading).toEqual(wanted === null ? null : { ...SILENT, ...wanted })
    expect(fields[0]?.field.line).toBe(2)
  })

  it('the table has every field of the reference, once', () => {
    const names = CULPRIT_FIELDS.map((row) => row.name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(REFERENCE.filter((name) => !names.includes(name))).toEqual([])
  })

  it('the trust of each is the reference’s', () => {
    const trust = new Map(CULPRIT_FIELDS.map((row) => [row.name, row.trust]))
    for (const name of REFERENCE) {
      expect([name, trust.get(name)]).toEqual([name, BY_SENDER.includes(name) ? 'sender' : name === 'X-Originating-IP' ? 'either' : 'host'])
    }
  })

  it('every row names its source', () => {
    expect(CULPRIT_FIELDS.filter((row) => row.source === '' || row.writer === '')).toEqual([])
  })

  it('an ordinary field is none, whatever it says', () => {
    expect(readCulpritFields(parseHeaders('Subject: X-PHP-Originating-Script: 7:a.php\nX-PHP: 7:a.php\n__proto__: x\n\n'))).toEqual([])
  })

  it('law: no value throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CULPRIT_FIELDS), fc.string({ unit: 'binary', maxLength: 300 }), (row, value) => {
        const reading = readCulprit(row, value)
        expect(reading === null || Object.keys(reading).length === Object.keys(SILENT).length).toBe(true)
      }),
    )
  })

  it('law: what stands above and below does not change what a field says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CULPRIT_FACTS),
        fc.array(fc.stringMatching(/^Subject: [a-z ]{0,30}$/), { maxLength: 5 }),
        (fact, around) => {
          const header = [...around, fact.input, ...around].map((line) => `${line}\n`).join('')
          expect(readCulpritFields(parseHeaders(`${header}\n`))[0]?.reading).toEqual(
            fact.expect === null ? null : { ...SILENT, ...fact.expect },
          )
        },
      ),
    )
  })
})
