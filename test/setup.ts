import fc from 'fast-check'

// A failure prints its seed; FC_SEED=… FC_RUNS=… repeats or deepens it.
const seed = process.env['FC_SEED']
fc.configureGlobal({ numRuns: Number(process.env['FC_RUNS'] ?? 100), ...(seed ? { seed: Number(seed) } : {}) })
