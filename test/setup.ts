import fc from 'fast-check'

// A failure prints its seed; FC_SEED=… FC_RUNS=… repeats or deepens it. In CI the seed is fixed, so that a run can be repeated and says
// something of the change; new inputs are looked for at every run elsewhere.
const CI_SEED = '20261125'
const seed = process.env['FC_SEED'] ?? (process.env['CI'] ? CI_SEED : undefined)
fc.configureGlobal({ numRuns: Number(process.env['FC_RUNS'] ?? 100), ...(seed ? { seed: Number(seed) } : {}) })
