// Printed by `npm run tables` from the files of this folder. Add a file, run the command.
import type { Command } from '../command.ts'
import { headers } from './headers.ts'
import { path } from './path.ts'
import { plan } from './plan.ts'
import { qread } from './qread.ts'
import { qstat } from './qstat.ts'
import { scan } from './scan.ts'
import { score } from './score.ts'
import { top } from './top.ts'

/** Every subcommand. */
export const COMMANDS: readonly Command[] = [headers, path, plan, qread, qstat, scan, score, top]
