import type { EvidenceWords } from './common.ts'

/** What each symbol says, in English. */
export const EVIDENCE_EN: EvidenceWords = {}
