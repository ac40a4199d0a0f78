// Proves that what `.` exports is assignable to the fixed public declarations: checked by `npm run typecheck`, nothing runs.

import type * as actual from '../../src/index.ts'
import type * as Api from './api.d.ts'

type Surface = typeof Api
type Actual = typeof actual

/** Fails to compile when an export is missing, renamed, takes less or gives less than declared. */
export const surface = (exported: Actual): Surface => exported

// The declared types by name: what we return must be readable as them, and what callers build after them must be taken by us.
type Same<Ours extends Declared, Declared> = [Ours, Declared]
export type Results = [
  Same<actual.QstatReport, Api.QstatReport>,
  Same<actual.QreadReport, Api.QreadReport>,
  Same<actual.QueuedMessage, Api.QueuedMessage>,
  Same<actual.QueuePaths, Api.QueuePaths>,
  Same<actual.ParsedQueuePath, Api.ParsedQueuePath>,
  Same<actual.HeaderBlock, Api.HeaderBlock>,
  Same<actual.Received, Api.Received>,
  Same<actual.Origin, Api.Origin>,
  Same<actual.NameScore, Api.NameScore>,
  Same<actual.SpamReport, Api.SpamReport>,
  Same<actual.QueueChange, Api.QueueChange>,
  Same<actual.Diagnostic, Api.Diagnostic>,
]
export type Inputs = [
  Same<Api.Captured, actual.Captured>,
  Same<Api.QreadOptions, actual.QreadOptions>,
  Same<Api.QueueLayout, actual.QueueLayout>,
  Same<Api.OperatorContext, actual.OperatorContext>,
  Same<Api.ScoreInput, actual.ScoreInput>,
]
