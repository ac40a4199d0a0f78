/** Greetings of programs that guess passwords and send by what they guessed. No mail program of a person says them. */
const BOTS: ReadonlySet<string> = /* @__PURE__ */ new Set(['ylmf-pc', 'user', 'friend'])
/** What Windows Server is called until somebody names it: a rented machine, not somebody's desk. */
const UNNAMED_SERVER = /^win-[0-9a-z]{4,11}$/

/** Whether a HELO is a bot's, or at least that of a server that nobody named; null for any other. */
export function botName(helo: string | null): 'bot' | 'unnamed' | null {
  const name = helo?.toLowerCase() ?? ''
  if (BOTS.has(name)) return 'bot'
  return UNNAMED_SERVER.test(name) ? 'unnamed' : null
}
