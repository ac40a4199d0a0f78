import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPrintable } from '../../src/core/unprintable.ts'
import { renderText } from '../../src/render/index.ts'
import type { SpamReport, Suspect } from '../../src/verdict/score-queue.ts'

const suspect = (more: Partial<Suspect> = {}): Suspect => ({
  principal: { type: 'uid', value: '10021' },
  name: 'tienda',
  part: null,
  spamming: true,
  score: 9.5,
  messages: 239,
  recipients: 250,
  sampled: 40,
  share: 0.81,
  evidence: [
    { symbol: 'OWN_SENDER', weight: -1, count: 2, total: 40, examples: [], detail: null },
    { symbol: 'SENDERS_RANDOM', weight: 3, count: 96, total: 100, examples: [], detail: 'xukhggjqq' },
  ],
  examples: [{ id: '150208731', queue: null }],
  steps: [
    { code: 'read-message', command: 'head -c 16384 /var/qmail/queue/mess/9/150208731' },
    { code: 'do-not-stop-qmail', command: null },
  ],
  ...more,
})
const report = (more: Partial<SpamReport> = {}): SpamReport => ({
  verdict: 'spam',
  confidence: 0.93,
  suspects: [suspect()],
  messages: 296,
  recipients: 329,
  sampled: 40,
  readNext: [],
  evidence: [{ symbol: 'QUEUE_LENGTH', weight: 0, count: 296, total: 0, examples: [], detail: null }],
  diagnostics: [],
  ...more,
})

describe('renderText says', () => {
  it('what, who, how much, why, how sure, what next', () => {
    const text = renderText(report(), { hostname: 'mail.example', scannedAt: 1_795_573_882 })
    expect(text.split('\n')[0]).toBe('SPAM  (confidence 93%)')
    expect(text).toContain('The culprit is uid 10021 (tienda).')
    expect(text).toContain('Host: mail.example')
    // 1795573882 is 2026-11-25 02:31:22 UTC.
    expect(text).toContain('Scanned: 2026-11-25 02:31 UTC')
    expect(text).toContain('239 of 296 messages in the queue (81%)')
    expect(text).toContain('40 headers of 296 were read')
    expect(text).toContain('head -c 16384 /var/qmail/queue/mess/9/150208731')
    expect(text).toContain('+3.0  96 of 100 different senders look typed at random. (xukhggjqq)')
  })

  it('the strongest evidence first, and what speaks for innocence too', () => {
    const text = renderText(report())
    expect(text.indexOf('SENDERS_RANDOM')).toBeLessThan(text.indexOf('OWN_SENDER'))
    expect(text).toMatch(/^ {3}-1\.0 {2}/m)
  })

  it('both culprits', () => {
    const other = suspect({ principal: { type: 'account', value: 'maria@tienda.example' }, name: null })
    const text = renderText(report({ suspects: [suspect(), other] })).replaceAll(/\s+/g, ' ')
    expect(text).toContain('The culprits are uid 10021 (tienda) and the mail account maria@tienda.example.')
    expect(text.match(/Who: /g)?.length).toBe(2)
  })

  it('which site of a shared uid', () => {
    expect(
      renderText(report({ suspects: [suspect({ principal: { type: 'uid', value: '33' }, name: 'www-data', part: 'send.php' })] })),
    ).toContain('uid 33 (www-data), in particular send.php')
  })

  it('that what could not be read is not clean', () => {
    const text = renderText(
      report({
        verdict: 'unknown',
        confidence: 0,
        suspects: [],
        messages: null,
        recipients: null,
        sampled: 0,
        evidence: [],
        diagnostics: [{ code: 'disk-permission-denied', severity: 'error', message: 'Permission denied.', line: null, text: null }],
      }),
    )
    expect(text).toMatch(/^UNKNOWN /)
    expect(text.replaceAll(/\s+/g, ' ')).toContain('This does not mean that the queue is clean.')
    expect(text).toContain('Permission denied. [disk-permission-denied]')
    expect(text).not.toContain('CLEAN')
  })

  it('that a listing alone is worth less', () => {
    expect(renderText(report({ sampled: 0 })).replaceAll(/\s+/g, ' ')).toContain('No header was read: this is judged by the listing alone')
  })

  it('nobody as the culprit where nobody can be named', () => {
    const text = renderText(report({ suspects: [] }))
    expect(text).toContain('This server is sending spam.')
    expect(text).not.toContain('The culprit')
  })

  it('the same in Spanish', () => {
    const text = renderText(report(), { locale: 'es' }).replaceAll(/\s+/g, ' ')
    expect(text).toMatch(/^SPAM \(confianza 93 %\) Este servidor está enviando spam\. El culpable es el uid 10021 \(tienda\)\./)
  })
})

describe('renderText never', () => {
  const hostile = fc.string({ unit: 'binary' })

  it('law: shows a control character of a sender, nor a line that it made', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const evil = suspect({
          principal: { type: 'account', value },
          name: null,
          part: value,
          evidence: [{ symbol: value, weight: 1, count: 1, total: 1, examples: [], detail: value }],
          steps: [{ code: value, command: value }],
        })
        const diagnostic = { code: value, severity: 'error', message: value, line: 1, text: value } as const
        const text = renderText(report({ suspects: [evil], diagnostics: [diagnostic] }), { hostname: value })
        expect(isPrintable(text.replaceAll('\n', ''))).toBe(true)
      }),
    )
  })

  it('law: differs for a report that came back from JSON', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('en', 'es'), (value, locale) => {
        const original = report({ suspects: [suspect({ principal: { type: 'sender', value } })] })
        expect(renderText(JSON.parse(JSON.stringify(original)), { locale: locale as 'en' })).toBe(
          renderText(original, { locale: locale as 'en' }),
        )
      }),
    )
  })

  it('cuts a command, nor makes prose wider than asked for', () => {
    const command = `head -c 16384 /${'x'.repeat(300)}`
    const text = renderText(report({ suspects: [suspect({ steps: [{ code: 'read-message', command }] })] }), { width: 50 })
    expect(text).toContain(command)
    expect(text.split('\n').filter((line) => line.length > 50 && !line.includes(command))).toEqual([])
  })

  it('quotes a subject or a recipient when it is to be hidden', () => {
    expect(renderText(report(), { redact: true })).not.toContain('xukhggjqq')
    expect(renderText(report(), { redact: false })).toContain('xukhggjqq')
  })

  it('paints unless asked to', () => {
    expect(renderText(report())).not.toContain('\u001b')
    expect(renderText(report(), { color: true })).toContain('\u001b[1;31mSPAM\u001b[0m')
  })
})
