/** What a return path says once its machine-made parts are taken away. */
export interface ReturnPathReading {
  /** The list, the original address or the stable part of the sender; null where the path names none. */
  readonly list: string | null
  /**
   * The words that a person or an operator chose, to be scored like any other name, so that a machine form around random words
   * hides nothing; null where the form has none.
   */
  readonly name: string | null
}

/** One form of machine-made return path: one file of `return-paths/`. */
export interface ReturnPath {
  /** Stable, kebab-case. */
  readonly id: string
  readonly title: string
  readonly source: string
  /** 1: the form of one program or service; 2: a shape that many use; 3: taken only where nothing else fits. The lowest that matches wins. */
  readonly rank: 1 | 2 | 3
  /** Addresses of this form, each with what `list` collapses it to. */
  readonly examples: readonly (readonly [address: string, list: string | null])[]
  /** The nearest address that is not of this form. */
  readonly nearMiss: string
  /**
   * @param local - Local part as written, case kept.
   * @param domain - Domain as written, or null where only the local part is known.
   * @returns null where the local part is not of this form.
   */
  read(local: string, domain: string | null): ReturnPathReading | null
}

/** `local@domain`, or the local part alone where the domain is not known. */
export function joinAddress(local: string, domain: string | null): string {
  return domain === null ? local : `${local}@${domain}`
}
