// A queue directory, read straight from its files: `npm start` has unpacked the sample.
import { scanQueue } from '../src/node/index.ts'
import { renderText } from '../src/render/index.ts'

const queueDir = process.argv[2] ?? 'examples/sample-queue/queue'
const report = await scanQueue({ queueDir, sample: 100 })
console.log(renderText(report, { locale: 'es', hostname: 'mail.example' }))
