// Printed by `npm run tables` from the files of this folder. Add a file, run the command.
import type { QreadDialect } from '../qread-dialect.ts'
import { indimail } from './indimail.ts'
import { pasted } from './pasted.ts'
import { qmail } from './qmail.ts'

/** Every form of a listing that parseQread reads. */
export const QREAD_DIALECTS: readonly QreadDialect[] = [indimail, pasted, qmail]
