/** The part of the platform's TextDecoder that is used here: the core compiles without the DOM's and without Node's types. */
interface Decoder {
  decode(input?: Uint8Array): string
}
declare const TextDecoder: new (label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }) => Decoder

/**
 * Decodes bytes as UTF-8. A byte order mark stays in the text.
 *
 * @returns The text, or null when the bytes are no UTF-8. Never throws; linear.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Decodes bytes in a charset that a header names.
 *
 * @returns The text, with U+FFFD for what the charset does not have; null when the platform does not know the charset. Never throws; linear.
 */
export function decodeCharset(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
