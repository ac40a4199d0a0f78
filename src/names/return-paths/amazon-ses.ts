import { registrableDomain } from '../registrable-label.ts'
import type { ReturnPath } from '../return-path.ts'

const SHAPE = /^[0-9a-f]{16}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:-\d{6})?$/i

/** Return path of Amazon SES: TIME-UUID-000000. */
export const amazonSes: ReturnPath = {
  id: 'amazon-ses',
  title: 'Return path of Amazon SES: TIME-UUID-000000',
  source: 'Amazon SES: message ids; archived mail',
  rank: 1,
  examples: [
    ['010001725bf247e4-26c3b8bb-3ca1-415d-8c70-5df72ba44c66-000000@amazonses.com', 'amazonses.com'],
    ['0100018f2b7c9d3e-0b1d2c3e-4f50-6172-8394-a5b6c7d8e9f0@amazonses.com', 'amazonses.com'],
    ['0102018f2b7c9d3e-0b1d2c3e-4f50-6172-8394-a5b6c7d8e9f0-000000@bounce.sender.example', 'sender.example'],
  ],
  nearMiss: '010001725bf247e4-26c3b8bb-3ca1-415d-8c70-000000@amazonses.com',
  read(local, domain) {
    return SHAPE.test(local) ? { list: domain === null ? null : registrableDomain(domain), name: null } : null
  },
}
