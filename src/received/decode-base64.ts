/**
 * Decodes base64 (RFC 4648 §4). Characters outside the alphabet are skipped; `=` ends the text; bits that do not fill a byte are dropped.
 *
 * @returns The bytes, empty for an empty text. Never throws; linear.
 */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3d) break
    const value = sextet(code)
    if (value < 0) continue
    bits = ((bits << 6) | value) & 0xffffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[length++] = (bits >> held) & 0xff
  }
  return bytes.subarray(0, length)
}

function sextet(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code - 0x41 // A-Z
  if (code >= 0x61 && code <= 0x7a) return code - 0x61 + 26 // a-z
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 52 // 0-9
  if (code === 0x2b) return 62 // '+'
  return code === 0x2f ? 63 : -1 // '/'
}
