// The model's alphabet: 0 boundary, 1–26 letters, 27 any digit, 28 any separator.
import { foldName } from '../../src/names/fold-name.ts'

/** Symbols of a name; characters that the model does not know are left out. */
export function encode(name: string): Uint8Array {
  const symbols: number[] = []
  for (const character of foldName(name)) {
    const code = character.charCodeAt(0)
    if (code >= 0x61 && code <= 0x7a) symbols.push(code - 0x60)
    else if (code >= 0x30 && code <= 0x39) symbols.push(27)
    else if ('-_.+='.includes(character)) symbols.push(28)
  }
  return Uint8Array.from(symbols)
}
