// A listing of any length, read in pieces as they come; here from an array, in life from `spawn('qmail-qread').stdout`.
import { streamQread } from '../src/index.ts'

const pieces = [
  '25 Nov 2026 03:27:08 GMT  #2935  316  <info@tienda.exam',
  'ple> \n\tremote\tcliente@correo.example\n  done\trem',
  'ote\tb@c.example\n',
]

const messages = streamQread(pieces)
let step = await messages.next()
for (; !step.done; step = await messages.next()) {
  const { id, sender, recipients } = step.value
  console.log(id, sender, `${recipients.filter((recipient) => recipient.done).length} of ${recipients.length} done`)
}
// A bare text tells nothing of the exit status, but it has messages, no fatal and a whole last line.
console.log(step.value.complete, step.value.lines.total)
