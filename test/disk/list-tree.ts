/** A queue to be listed. */
export interface ListedTree {
  readonly queueDir?: string
  readonly split: number
  readonly bigTodo?: boolean
  /** Ids of messages in mess/, info/ and remote/. */
  readonly ids?: readonly (number | bigint)[]
  /** Ids of messages in mess/ and todo/. */
  readonly todo?: readonly (number | bigint)[]
  /** Whether directories are listed (`find`), are left out (`find -type f`), or end in a slash (`ls -p`). */
  readonly directories?: 'plain' | 'none' | 'slash'
}

/** The paths that `find QUEUE` prints for a whole queue. Written down from the layout, without the code under test. */
export function listTree({ queueDir = '/q', split, bigTodo = false, ids = [], todo = [], directories = 'plain' }: ListedTree): string[] {
  const paths: string[] = []
  const directory = (path: string): void => {
    if (directories !== 'none') paths.push(`${queueDir}/${path}${directories === 'slash' ? '/' : ''}`)
  }
  for (const part of ['mess', 'info', 'local', 'remote', 'bounce', 'todo', 'intd', 'pid', 'lock']) {
    directory(part)
    const isSplit = ['mess', 'info', 'local', 'remote'].includes(part) || (bigTodo && ['todo', 'intd'].includes(part))
    if (isSplit) for (let n = 0; n < split; n++) directory(`${part}/${n}`)
  }
  const place = (id: number | bigint): string => `${BigInt(id) % BigInt(split)}/${id}`
  for (const id of ids) for (const part of ['mess', 'info', 'remote']) paths.push(`${queueDir}/${part}/${place(id)}`)
  for (const id of todo) paths.push(`${queueDir}/mess/${place(id)}`, `${queueDir}/todo/${bigTodo ? place(id) : id}`)
  return paths
}
