import type { EvidenceWords } from './common.ts'

/** What each symbol says, in Spanish. */
export const EVIDENCE_ES: EvidenceWords = {}
