/** A machine-made return path that was recognised. */
export interface ReturnPathMatch {
  /** Id of the form, stable. */
  readonly pattern: string
  /** The list, the original address or the sender that all such paths of one origin have in common; null where the path names none. */
  readonly list: string | null
}

export interface LocalPartMatch {
  readonly pattern: string
  readonly name: string | null
}

export function matchLocalPart(_local: string): LocalPartMatch | null {
  return null
}

export function matchReturnPath(_address: string): ReturnPathMatch | null {
  return null
}
