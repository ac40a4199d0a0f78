import { check } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { filesBelow } from './source-files.ts'

interface Literal {
  readonly where: string
  readonly source: string
  readonly flags: string
}

const files = filesBelow('src', '.ts')

/** Every regular expression literal of the source. */
function literals(): Literal[] {
  const found: Literal[] = []
  for (const { path, text } of files) {
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
        found.push({ where: `${path}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      }
      ts.forEachChild(node, visit)
    }
    visit(tree)
  }
  return found
}

describe('regular expressions', () => {
  it('none is built at run time: only literals can be checked', () => {
    expect(files.filter((file) => /\bRegExp\(/.test(file.text)).map((file) => file.path)).toEqual([])
  })

  it('the checker finds what it must find', async () => {
    expect((await check('\\s+$', '')).status).toBe('vulnerable')
  })

  it('none can be made to take more than linear time', async () => {
    const all = literals()
    expect(all.length).toBeGreaterThan(10)
    const unsafe: string[] = []
    const seen = new Map<string, string>()
    for (const { where, source, flags } of all) {
      const key = `/${source}/${flags}`
      if (!seen.has(key)) seen.set(key, (await check(source, flags, { timeout: 20_000 })).status)
      if (seen.get(key) !== 'safe') unsafe.push(`${where} ${key}: ${seen.get(key)}`)
    }
    expect(unsafe).toEqual([])
  }, 300_000)
})
