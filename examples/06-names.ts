// One odd name proves nothing; a share of them does. Machine-made return paths are known by their form.
import { scoreName } from '../src/index.ts'

for (const name of ['sdfsdflkjas.br', 'universitaet-heidelberg.de', 'ayuntamiento.es']) {
  const { bits, verdict } = scoreName(name)
  console.log(name, verdict, bits > 0 ? 'leans random' : 'leans real')
}
const { verdict, pattern } = scoreName('news-return-42-joe=remote.example', 'local')
console.log(verdict, pattern)
