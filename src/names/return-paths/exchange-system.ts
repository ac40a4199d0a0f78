import type { ReturnPath } from '../return-path.ts'

const SHAPE =
  /^(?:(?:microsoftexchange|healthmailbox)[0-9a-f]{32}|(?:systemmailbox|discoverysearchmailbox)\{[0-9a-f-]{36}\}|(?:federatedemail|migration)\.[0-9a-f-]{36})$/i

/** Mailbox that Exchange itself writes from: a name and a UUID. */
export const exchangeSystem: ReturnPath = {
  id: 'exchange-system',
  title: 'Mailbox that Exchange itself writes from: a name and a UUID',
  source: 'Microsoft Learn: system, arbitration and health mailboxes; MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e',
  rank: 1,
  examples: [
    ['MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@tenant.example', 'tenant.example'],
    ['HealthMailbox0123456789abcdef0123456789abcdef@tenant.example', 'tenant.example'],
    ['SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@tenant.example', 'tenant.example'],
    ['Migration.8f3e7716-2011-43e4-96b1-aba62d229136@tenant.example', 'tenant.example'],
  ],
  nearMiss: 'MicrosoftExchange329e71ec88ae4615@tenant.example',
  read(local, domain) {
    return SHAPE.test(local) ? { list: domain, name: null } : null
  },
}
