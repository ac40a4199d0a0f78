import { LF } from '../core/char-codes.ts'
import { decodeUtf8OrLatin1 } from '../core/decode-bytes.ts'
import { detachText } from './detach-text.ts'

/** Bytes that are decoded at once. A chunk that stays in the processor's cache decodes several times as fast as a whole file. */
const WINDOW_BYTES = 65_536
const BYTE_ORDER_MARK = 0xfeff

/**
 * Turns chunks that are cut anywhere into texts of whole lines.
 *
 * Cuts are made only after LF, which is no part of a longer UTF-8 sequence and ends a CR LF: so a chunk boundary never shows in the
 * text. Bytes are UTF-8; a line that is not is read as Latin-1, alone.
 */
export class LineDecoder {
  /** The unfinished line, as pieces: joined once, so that one endless line costs linear time. */
  #bytes: Uint8Array[] = []
  #text = ''
  #started = false
  #utf8: Decoder | null = null
  readonly #sink: (text: string) => void

  /** @param sink - Receives texts whose every line is whole; the last text of all may lack its LF. */
  constructor(sink: (text: string) => void) {
    this.#sink = sink
  }

  /** Takes the next chunk. */
  push(chunk: string | Uint8Array): void {
    if (typeof chunk === 'string') this.#pushText(chunk)
    else this.#pushBytes(chunk)
  }

  /** Hands out the last, unfinished line, if there is one. */
  end(): void {
    this.#settleBytes()
    const rest = this.#text
    this.#text = ''
    if (rest !== '') this.#emit(rest)
  }

  #pushText(chunk: string): void {
    this.#settleBytes()
    const last = chunk.lastIndexOf('\n')
    if (last < 0) {
      this.#text += chunk
      return
    }
    if (this.#text !== '') {
      const first = chunk.indexOf('\n') + 1
      const line = this.#text + chunk.slice(0, first)
      this.#text = ''
      this.#emit(line)
      if (first <= last) this.#emit(chunk.slice(first, last + 1))
    } else this.#emit(last + 1 === chunk.length ? chunk : chunk.slice(0, last + 1))
    this.#text = detachText(chunk.slice(last + 1))
  }

  #pushBytes(chunk: Uint8Array): void {
    if (this.#text !== '') {
      // Text and then bytes: the text so far is a whole number of characters, so the bytes up to the line's end follow it.
      const first = chunk.indexOf(LF) + 1
      if (first === 0) {
        this.#bytes.push(chunk.slice())
        return
      }
      this.#bytes.push(chunk.subarray(0, first))
      this.#settleBytes()
      const line = this.#text
      this.#text = ''
      this.#emit(line)
      this.#pushBytes(chunk.subarray(first))
      return
    }
    let at = 0
    if (this.#bytes.length > 0) {
      const first = chunk.indexOf(LF) + 1
      if (first === 0) {
        this.#bytes.push(chunk.slice())
        return
      }
      this.#bytes.push(chunk.subarray(0, first))
      this.#emitBytes(this.#takeBytes())
      at = first
    }
    const last = chunk.lastIndexOf(LF) + 1
    while (at < last) {
      let stop = last
      if (last - at > WINDOW_BYTES) {
        stop = chunk.lastIndexOf(LF, at + WINDOW_BYTES - 1) + 1
        // A line longer than the window: go on to its end.
        if (stop <= at) stop = chunk.indexOf(LF, at) + 1
      }
      this.#emitBytes(chunk.subarray(at, stop))
      at = stop
    }
    // A copy: the caller may use its buffer again.
    if (last < chunk.length) this.#bytes.push(chunk.slice(Math.max(last, at)))
  }

  #takeBytes(): Uint8Array {
    const pieces = this.#bytes
    this.#bytes = []
    if (pieces.length === 1) return pieces[0] as Uint8Array
    let length = 0
    for (const piece of pieces) length += piece.length
    const joined = new Uint8Array(length)
    let at = 0
    for (const piece of pieces) {
      joined.set(piece, at)
      at += piece.length
    }
    return joined
  }

  #settleBytes(): void {
    if (this.#bytes.length > 0) this.#text += decodeUtf8OrLatin1(this.#takeBytes())
  }

  #emitBytes(bytes: Uint8Array): void {
    const text = this.#decodeWhole(bytes)
    if (text !== null) {
      this.#emit(text)
      return
    }
    // Line by line: which lines count as Latin-1 must not depend on where the chunks were cut.
    const lines: string[] = []
    for (let at = 0; at < bytes.length; ) {
      const next = bytes.indexOf(LF, at) + 1
      const stop = next === 0 ? bytes.length : next
      lines.push(decodeUtf8OrLatin1(bytes.subarray(at, stop)))
      at = stop
    }
    this.#emit(lines.join(''))
  }

  /** Bytes as UTF-8, null when they are not. */
  #decodeWhole(bytes: Uint8Array): string | null {
    // Made when there is a first byte to decode, and kept: a new one for each window costs as much as the decoding.
    this.#utf8 ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    try {
      return this.#utf8.decode(bytes)
    } catch {
      return null
    }
  }

  #emit(text: string): void {
    const from = !this.#started && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0
    this.#started = true
    if (from < text.length) this.#sink(from === 0 ? text : text.slice(1))
  }
}

interface Decoder {
  decode(input?: Uint8Array): string
}
declare const TextDecoder: new (label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }) => Decoder
