/**
 * Tells the characters that a sender must never get onto a terminal, a page or a shell line as they are: C0, DEL and C1 controls
 * (ESC runs terminal sequences, LF forges lines), line and paragraph separators, bidirectional and zero-width marks (they show
 * another text than the one that is there), the byte order mark, tag characters, and lone surrogates.
 *
 * @param code - A code point.
 */
export function isUnprintable(code: number): boolean {
  if (code < 0x20) return true
  if (code < 0x7f) return false
  return (
    code <= 0x9f ||
    code === 0xad ||
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xe0000 && code <= 0xe007f)
  )
}

/** True when every character may be shown as it is. Linear. */
export function isPrintable(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number
    if (isUnprintable(code)) return false
    if (code > 0xffff) at++
  }
  return true
}
