import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^(?:([^+=@]{1,60})[+-])?([bmr])\.(?:\d{1,10}\.)?\d{1,10}\.[0-9a-f]{16}$/i

/** Return path of CiviCRM: b.JOB.NUMBER.HASH, with or without a user before it. */
export const civimail: ReturnPath = {
  id: 'civimail',
  title: 'Return path of CiviCRM: b.JOB.NUMBER.HASH, with or without a user before it',
  source: 'CiviCRM: CRM/Mailing/BAO/Mailing.php, verpSeparator',
  rank: 1,
  examples: [
    ['b.12.3456.0123456789abcdef@crm.example', 'b@crm.example'],
    ['mailer+b.12.3456.0123456789abcdef@crm.example', 'mailer@crm.example'],
    ['b.3456.fedcbaabcdefbeef@crm.example', 'b@crm.example'],
  ],
  nearMiss: 'b.12.3456.0123456789@crm.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const user = match[1]
    return { list: joinAddress(user ?? (match[2] as string), domain), name: user ?? null }
  },
}
