/** Facts about the small tools of `core` and of the text renderers. */
export const QUOTE_SHELL_FACTS: readonly { readonly id: string; readonly fact: string; readonly input: string; readonly expect: string }[] =
  [
    {
      id: 'QUOTE-01',
      fact: 'a plain path stays bare',
      input: '/var/qmail/queue/mess/9/150208731',
      expect: '/var/qmail/queue/mess/9/150208731',
    },
    { id: 'QUOTE-02', fact: 'a blank is quoted', input: 'a b', expect: "'a b'" },
    { id: 'QUOTE-03', fact: 'nothing is a word of its own', input: '', expect: "''" },
    { id: 'QUOTE-04', fact: 'a single quote is closed, escaped, reopened', input: "it's", expect: "'it'\\''s'" },
    { id: 'QUOTE-05', fact: 'command substitution stays text', input: '$(reboot)', expect: "'$(reboot)'" },
    { id: 'QUOTE-06', fact: 'a leading dash is no option of the shell line itself but is quoted', input: '-rf', expect: "'-rf'" },
    { id: 'QUOTE-07', fact: 'a leading tilde is no home directory', input: '~root', expect: "'~root'" },
    { id: 'QUOTE-08', fact: 'a line feed starts no second command', input: 'a\nreboot', expect: "$'a\\012reboot'" },
    { id: 'QUOTE-09', fact: 'ESC does not reach the terminal', input: '\u001b[2J', expect: "$'\\033[2J'" },
    { id: 'QUOTE-10', fact: 'a bidirectional override is shown as its bytes', input: 'a\u202eb', expect: "$'a\\342\\200\\256b'" },
    { id: 'QUOTE-11', fact: 'a backslash inside the escaped form is doubled', input: 'a\\\tb', expect: "$'a\\\\\\011b'" },
    { id: 'QUOTE-12', fact: 'NUL cannot stand in a word', input: 'a\u0000b', expect: "$'ab'" },
    { id: 'QUOTE-13', fact: 'letters of other scripts stay readable', input: 'jürgen', expect: "'jürgen'" },
  ]

export const ESCAPE_FACTS: readonly { readonly id: string; readonly fact: string; readonly input: string; readonly expect: string }[] = [
  { id: 'ESCAPE-01', fact: 'an ordinary address stays as it is', input: 'info@müller.example', expect: 'info@müller.example' },
  { id: 'ESCAPE-02', fact: 'ESC is shown, not run', input: '\u001b[31m', expect: '\\x1b[31m' },
  { id: 'ESCAPE-03', fact: 'a line feed forges no line', input: 'a\nb', expect: 'a\\x0ab' },
  { id: 'ESCAPE-04', fact: 'C1 controls are controls', input: '\u009b2J', expect: '\\x9b2J' },
  { id: 'ESCAPE-05', fact: 'right-to-left override is named', input: 'a\u202eb', expect: 'a\\u{202e}b' },
  { id: 'ESCAPE-06', fact: 'a lone surrogate is named', input: 'a\ud800', expect: 'a\\u{d800}' },
  { id: 'ESCAPE-07', fact: 'a pair of surrogates is a character', input: 'a😀', expect: 'a😀' },
  { id: 'ESCAPE-08', fact: 'a zero-width blank is seen', input: 'pay\u200bpal', expect: 'pay\\u{200b}pal' },
]
