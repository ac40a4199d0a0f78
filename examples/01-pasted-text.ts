// Eight lines that an administrator pastes, and what they say. In a project of your own the import is 'qmail-spamscope'.
import { parseQread, scoreQueue } from '../src/index.ts'
import { renderText } from '../src/render/index.ts'

const pasted = `25 Nov 2026 03:27:08 GMT  #150208731  2316  <cuenta@sdfsdflkjas.br>
	remote	maria@freipost.example
25 Nov 2026 03:27:08 GMT  #150208754  2316  <xkqwvz@pqlkrtbn.com>
	remote	marta@freipost.example
25 Nov 2026 03:27:09 GMT  #150208777  2316  <bdfgh@wkpevwftzv.net>
	remote	mateo@freipost.example
25 Nov 2026 03:27:11 GMT  #150208800  812  <info@tienda.example>
	remote	cliente@correo.example
`

console.log(renderText(scoreQueue(parseQread(pasted))).trimEnd())
