import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KINDS, makeQueue } from '../../eval/generator/write-queue.ts'
import { type Judgement, judge, type Mode, parseQueue } from '../../eval/judge.ts'
import { listQueueFolders, readQueueFolder } from '../../eval/labelled-queue.ts'
import { dataFolder } from '../data/spamscope-data.ts'

// Floors a little below what was measured when they were written: they catch a step back, and say nothing of quality.
const FLOORS: Readonly<Record<Mode, { readonly recall: number; readonly false: number; readonly strict: number }>> = {
  all: { recall: 0.98, false: 0.02, strict: 0.97 },
  planned: { recall: 0.97, false: 0.03, strict: 0.95 },
  text: { recall: 0.8, false: 0.05, strict: 0.9 },
}

interface Shares {
  readonly recall: number
  readonly false: number
  readonly strict: number
  readonly backscatter: number
}

function sharesOf(judgements: readonly Judgement[]): Shares {
  const share = (part: readonly Judgement[], of: (one: Judgement) => boolean): number =>
    part.length === 0 ? 1 : part.filter(of).length / part.length
  const spamming = judgements.filter(({ truth }) => truth.spamming === true)
  const lawful = judgements.filter(({ truth }) => truth.spamming === false && String(truth.verdict) !== 'ambiguous')
  const caught = spamming.filter(({ verdict }) => verdict === 'spam')
  return {
    recall: share(spamming, ({ verdict }) => verdict === 'spam'),
    false: lawful.length === 0 ? 0 : share(lawful, ({ verdict }) => verdict === 'spam'),
    strict: share(
      caught.filter(({ truth }) => truth.culprits.length > 0),
      ({ strict }) => strict,
    ),
    backscatter: share(
      judgements.filter(({ truth }) => truth.verdict === 'backscatter'),
      ({ verdict }) => verdict === 'backscatter',
    ),
  }
}

for (const name of ['live', 'queues']) {
  const folder = dataFolder(name)
  describe.skipIf(folder === null)(
    `labelled queues: ${name}${folder === null ? ` (skipped: SPAMSCOPE_DATA/${name} is absent)` : ''}`,
    () => {
      // Two seeds of each kind of queues/, all of live/.
      const folders = (folder === null ? [] : listQueueFolders(folder)).filter((dir) => name === 'live' || /-10[18]$/.test(basename(dir)))
      for (const mode of ['all', 'planned', 'text'] as const) {
        it(`${mode}: recall, false alarms, culprit first, backscatter`, () => {
          const shares = sharesOf(folders.map((dir) => judge(parseQueue(readQueueFolder(dir, name)), mode)))
          expect(folders.length).toBeGreaterThan(30)
          expect(shares.recall).toBeGreaterThanOrEqual(FLOORS[mode].recall)
          expect(shares.false).toBeLessThanOrEqual(FLOORS[mode].false)
          if (mode !== 'text') expect(shares.strict).toBeGreaterThanOrEqual(FLOORS[mode].strict)
          expect(shares.backscatter).toBe(1)
        })
      }
    },
  )
}

describe('kinds of our own', () => {
  it('a newsletter is never spam, a stolen account is, on seeds that nobody looked at', () => {
    const verdicts = (id: string): string[] => {
      const kind = KINDS.find((row) => row.id === id)
      if (kind === undefined) throw new Error(`no kind ${id}`)
      return [701, 702, 703].map((seed) => judge(parseQueue(makeQueue(kind, seed)), 'all').verdict)
    }
    expect(verdicts('newsletter-ezmlm')).not.toContain('spam')
    expect(verdicts('stolen-burst')).toEqual(['spam', 'spam', 'spam'])
  })
})
