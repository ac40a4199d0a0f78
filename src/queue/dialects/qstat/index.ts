// Printed by `npm run tables` from the files of this folder. Add a file, run the command.
import type { QstatDialect } from '../qstat-dialect.ts'
import { eqmail } from './eqmail.ts'
import { indimail } from './indimail.ts'
import { qmail } from './qmail.ts'
import { translated } from './translated.ts'

/** Every form of the counts that parseQstat reads. */
export const QSTAT_DIALECTS: readonly QstatDialect[] = [eqmail, indimail, qmail, translated]
