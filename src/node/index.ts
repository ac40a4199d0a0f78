/**
 * Reads a qmail queue's own files: no qmail program is run, nothing is written.
 *
 * @module qmail-spamscope/node
 */

export { QueueReadError } from './queue-read-error.ts'
export type { ReadAccount, ReadQueuePlace } from './read-account.ts'
export { readControl } from './read-control.ts'
export { type ReadHeaderOptions, readHeader } from './read-header.ts'
export type { RawQueuedMessage } from './read-message.ts'
export { type QueueReading, type ReadProgress, type ReadQueueOptions, readQueue } from './read-queue.ts'
export { type ScanProgress, type ScanQueueOptions, scanQueue } from './scan-queue.ts'
