import { date822, dateField } from './hops.ts'
import type { World } from './world.ts'

/** What the sender's own program writes below the trace lines. */
export interface Letter {
  readonly time: number
  readonly from: string
  readonly display: string
  readonly to: readonly string[]
  readonly subject: string
}
export type LetterStyle =
  | 'thunderbird'
  | 'outlook'
  | 'iphone'
  | 'php-mail'
  | 'phpmailer'
  | 'program'
  | 'inject'
  | 'roundcube'
  | 'squirrelmail'
  | 'horde'
  | 'merge'
  | 'bot'
  | 'bare'

function encodeSubject(subject: string, world: World): string {
  if (!world.random.chance(0.12)) return subject
  return `=?UTF-8?B?${Buffer.from(subject, 'utf8').toString('base64')}?=`
}

/** Fields of one letter. `extra` are whole lines, each with its line end. */
export function writeLetter(world: World, style: LetterStyle, letter: Letter, extra = ''): string {
  const { random } = world
  const { time, from } = letter
  const domain = from.includes('@') ? from.slice(from.lastIndexOf('@') + 1) : world.hostname
  const name = `${letter.display === '' ? '' : `"${letter.display}" `}<${from}>`
  const to = letter.to.length === 0 ? 'undisclosed-recipients:;' : letter.to.join(', ')
  const subject = encodeSubject(letter.subject, world)
  const date = `Date: ${dateField(time - random.int(0, 9))}\n`
  const plain = 'MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n'
  const core = `From: ${name}\nTo: ${to}\nSubject: ${subject}\n`
  const guid = (): string => `${random.hex(8)}-${random.hex(4)}-${random.hex(4)}-${random.hex(12)}`
  switch (style) {
    case 'thunderbird':
      return `Message-ID: <${guid()}@${domain}>\n${date}MIME-Version: 1.0\nUser-Agent: Mozilla Thunderbird\n${core}${extra}Content-Type: text/plain; charset=UTF-8; format=flowed\n`
    case 'outlook':
      return `${core}${date}Message-ID: <${random.hex(12)}$${random.hex(8)}$${random.hex(8)}$@${domain}>\n${extra}${plain}X-Mailer: Microsoft Outlook 16.0\nThread-Index: Ad${random.letters(20, 20)}==\n`
    case 'iphone':
      return `From: ${name}\nContent-Type: text/plain; charset=utf-8\nMime-Version: 1.0 (1.0)\nSubject: ${subject}\n${date}Message-Id: <${guid().toUpperCase()}@${domain}>\nTo: ${to}\n${extra}X-Mailer: iPhone Mail (21F90)\n`
    case 'php-mail':
      return `Date: ${date822(time, '-0000')}\nMessage-ID: <${new Date(time * 1000).toISOString().replace(/\D/g, '').slice(0, 14)}.${world.pid()}.qmail@${world.hostname}>\nTo: ${to}\nSubject: ${subject}\n${extra}From: ${name}\n`
    case 'phpmailer':
      return `${date}To: ${to}\nFrom: ${name}\nSubject: ${subject}\nMessage-ID: <${random.letters(30, 44, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')}@${domain}>\nX-Mailer: PHPMailer 6.${random.int(1, 9)}.${random.int(0, 9)} (https://github.com/PHPMailer/PHPMailer)\n${extra}${plain}`
    case 'program':
      return `Message-ID: <${random.hex(16)}@${domain}>\n${date}${core}${extra}${plain}`
    case 'inject':
      return `Date: ${date822(time, '-0000')}\nMessage-ID: <${new Date(time * 1000).toISOString().replace(/\D/g, '').slice(0, 14)}.${world.pid()}.qmail@${world.hostname}>\n${core}${extra}`
    case 'roundcube':
      return `${date}From: ${name}\nTo: ${to}\nSubject: ${subject}\nUser-Agent: Roundcube Webmail/1.6.${random.int(0, 9)}\nMessage-ID: <${random.hex(32)}@${domain}>\nX-Sender: ${from}\n${extra}${plain}`
    case 'squirrelmail':
      return `Message-ID: <${random.int(10_000, 99_999)}.${random.int(1, 250)}.squirrel@${world.hostname}>\n${date}Subject: ${subject}\nFrom: ${name}\nTo: ${to}\nUser-Agent: SquirrelMail/1.4.23\n${extra}${plain}`
    case 'horde':
      return `Message-ID: <${random.letters(20, 20)}.Horde.${random.letters(12, 12)}@${world.hostname}>\n${date}From: ${name}\nTo: ${to}\nSubject: ${subject}\nUser-Agent: Horde Application Framework 5\n${extra}${plain}`
    case 'merge':
      return `${core}${date}Message-ID: <${guid()}@${domain}>\nX-Mailer: ${random.pick(['Microsoft Outlook 16.0', 'MailMerge 8.2', 'SuperMailer 12.10'])}\n${extra}${plain}`
    case 'bot':
      return `Message-ID: <${random.hex(12).toUpperCase()}$${random.hex(8)}@${random.pick(['User', 'localhost', random.hex(6)])}>\n${core}${date}${extra}MIME-Version: 1.0\nContent-Type: text/html;\n\tcharset="windows-1251"\nX-Priority: 3\nX-Mailer: Microsoft Outlook Express 6.00.2900.5512\n`
    case 'bare':
      return `${core}${extra}`
  }
}
