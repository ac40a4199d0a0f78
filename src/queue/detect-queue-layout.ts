/** Split and big-todo from paths of what a queue holds, files and directories in any order, as `find QUEUE` or `locate QUEUE` prints them. Null where they do not tell. */
export declare function detectQueueLayout(paths: Iterable<string>): {
  readonly queueDir: string | null
  readonly split: number | null
  readonly bigTodo: boolean | null
}
