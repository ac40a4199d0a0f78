export interface QueueLayout {
  /** Default `/var/qmail/queue`. */
  readonly queueDir?: string
  /** conf-split. Default 23. Any integer from 1 on; primes are custom, not law. */
  readonly split?: number
  /** todo/ and intd/ are split too (big-todo patch). Default false. */
  readonly bigTodo?: boolean
}
/** Where each file of a message would stand. @throws TypeError | RangeError on anything that is no 64-bit queue id or no layout. */
export declare function resolveQueuePath(id: string | bigint | number, layout?: QueueLayout): QueuePaths
export interface QueuePaths {
  readonly id: string
  /** id modulo split. */
  readonly splitDir: number
  readonly mess: string
  readonly info: string
  readonly local: string
  readonly remote: string
  readonly bounce: string
  readonly todo: string
  readonly intd: string
}
/** The way back: a path as `locate` or `find` prints it. Null when it is no path of a queue file. */
export declare function parseQueuePath(path: string): ParsedQueuePath | null
export interface ParsedQueuePath {
  readonly queueDir: string
  readonly part: 'mess' | 'info' | 'local' | 'remote' | 'bounce' | 'todo' | 'intd'
  readonly splitDir: number | null
  readonly id: string
}
