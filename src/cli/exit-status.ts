import type { SpamReport } from '../verdict/score-queue.ts'

/** Exit status by verdict, as monitoring systems read it: fine, look at it, act, cannot tell. */
export const EXIT_OF_VERDICT: Readonly<Record<SpamReport['verdict'], 0 | 1 | 2 | 3>> = {
  clean: 0,
  bulk: 0,
  backscatter: 1,
  backlog: 1,
  spam: 2,
  unknown: 3,
}
