/**
 * Random-looking names: log2 P(name | random typing) − log2 P(name | real name), in bits.
 * For 'domain' a domain name or a bare label (the registrable label is scored), for 'local' a local part.
 */
export declare function scoreName(name: string, kind?: 'domain' | 'local'): NameScore
export interface NameScore {
  readonly bits: number
  /** `unscored`: too short, another script, or a known machine form (VERP, SRS, BATV, ESP return path), named in `pattern`. */
  readonly verdict: 'ordinary' | 'odd' | 'random' | 'unscored'
  readonly pattern: string | null
}
