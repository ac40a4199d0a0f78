import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePasswd } from '../../src/origin/parse-passwd.ts'
import { PASSWD_FACTS } from './passwd.facts.ts'

describe('parsePasswd', () => {
  it.each(PASSWD_FACTS)('$id $fact ($mark)', ({ input, expect: wanted }) => {
    expect(parsePasswd(input)).toStrictEqual(wanted)
  })

  it('refuses what is no text, and says what it got', () => {
    expect(() => parsePasswd(new Uint8Array([1]) as unknown as string)).toThrow(
      new TypeError('expected the text of /etc/passwd, got an object (Uint8Array)'),
    )
    expect(() => parsePasswd(undefined as unknown as string)).toThrow(TypeError)
  })

  it('law: no text throws, and every key is a run of digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const key of Object.keys(parsePasswd(text))) expect(key).toMatch(/^\d+$/)
      }),
    )
  })

  it('law: users that are printed are read back', () => {
    const user = fc.record({ name: fc.stringMatching(/^[a-z_][a-z0-9_-]{0,14}$/), uid: fc.integer({ min: 0, max: 4294967295 }) })
    fc.assert(
      fc.property(fc.uniqueArray(user, { selector: ({ uid }) => uid }), (users) => {
        const text = users.map(({ name, uid }) => `${name}:x:${uid}:100::/home/${name}:/bin/sh\n`).join('')
        expect(parsePasswd(text)).toStrictEqual(Object.fromEntries(users.map(({ name, uid }) => [String(uid), name])))
      }),
    )
  })
})
