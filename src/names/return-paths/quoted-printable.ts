import { joinAddress, type ReturnPath } from '../return-path.ts'

/** At the start, where the text before the address was cut off: `=3D` of an attribute, `=20`, `%20`, `%3C`, `u003e`, `=?utf-8?q?`. */
const REMAINS = /^(?:3D(?=[A-Za-z])|=[0-9A-F]{2}|%[0-9A-F]{2}|u00[23][0-9a-f]|=\?[A-Za-z0-9-]{3,20}\?[Qq]\?)/

/** A local part with quoted-printable or URL remains, as address harvesters leave them: 3Djoe, =20joe, %20joe. */
export const quotedPrintable: ReturnPath = {
  id: 'quoted-printable',
  title: 'A local part with quoted-printable or URL remains, as address harvesters leave them: 3Djoe, =20joe, %20joe',
  source: 'RFC 2045 §6.7; RFC 3986 §2.1',
  rank: 2,
  examples: [
    ['3Dinfo@sender.example', 'info@sender.example'],
    ['=3Dinfo@sender.example', 'info@sender.example'],
    ['%20info@sender.example', 'info@sender.example'],
    ['=?utf-8?q?info@sender.example', 'info@sender.example'],
  ],
  nearMiss: '3dinfo@sender.example',
  read(local, domain) {
    const name = local.replace(REMAINS, '')
    return name === local || name === '' ? null : { list: joinAddress(name, domain), name }
  },
}
