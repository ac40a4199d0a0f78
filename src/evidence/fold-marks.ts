/** A text in lower case without accents, so that words are found whether somebody wrote `último`, `ultimo` or `u` and a combining accent. Linear. */
export function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łı]/g, (letter) => (letter === 'ł' ? 'l' : 'i'))
}
