interface PasswdFact {
  readonly id: string
  readonly fact: string
  readonly mark: 'RAN' | 'CODE' | 'DOC' | 'OWN'
  readonly source: string
  readonly input: string
  readonly expect: Readonly<Record<string, string>>
}

/** What parsePasswd reads. */
export const PASSWD_FACTS: readonly PasswdFact[] = [
  {
    id: 'PASSWD-01',
    fact: 'name and third field of every line, whatever follows',
    mark: 'DOC',
    source: 'passwd(5)',
    input:
      'root:x:0:0:root:/root:/bin/bash\nwww-data:x:33:33:www-data:/var/www:/usr/sbin/nologin\nlindenhof:x:10021:1003::/var/www/vhosts/lindenhof.example:/bin/false\n',
    expect: { '0': 'root', '33': 'www-data', '10021': 'lindenhof' },
  },
  {
    id: 'PASSWD-02',
    fact: 'master.passwd of the BSDs has more fields behind the same three',
    mark: 'DOC',
    source: 'FreeBSD passwd(5)',
    input:
      '# $FreeBSD$\n#\nalias:*:81:81::0:0:User &:/var/qmail/alias:/nonexistent\nvpopmail:*:89:89::0:0:User &:/usr/local/vpopmail:/nonexistent\n',
    expect: { '81': 'alias', '89': 'vpopmail' },
  },
  {
    id: 'PASSWD-03',
    fact: 'of two names with one uid the first counts, as for getpwuid',
    mark: 'DOC',
    source: 'getpwuid(3): first matching entry',
    input: 'root:x:0:0::/root:/bin/sh\ntoor:x:0:0::/root:/bin/sh\n',
    expect: { '0': 'root' },
  },
  {
    id: 'PASSWD-04',
    fact: 'CRLF, a byte order mark and a missing last line end change nothing',
    mark: 'OWN',
    source: 'texts pasted from Windows',
    input: '\ufeffroot:x:0:0::/root:/bin/sh\r\npetra:x:1009:1009::/home/petra:/bin/bash',
    expect: { '0': 'root', '1009': 'petra' },
  },
  {
    id: 'PASSWD-05',
    fact: 'NIS lines, comments, blank lines and lines without a uid name nobody',
    mark: 'DOC',
    source: 'nsswitch compat mode, passwd(5)',
    input:
      '\n# local users\n+::::::\n-games::::::\n+@admins:x:0:0:::\nbroken\nx:y\nnoid:x::100::/:/bin/sh\nneg:x:-2:-2::/:/bin/sh\n:x:77:77::/:\n',
    expect: {},
  },
  {
    id: 'PASSWD-06',
    fact: 'a uid is a number: leading zeros are no part of it',
    mark: 'OWN',
    source: 'getpwuid(3) parses with strtoul',
    input: 'old:x:0010:10::/:/bin/sh\n',
    expect: { '10': 'old' },
  },
  {
    id: 'PASSWD-07',
    fact: 'large uids keep every digit',
    mark: 'OWN',
    source: 'culprit-headers: 567500001; systemd and containers use up to 4294967294',
    input: 'site:x:567500001:1::/:/bin/sh\nnobody:x:4294967294:1::/:/bin/sh\n',
    expect: { '567500001': 'site', '4294967294': 'nobody' },
  },
  {
    id: 'PASSWD-08',
    fact: 'a user called __proto__ is a name like any other',
    mark: 'OWN',
    source: 'hostile input',
    input: '__proto__:x:1001:1001::/:/bin/sh\n',
    expect: { '1001': '__proto__' },
  },
  {
    id: 'PASSWD-09',
    fact: 'a line whose third field is a word names nobody, and neither does one that puts a name where the uid stands',
    mark: 'OWN',
    source: 'hostile input',
    input: 'evil:x:__proto__:0::/:/bin/sh\nevil2:x:constructor:0::/:/bin/sh\nevil3:x:1e3:0::/:/bin/sh\nevil4:x: 7:0::/:/bin/sh\n',
    expect: {},
  },
  { id: 'PASSWD-10', fact: 'an empty text names nobody', mark: 'OWN', source: 'empty file', input: '', expect: {} },
]
