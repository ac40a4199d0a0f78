import type { QstatDialect } from '../qstat-dialect.ts'

/** The two labels as translators of the article changed them. The script itself has no other language. */
export const translated: QstatDialect = {
  id: 'translated',
  title: 'qmail-qstat in translated articles',
  names: 'qmail',
  genuine: false,
  source: 'formats §4: kb.plesk.com/it/169 and its Chinese copy',
  rows: [
    { count: 'unprocessed', label: 'messaggi in coda ma non ancora elaborati:', source: 'kb.plesk.com/it/169' },
    { count: 'messages', label: 'messaggi in coda:', source: 'kb.plesk.com/it/169' },
    { count: 'unprocessed', label: '队列中还未预处理的信息', source: 'kb.plesk.com/zh/766' },
    { count: 'messages', label: '队列中的信息', source: 'kb.plesk.com/zh/766' },
  ],
  framing: [],
  expected: ['messages', 'unprocessed'],
  examples: ['messaggi in coda: 37', 'messaggi in coda ma non ancora elaborati: 0', '队列中的信息27645', '队列中还未预处理的信息:82'],
}
