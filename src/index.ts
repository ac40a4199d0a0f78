/**
 * Tells whether a qmail server is sending spam, and who does it, from what qmail itself prints. Pure: text in, data out.
 *
 * @module qmail-spamscope
 */

// Shared by all
export type { Captured, CommandOutput } from './core/captured.ts'
export type { Diagnostic } from './core/diagnostic.ts'
export type { OperatorContext, Principal } from './core/operator-context.ts'

// 1 and 2: qmail-qstat, qmail-qread
export { parseQstat, type QstatReport } from './queue/parse-qstat.ts'
export { parseQread, type QreadLineCounts, type QreadOptions, type QreadReport, type QueueWarning } from './queue/parse-qread.ts'
export { QreadParser } from './queue/qread-parser.ts'
export type { MessageRef, QueuedMessage, QueuedRecipient } from './queue/queued-message.ts'
export { streamQread } from './queue/stream-qread.ts'

// 3: queue paths
export {
  type ParsedQueuePath,
  parseQueuePath,
  type QueueLayout,
  type QueuePart,
  type QueuePaths,
  resolveQueuePath,
} from './queue/queue-path.ts'
export { type DetectedLayout, detectQueueLayout } from './queue/detect-queue-layout.ts'

// Which headers to read
export { planSample } from './sample/plan-sample.ts'

// 4: headers
export { type HeaderBlock, type HeaderField, type HeaderLine, parseHeaders } from './header/parse-headers.ts'
export {
  type OtherReceived,
  parseReceived,
  type QmailReceived,
  type Received,
  type ReceivedBase,
  type ScannerReceived,
  type SmtpReceived,
  type WebmailReceived,
} from './received/parse-received.ts'
export { type HeadOutput, parseHeadOutput } from './header/parse-head-output.ts'
export { decodeWords } from './header/decode-words.ts'

// 5: the origin
export {
  createOriginTracer,
  type Origin,
  type OriginScript,
  type OriginTracer,
  type TraceableHeader,
  type TraceableReceived,
  type TraceOptions,
  traceOrigin,
} from './origin/trace-origin.ts'
export type { OriginEvidence } from './origin/origin-evidence.ts'
export { type CulpritField, type CulpritFieldRow, readCulpritFields } from './origin/culprit-fields.ts'
export type { CulpritReading, ReadCulprit } from './origin/culprit-reading.ts'
export { type Bounce, type BouncedRecipient, parseBounce } from './origin/parse-bounce.ts'
export { traceBounce } from './origin/trace-bounce.ts'
export { parsePasswd } from './origin/parse-passwd.ts'

// 6: the score
export { type NameScore, scoreName } from './names/score-name.ts'
export { type ScoreInput, type SpamReport, type Suspect, scoreQueue } from './verdict/score-queue.ts'
export type { Evidence } from './evidence/evidence.ts'
export type { ScorableHeader } from './evidence/header-facts.ts'
export type { QstatCounts } from './verdict/queue-evidence.ts'
export type { NextStep } from './verdict/next-steps.ts'
export { QueueScorer } from './verdict/queue-scorer.ts'
export { type TopRow, topBy } from './verdict/top-by.ts'
export { compareQueues, type QueueChange } from './verdict/compare-queues.ts'
