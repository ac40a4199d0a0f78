/** Words by which systems say that a command was not run or could not read, in lower case. */
const REFUSALS: readonly string[] = [
  'permission denied',
  'access denied',
  'operation not permitted',
  'no such file or directory',
  'file does not exist',
  'not found',
  'not a directory',
  'a password is required',
  'not allowed to execute',
  'not in the sudoers file',
  'unable to ',
  'cannot open',
  'cannot access',
  'cannot read',
  'cannot execute',
  'cannot change directory',
  'cannot stat',
  'must be root',
  'connection refused',
  'connection timed out',
]

/** What shells and sudo say about themselves, in lower case: the command ran all the same. */
const NOISE: readonly string[] = ['unable to resolve host', 'setlocale', 'locale:', 'could not chdir to home directory', 'perl: warning']

/** Tells whether a line of standard error is about the shell's own surroundings. Linear. */
export function isNoise(line: string): boolean {
  const words = line.toLowerCase()
  return NOISE.some((noise) => words.includes(noise))
}

/**
 * Tells whether a line of standard error says that the command could not be run or could not read the queue.
 *
 * @returns False for mere noise, such as a locale warning. Linear.
 * @see formats §1 (`find: … Permission denied`), §2 (`unable to chdir: access denied`)
 */
export function isRefusal(line: string): boolean {
  const words = line.toLowerCase()
  return !isNoise(line) && REFUSALS.some((refusal) => words.includes(refusal))
}
