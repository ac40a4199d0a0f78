import type { HeaderFacts } from '../evidence/header-facts.ts'
import type { Envelope } from '../sample/envelope.ts'

/** A message that was kept, with its header where that was read. */
export interface KeptMessage {
  readonly envelope: Envelope
  readonly header: HeaderFacts | null
  /** False where it was kept for its header alone, beside an even sample: it stands for no other. */
  readonly drawn: boolean
}
