/** Terminal colours by meaning (SGR codes), not by name: a renderer asks for the meaning. */
const CODES = { bold: '1', dim: '2', alarm: '1;31', warning: '1;33', good: '1;32' } as const

export type Tone = keyof typeof CODES

/** Gives the function that paints, or one that leaves text alone when colours are off. */
export function painter(color: boolean): (tone: Tone, text: string) => string {
  return color ? (tone, text) => `\u001b[${CODES[tone]}m${text}\u001b[0m` : (_tone, text) => text
}
