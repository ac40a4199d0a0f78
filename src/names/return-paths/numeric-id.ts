import type { ReturnPath } from '../return-path.ts'

const SHAPE = /^\d[\d._-]{4,62}\d$/

/** A long number, such as a telephone or customer number. */
export const numericId: ReturnPath = {
  id: 'numeric-id',
  title: 'A long number, such as a telephone or customer number',
  source: 'own rule: digits alone tell nothing of who typed them',
  rank: 3,
  examples: [
    ['15551234567@sender.example', null],
    ['0012-345-6789@sender.example', null],
  ],
  nearMiss: '12345@sender.example',
  read(local) {
    return SHAPE.test(local) ? { list: null, name: null } : null
  },
}
