import { describeValue } from '../core/captured.ts'

/** A decimal uid; 20 digits hold any that a system has. */
const UID = /^\d{1,20}$/

/**
 * Reads user names by uid out of the text of `/etc/passwd` (or of `getent passwd`).
 *
 * Shape: `name:password:uid:gid:…`; what follows does not matter, so `master.passwd` of the BSDs is read too. It does not say what
 * a user is: a name is a name, whatever the size of its uid.
 *
 * @param text - The file's text, LF or CRLF. Comments, blank lines, NIS lines (`+::::::`) and lines without a uid are passed over.
 * @returns uid in decimal without leading zeros → name. Where several lines have one uid the first counts, as it does for the
 *   system. Empty when there is nothing to read. Never throws on text; linear.
 * @throws TypeError when `text` is no string.
 * @example parsePasswd('root:x:0:0:root:/root:/bin/sh\nlindenhof:x:10021:1003::/var/www/vhosts/lindenhof.example:/bin/false\n')
 *   // { '0': 'root', '10021': 'lindenhof' }
 * @see `getpwuid(3)`, `passwd(5)`
 * @group Origin
 */
export function parsePasswd(text: string): Record<string, string> {
  if (typeof text !== 'string') throw new TypeError(`expected the text of /etc/passwd, got ${describeValue(text)}`)
  // A plain object is safe here: every key is a run of digits, so no line can name `__proto__`.
  const names: Record<string, string> = {}
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    at = end < 0 ? text.length : end + 1
    const [name, , uid] = line.split(':', 4)
    if (name === undefined || uid === undefined || !UID.test(uid)) continue
    const first = name.charAt(0)
    if (first === '' || first === '#' || first === '+' || first === '-') continue
    const key = BigInt(uid).toString()
    if (!Object.hasOwn(names, key)) names[key] = name
  }
  return names
}
