import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow } from './source-files.ts'

/** The flow: a stage imports `core` and stages before it, never after. */
const STAGES = ['core', 'names', 'queue', 'sample', 'received', 'header', 'origin', 'evidence', 'verdict', 'render', 'node', 'cli']
/** The only stages that may touch the machine. */
const MACHINE_STAGES = ['node', 'cli']

const IMPORT = /^(?:import|export)\b[^'"\n]*from\s+'([^']+)'/gm
/** The same over several lines: `import {\n a,\n} from './b.ts'`. */
const FROM = /^\} from '([^']+)'/gm

const files = filesBelow('src', '.ts')
const stageOf = (path: string): string => path.split('/')[1] as string
const importsOf = (text: string): string[] => [...text.matchAll(IMPORT), ...text.matchAll(FROM)].map((match) => match[1] as string)

describe('the structure of src', () => {
  it('finds sources and their imports', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(files.flatMap((file) => importsOf(file.text)).length).toBeGreaterThan(files.length)
  })

  it('every file belongs to a stage', () => {
    expect(files.map((file) => stageOf(file.path)).filter((stage) => stage !== 'index.ts' && !STAGES.includes(stage))).toEqual([])
  })

  it('a stage imports core and stages before it, never after', () => {
    const wrong = files.flatMap(({ path, text }) =>
      importsOf(text)
        .filter((target) => target.startsWith('.'))
        .map((target) => posix.join(posix.dirname(path), target))
        .filter((target) => path !== 'src/index.ts' && STAGES.indexOf(stageOf(target)) > STAGES.indexOf(stageOf(path)))
        .map((target) => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('only node/ and cli/ import the machine; nothing imports a package', () => {
    const wrong = files.flatMap(({ path, text }) =>
      importsOf(text)
        .filter((target) => !target.startsWith('.'))
        .filter((target) => !(target.startsWith('node:') && MACHINE_STAGES.includes(stageOf(path))))
        .map((target) => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('the core has no clock, no console, no environment', () => {
    const word = /\b(?:console\.|process\.|Date\.now\(|new Date\(\)|Math\.random\(|globalThis\b|setTimeout\()/
    const wrong = files.filter((file) => !MACHINE_STAGES.includes(stageOf(file.path)) && word.test(withoutComments(file.text)))
    expect(wrong.map((file) => file.path)).toEqual([])
  })

  it('no file is longer than 400 lines, generated tables aside', () => {
    const long = files.filter((file) => file.text.split('\n').length > 400 && !file.text.startsWith('// Printed by'))
    expect(long.map((file) => `${file.path}: ${file.text.split('\n').length}`)).toEqual([])
  })
})

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '')
}
