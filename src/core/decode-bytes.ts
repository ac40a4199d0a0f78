/** The part of the platform's TextDecoder that is used here: the core compiles without the DOM's and without Node's types. */
interface Decoder {
  decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string
}
declare const TextDecoder: new (label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }) => Decoder

/**
 * Decodes bytes as UTF-8, and as Latin-1 when they are no UTF-8: a captured text is read, never refused.
 * A byte order mark stays in the text: the reader of the format decides what it means.
 *
 * @returns The text. Never throws; linear.
 */
export function decodeUtf8OrLatin1(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return decodeLatin1(bytes)
  }
}

/**
 * Decodes bytes one to one, byte N to U+00NN. (The platform's `latin1` label means windows-1252, which moves 0x80 to 0x9f.)
 *
 * @returns A text of exactly as many UTF-16 code units as there are bytes. Never throws; linear.
 */
export function decodeLatin1(bytes: Uint8Array): string {
  let text = ''
  // In pieces: `String.fromCharCode(...bytes)` overflows the stack from about 100,000 arguments on.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}
