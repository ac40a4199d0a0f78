/** Eight times the input may take at most this many times as long: linear is 8, or some 30 where it leaves the cache; quadratic is 64 and more. */
export const MOST_GROWTH = 44

/** The shortest of several runs, in milliseconds. */
function shortest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 4; turn++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/**
 * How much longer the eightfold input takes.
 *
 * The least of some attempts: a busy machine makes one attempt look worse than it is, and never makes a quadratic one look linear.
 */
export function growth(small: number, prepare: (count: number) => () => unknown): number {
  const [few, many] = [prepare(small), prepare(small * 8)]
  few()
  many()
  let least = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 5 && least >= MOST_GROWTH / 2; attempt++) {
    least = Math.min(least, shortest(many) / Math.max(shortest(few), 0.05))
  }
  return least
}
