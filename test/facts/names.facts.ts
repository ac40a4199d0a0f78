/** Facts about names: labels, folding and verdicts. */
interface LabelFact {
  readonly id: string
  readonly fact: string
  readonly source: string
  readonly input: string
  readonly expect: string
}

export const LABEL_FACTS: readonly LabelFact[] = [
  {
    id: 'LABEL-01',
    fact: 'the label before the suffix is what was registered',
    source: 'RFC 1034',
    input: 'mail.example.com',
    expect: 'example',
  },
  { id: 'LABEL-02', fact: 'a bare label is itself', source: 'api', input: 'example', expect: 'example' },
  { id: 'LABEL-03', fact: 'a final dot is no label', source: 'RFC 1034 §3.1', input: 'mail.example.com.', expect: 'example' },
  { id: 'LABEL-04', fact: 'co.uk is a suffix of two parts', source: 'Public Suffix List', input: 'mail.example.co.uk', expect: 'example' },
  { id: 'LABEL-05', fact: 'co.com is none: com is no country', source: 'Public Suffix List', input: 'mail.co.com', expect: 'co' },
  { id: 'LABEL-06', fact: 'a suffix of two parts alone names itself', source: 'own rule', input: 'co.uk', expect: 'co' },
  { id: 'LABEL-07', fact: 'a Polish city is a suffix', source: 'Public Suffix List', input: 'kurs.example.waw.pl', expect: 'example' },
  { id: 'LABEL-08', fact: 'the same word under another country is not', source: 'Public Suffix List', input: 'kurs.waw.de', expect: 'waw' },
  { id: 'LABEL-09', fact: 'case does not matter', source: 'RFC 4343', input: 'MAIL.Example.COM.BR', expect: 'Example' },
  { id: 'LABEL-10', fact: 'a property of every object is no suffix', source: 'own rule', input: 'a.constructor.br', expect: 'constructor' },
  { id: 'LABEL-11', fact: 'nothing has no label', source: 'own rule', input: '', expect: '' },
  { id: 'LABEL-12', fact: 'dots alone have no label', source: 'own rule', input: '...', expect: '' },
  {
    id: 'LABEL-13',
    fact: 'an empty label before the ending is that label, and is found at once',
    source: 'RFC 1034 §3.1',
    input: 'rc..com',
    expect: '',
  },
]

export const DOMAIN_FACTS: readonly LabelFact[] = [
  { id: 'DOMAIN-01', fact: 'label and suffix', source: 'RFC 1034', input: 'mail105.suw16.mcsv.net', expect: 'mcsv.net' },
  {
    id: 'DOMAIN-02',
    fact: 'a suffix of two parts stays whole',
    source: 'Public Suffix List',
    input: 'a.b.example.co.uk.',
    expect: 'example.co.uk',
  },
]

export const FOLD_FACTS: readonly LabelFact[] = [
  { id: 'FOLD-01', fact: 'capitals fold', source: 'scoring §1', input: 'Example', expect: 'example' },
  { id: 'FOLD-02', fact: 'marks are dropped', source: 'UAX 15', input: 'Málaga-Çanakkale', expect: 'malaga-canakkale' },
  {
    id: 'FOLD-03',
    fact: 'letters that NFD leaves whole are spelt out',
    source: 'scoring §1',
    input: 'łøßæđðþıœə',
    expect: 'lossaeddthioee',
  },
  { id: 'FOLD-04', fact: 'xn-- is decoded', source: 'RFC 3492', input: 'xn--mnchen-3ya', expect: 'munchen' },
  { id: 'FOLD-05', fact: 'XN-- too', source: 'RFC 5890 §2.3.2.1', input: 'XN--MNCHEN-3YA', expect: 'munchen' },
  { id: 'FOLD-06', fact: 'what is no Punycode stays', source: 'RFC 3492 §6.2', input: 'xn--?!', expect: 'xn--?!' },
  { id: 'FOLD-07', fact: 'another script stays', source: 'scoring §1', input: 'РОССИЯ', expect: 'россия' },
]

/** Samples of RFC 3492 §7.1 and of IDN registrations. */
export const PUNYCODE_FACTS: readonly {
  readonly id: string
  readonly fact: string
  readonly input: string
  readonly expect: string | null
}[] = [
  { id: 'PUNY-01', fact: 'letters between ASCII', input: 'mnchen-3ya', expect: 'münchen' },
  { id: 'PUNY-02', fact: 'no ASCII at all', input: 'ihqwcrb4cv8a8dqg056pqjye', expect: '他们为什么不说中文' },
  { id: 'PUNY-03', fact: 'Czech sample of the RFC', input: 'Proprostnemluvesky-uyb24dma41a', expect: 'Pročprostěnemluvíčesky' },
  { id: 'PUNY-04', fact: 'a digit that is none', input: 'mnchen-3y_', expect: null },
  { id: 'PUNY-05', fact: 'cut in the middle of a number', input: 'mnchen-3y', expect: null },
  { id: 'PUNY-06', fact: 'beyond the last code point', input: '99999999', expect: null },
  { id: 'PUNY-07', fact: 'longer than a label can be', input: 'a'.repeat(64), expect: null },
  { id: 'PUNY-08', fact: 'ASCII only, with the delimiter', input: 'abc-', expect: 'abc' },
  { id: 'PUNY-09', fact: 'a letter outside ASCII is no Punycode', input: 'mün-3ya', expect: null },
]

type Verdict = 'ordinary' | 'odd' | 'random' | 'unscored'

interface NameFact {
  readonly id: string
  readonly fact: string
  readonly source: string
  readonly input: readonly [name: string, kind: 'domain' | 'local']
  /** Verdicts that the fact allows. */
  readonly expect: readonly Verdict[]
}

const NOT_ODD = ['ordinary', 'unscored'] as const

export const NAME_FACTS: readonly NameFact[] = [
  { id: 'NAME-01', fact: 'mashed keys are random', source: 'the article', input: ['sdfsdflkjas.br', 'domain'], expect: ['random'] },
  {
    id: 'NAME-02',
    fact: 'a word is ordinary',
    source: 'the article, its nearest',
    input: ['universidade.br', 'domain'],
    expect: ['ordinary'],
  },
  { id: 'NAME-03', fact: 'random letters are random', source: 'scoring §1', input: ['xkqjzvwpftbn.com', 'domain'], expect: ['random'] },
  {
    id: 'NAME-04',
    fact: 'random letters and digits are at least odd',
    source: 'scoring §1',
    input: ['x7k2q9zw4vtb.com', 'domain'],
    expect: ['odd', 'random'],
  },
  { id: 'NAME-05', fact: 'five letters tell nothing', source: 'scoring §1', input: ['xkqjz.com', 'domain'], expect: ['unscored'] },
  {
    id: 'NAME-06',
    fact: 'separators do not make up for letters',
    source: 'own rule',
    input: ['x-k-q.com', 'domain'],
    expect: ['unscored'],
  },
  { id: 'NAME-07', fact: 'digits alone tell nothing', source: 'own rule', input: ['1234567890.com', 'domain'], expect: ['unscored'] },
  { id: 'NAME-08', fact: 'another script is not scored', source: 'scoring §1', input: ['россия.рф', 'domain'], expect: ['unscored'] },
  {
    id: 'NAME-09',
    fact: 'another script behind xn-- is not scored',
    source: 'scoring §1',
    input: ['xn--h1alffa9f.xn--p1ai', 'domain'],
    expect: ['unscored'],
  },
  { id: 'NAME-10', fact: 'the suffix is not scored', source: 'scoring §1', input: ['hotel.com.br', 'domain'], expect: ['unscored'] },
  {
    id: 'NAME-11',
    fact: 'a Polish name with its consonants is ordinary',
    source: 'scoring §7',
    input: ['szczepan.brzezinski', 'local'],
    expect: ['ordinary'],
  },
  {
    id: 'NAME-12',
    fact: 'a German compound is ordinary',
    source: 'scoring §7',
    input: ['rechtsschutzversicherung.de', 'domain'],
    expect: ['ordinary'],
  },
  {
    id: 'NAME-13',
    fact: 'a Welsh place is not random',
    source: 'scoring §7',
    input: ['aberystwyth.co.uk', 'domain'],
    expect: ['ordinary', 'odd'],
  },
  {
    id: 'NAME-14',
    fact: 'an abbreviation of an institution is not odd',
    source: 'names-model, false alarms',
    input: ['kmgfnx.edu', 'domain'],
    expect: NOT_ODD,
  },
  {
    id: 'NAME-15',
    fact: 'a name with a year is ordinary',
    source: 'names-model',
    input: ['maria.gonzalez1984', 'local'],
    expect: ['ordinary'],
  },
  { id: 'NAME-16', fact: 'a mashed local part is random', source: 'scoring §1', input: ['kjsdhfkjshdf', 'local'], expect: ['random'] },
  { id: 'NAME-17', fact: 'a role mailbox is ordinary', source: 'scoring §1', input: ['buchhaltung', 'local'], expect: ['ordinary'] },
  {
    id: 'NAME-18',
    fact: 'words put together cannot be seen',
    source: 'scoring §1, limits',
    input: ['tablewindowgarden.com', 'domain'],
    expect: ['ordinary'],
  },
  {
    id: 'NAME-19',
    fact: 'random letters before a tag stay random',
    source: 'own rule',
    input: ['xkqjzvwpftbn+shop', 'local'],
    expect: ['random'],
  },
  {
    id: 'NAME-20',
    fact: 'random letters before a recipient stay random',
    source: 'own rule',
    input: ['xkqjzvwpftbn-return-42-joe=remote.example', 'local'],
    expect: ['random'],
  },
  {
    id: 'NAME-21',
    fact: 'a list before a recipient is a machine form',
    source: 'ezmlm',
    input: ['news-return-42-joe=remote.example', 'local'],
    expect: ['unscored'],
  },
  {
    id: 'NAME-23',
    fact: 'a few keys again and again are random',
    source: 'own rule: mashing',
    input: ['xdqxdqxdq', 'local'],
    expect: ['random'],
  },
  {
    id: 'NAME-24',
    fact: 'a syllable said twice is ordinary',
    source: 'places of Indonesia; its nearest',
    input: ['mukomuko', 'domain'],
    expect: ['ordinary'],
  },
  {
    id: 'NAME-25',
    fact: 'a letter that is drawn out is no pattern of keys',
    source: 'own rule',
    input: ['hellooooooo', 'domain'],
    expect: ['ordinary'],
  },
  {
    id: 'NAME-29',
    fact: 'a word said three times is not random',
    source: 'own rule; the nearest to keys hit again and again',
    input: ['yesyesyes', 'domain'],
    expect: ['ordinary', 'odd'],
  },
  {
    id: 'NAME-26',
    fact: 'the home row of a Dvorak keyboard is random',
    source: 'own rule: mashing',
    input: ['htnsuhdnthsun', 'local'],
    expect: ['random'],
  },
  {
    id: 'NAME-27',
    fact: 'random letters before a key of a forum stay random',
    source: 'own rule',
    input: ['sdfkjhsdfkjh+verp-0123456789abcdef0123456789abcdef', 'local'],
    expect: ['random'],
  },
  {
    id: 'NAME-28',
    fact: 'random letters behind a loose tag stay random',
    source: 'own rule',
    input: ['prvs=12a=sdfsdflkjas', 'local'],
    expect: ['random'],
  },
  { id: 'NAME-22', fact: 'nothing is not scored', source: 'own rule', input: ['', 'domain'], expect: ['unscored'] },
]
