import { decodeLatin1 } from '../core/decode-bytes.ts'
import { decodeBase64 } from './decode-base64.ts'
import { readAddressLiteral } from './peer-address.ts'

/** Whole groups of four of the base64 alphabet. A shorter word than 8 characters cannot hold an address. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4}){1,200}$|^(?:[A-Za-z0-9+/]{4}){0,200}[A-Za-z0-9+/]{2,3}={1,2}$/

/** Decodes a word that is base64 of printable text; null when it is not. */
export function decodeWord(word: string): string | null {
  if (word.length % 4 !== 0 || !BASE64.test(word)) return null
  const text = decodeLatin1(decodeBase64(word))
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // ASCII alone: the letters of an ordinary name are base64 of something too, `testuser` among them.
    if (code < 0x20 || code >= 0x7f) return null
  }
  return text === '' ? null : text
}

/**
 * Reads the client's comment of a daemon that codes it in base64: `B64(user)@B64(ip)`, `B64(ip)`, or `B64(user@ip)`.
 *
 * @returns `[INFO@]IP` in plain text, or null unless what comes out ends in an address: only that proves that the word was coded.
 */
export function decodePeer(peer: string): string | null {
  if (peer.length < 8 || readAddressLiteral(peer) !== null) return null
  const at = peer.lastIndexOf('@')
  const last = decodeWord(peer.slice(at + 1))
  if (last === null) return null
  const address = last.slice(last.lastIndexOf('@') + 1)
  if (readAddressLiteral(address) === null) return null
  if (at <= 0) return last
  const user = peer.slice(0, at)
  return `${decodeWord(user) ?? user}@${last}`
}
