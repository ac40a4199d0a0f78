// Eight lines that an administrator pastes and the headers of two of the messages. In a project of your own the import is 'qmail-spamscope'.
import { parseHeaders, parseQread, scoreQueue } from '../src/index.ts'
import { renderText } from '../src/render/index.ts'

const pasted = `25 Nov 2026 03:27:08 GMT  #150208731  2316  <cuenta@sdfsdflkjas.br>
	remote	maria@correo.example
25 Nov 2026 03:27:08 GMT  #150208754  2316  <xkqwvz@pqlkrtbn.com>
	remote	p.jansen@postbus.example
25 Nov 2026 03:27:09 GMT  #150208777  2316  <bdfghk@wkpevwftzv.net>
	remote	silke.maurer@freipost.example
25 Nov 2026 03:27:11 GMT  #150208800  2316  <qzxvbt@hjklfdsa.org>
	remote	tom@mailbox.example
`
const header = (pid: number): string => `Received: (qmail ${pid} invoked by uid 10021); 25 Nov 2026 03:27:08 -0000
X-PHP-Originating-Script: 10021:alias.php(2) : eval()'d code
Subject: You have won

`

const headers = [
  ['150208731', parseHeaders(header(7313))],
  ['150208754', parseHeaders(header(7320))],
  ['150208777', parseHeaders(header(7331))],
  ['150208800', parseHeaders(header(7346))],
] as const
console.log(renderText(scoreQueue(parseQread(pasted), { headers, context: { uidNames: { '10021': 'tienda' } } })).trimEnd())
