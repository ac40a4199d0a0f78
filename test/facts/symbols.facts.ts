import type { Principal } from '../../src/core/operator-context.ts'
import { everyday, type Letter, letters } from './queue-builder.ts'

/** A queue on which a symbol fires for a principal, and the nearest on which it does not. */
export interface SymbolFact {
  readonly symbol: string
  readonly fact: string
  readonly principal: Principal
  readonly fires: readonly Letter[]
  readonly nearMiss: readonly Letter[]
  /** Whose evidence the near miss is about, where it is another's. */
  readonly nearPrincipal?: Principal
  /** No header is read. */
  readonly unread?: boolean
  /** Principals that the operator allows. */
  readonly allow?: readonly Principal[]
  /** The same for the near miss. */
  readonly nearAllow?: readonly Principal[]
}

const ANA: Principal = { type: 'account', value: 'ana@casa.test' }
const OBST: Principal = { type: 'uid', value: '10021' }

const WORDS =
  'anna berta clara dora emil frida gustav heidi ida johann karla lena moritz nora otto paula rita sepp toni ute vera willi xaver yvonne zora'.split(
    ' ',
  )
/** A different person each time, at a different firm. */
const someone = (index: number): string =>
  `${WORDS[(index * 7) % WORDS.length]}.${WORDS[index % WORDS.length]}${Math.floor(index / 25)}@firma-${WORDS[(index * 11) % WORDS.length]}${index}.test`
const RANDOM_DOMAINS = [
  'bipzfnrooz.test',
  'ctvizmpxrtx.test',
  'lqgqaoluwlp.test',
  'zxqkvjwpt.test',
  'hgfkxqzrtw.test',
  'qwzxkrtvbn.test',
  'xkcvqpzwrt.test',
  'vbzqxkwtrp.test',
]
const RANDOM_LOCALS = ['yqcryujxhax', 'lamxfpzlq', 'bvuuigpeefx', 'zqxwvkjr', 'hxkqzvtrw', 'qzxkvwpt', 'wkxzqvbtr', 'xqzjkvwtp']

const plain = (count: number): Letter[] => letters(count, (index) => ({ to: [someone(index)] }))

export const SYMBOL_FACTS: readonly SymbolFact[] = [
  {
    symbol: 'SHARE',
    fact: 'half of all recipients are its; a tenth is no sign',
    principal: ANA,
    fires: [...plain(20), ...everyday(12)],
    nearMiss: [...plain(8), ...everyday(90)],
  },
  {
    symbol: 'VOLUME',
    fact: 'sixty messages where others have four; as many as the others is no sign',
    principal: ANA,
    fires: [...plain(60), ...everyday(12)],
    nearMiss: [...plain(8), ...everyday(24)],
  },
  {
    symbol: 'BURST',
    fact: '40 within an hour; 40 over ten days is none',
    principal: ANA,
    fires: letters(40, (index) => ({ to: [someone(index)], age: 600 + 60 * index })),
    nearMiss: letters(40, (index) => ({ to: [someone(index)], age: 600 + 21_600 * index })),
  },
  {
    symbol: 'SENDERS_FOREIGN',
    fact: 'senders of domains that are not hosted; hosted ones are none',
    principal: ANA,
    fires: letters(6, (index) => ({ to: [someone(index)], sender: `service@bank-${index}.test` })),
    nearMiss: letters(6, (index) => ({ to: [someone(index)], sender: index % 2 ? 'ana@casa.test' : 'info@obst.test' })),
  },
  {
    symbol: 'SENDERS_MANY',
    fact: 'a sender of its own for every message; a second address is none',
    principal: ANA,
    fires: letters(20, (index) => ({ to: [someone(index)], sender: `${WORDS[index]}@casa.test` })),
    nearMiss: letters(20, (index) => ({ to: [someone(index)], sender: index % 2 ? 'ana@casa.test' : 'info@casa.test' })),
  },
  {
    symbol: 'SENDERS_ALIKE',
    fact: 'twenty addresses of one domain with letters of one size; with letters as people write they are staff',
    principal: OBST,
    fires: letters(60, (index) => ({ by: 'uid', to: [someone(index)], sender: `${WORDS[index % 20]}@obst.test`, size: 4600 + index })),
    nearMiss: letters(60, (index) => ({
      by: 'uid',
      to: [someone(index)],
      sender: `${WORDS[index % 20]}@obst.test`,
      size: Math.round(900 * 1.2 ** (index % 30)),
    })),
  },
  {
    symbol: 'SENDERS_RANDOM',
    fact: 'local parts typed at random; VERP is made by a machine, not at random',
    principal: ANA,
    fires: letters(8, (index) => ({ to: [someone(index)], sender: `${RANDOM_LOCALS[index]}@casa.test` })),
    nearMiss: letters(8, (index) => ({ to: [someone(index)], sender: `news-return-4${index}-${RANDOM_LOCALS[index]}=far.test@casa.test` })),
  },
  {
    symbol: 'SENDER_DOMAINS_RANDOM',
    fact: 'a domain typed at random, whatever stands before its @; a random local part is another matter',
    principal: ANA,
    fires: letters(8, (index) => ({ to: [someone(index)], sender: `news@${RANDOM_DOMAINS[1]}` })),
    nearMiss: letters(8, (index) => ({ to: [someone(index)], sender: `${RANDOM_LOCALS[index]}@casa.test` })),
  },
  {
    symbol: 'ACCOUNT_MISMATCH',
    fact: 'the account of one domain, the sender of another; another mailbox of the own domain is none',
    principal: ANA,
    fires: letters(6, (index) => ({ to: [someone(index)], sender: 'boss@obst.test' })),
    nearMiss: letters(6, (index) => ({ to: [someone(index)], sender: 'info@casa.test' })),
  },
  {
    symbol: 'FROM_FOREIGN',
    fact: 'From of a bank elsewhere; From of a hosted domain is none',
    principal: OBST,
    fires: letters(6, (index) => ({ by: 'uid', to: [someone(index)], from: 'Bank <service@bank.test>' })),
    nearMiss: letters(6, (index) => ({ by: 'uid', to: [someone(index)], from: 'Shop <shop@obst.test>' })),
  },
  {
    symbol: 'NULL_SENDER',
    fact: 'the null sender under "by uid"; "for bounce" belongs to qmail, so the uid has none',
    principal: OBST,
    fires: letters(6, (index) => ({ by: 'uid', sender: '', to: [someone(index)] })),
    nearMiss: [
      ...letters(3, (index): Letter => ({ by: 'uid', to: [someone(index)] })),
      ...letters(6, (index): Letter => ({ by: 'bounce', to: [someone(index + 9)] })),
    ],
  },
  {
    symbol: 'RECIPIENTS_RANDOM',
    fact: 'eight domains typed at random; one odd name of many proves nothing',
    principal: ANA,
    fires: letters(8, (index) => ({ to: [`${WORDS[index]}@${RANDOM_DOMAINS[index]}`] })),
    nearMiss: letters(30, (index) => ({ to: [index === 0 ? `ida@${RANDOM_DOMAINS[0]}` : someone(index)] })),
  },
  {
    symbol: 'RECIPIENTS_FREE_MAIL',
    fact: 'all at free providers; firms are none',
    principal: ANA,
    fires: [
      ...letters(20, (index): Letter => ({ to: [`${WORDS[index]}.meier@${index % 2 ? 'gmail.com' : 'yahoo.com'}`] })),
      ...everyday(12),
    ],
    nearMiss: [...plain(20), ...everyday(12)],
  },
  {
    symbol: 'RECIPIENTS_SORTED',
    fact: 'recipients from A to Z; the same ones shuffled are none',
    principal: ANA,
    fires: letters(20, (index) => ({ to: [`${WORDS[19 - index]}@firm${index}.test`] })),
    nearMiss: letters(20, (index) => ({ to: [`${WORDS[(index * 7) % 20]}@firm${index}.test`] })),
  },
  {
    symbol: 'RECIPIENTS_GUESSED',
    fact: 'the same four names at every firm; info@ at every firm is a mailing to firms',
    principal: ANA,
    fires: letters(20, (index) => ({ to: [`${WORDS[index % 4]}@firm-${WORDS[index]}.test`] })),
    nearMiss: letters(20, (index) => ({ to: [`info@firm-${WORDS[index]}.test`] })),
  },
  {
    symbol: 'RECIPIENTS_MANY',
    fact: 'ten recipients on each of six messages; a list sender spreads too, and is none',
    principal: ANA,
    fires: letters(6, (index) => ({ to: letters(10, () => ({})).map((_, at) => someone(10 * index + at)) })),
    nearMiss: letters(6, (index) => ({
      sender: `news-return-${index}-@casa.test-@[]`,
      to: letters(10, () => ({})).map((_, at) => someone(10 * index + at)),
    })),
  },
  {
    symbol: 'RECIPIENTS_HIDDEN',
    fact: 'To names nobody; To names the recipient',
    principal: ANA,
    fires: letters(6, (index) => ({ to: [someone(index)], blind: true })),
    nearMiss: plain(6),
  },
  {
    symbol: 'SAME_SIZE',
    fact: 'twenty messages of one size; sizes as people write are none',
    principal: ANA,
    fires: letters(20, (index) => ({ to: [someone(index)], size: 3000 + index })),
    nearMiss: letters(20, (index) => ({ to: [someone(index)], size: Math.round(1000 * 1.3 ** index) })),
  },
  {
    symbol: 'SUBJECTS_FEW',
    fact: 'one subject on twenty messages; twenty subjects are none',
    principal: ANA,
    fires: letters(20, (index) => ({ to: [someone(index)], subject: `Hello ${index}` })),
    nearMiss: plain(20),
  },
  {
    symbol: 'SUBJECT_WORDS',
    fact: 'you have won; a word inside lawful mail is none',
    principal: ANA,
    fires: letters(6, (index) => ({ to: [someone(index)], subject: `You have won ${index}` })),
    nearMiss: letters(6, (index) => ({ to: [someone(index)], subject: `Protocol of ${WORDS[index]}` })),
  },
  {
    symbol: 'REPLIES_INVENTED',
    fact: 'Re: on messages that answer nothing; those that name what they answer are none',
    principal: ANA,
    fires: letters(8, (index) => ({ to: [someone(index)], subject: `RE: order of ${WORDS[index]}` })),
    nearMiss: letters(8, (index) => ({
      to: [someone(index)],
      subject: `Re: order of ${WORDS[index]}`,
      fields: [`In-Reply-To: <${index}@far.test>`],
    })),
  },
  {
    symbol: 'BOUNDARY_SAME',
    fact: 'one MIME boundary on all messages of a client; a new one for each is none',
    principal: ANA,
    fires: letters(8, (index) => ({ to: [someone(index)], fields: ['Content-Type: multipart/mixed; boundary="----=_Part_1"'] })),
    nearMiss: letters(8, (index) => ({ to: [someone(index)], fields: [`Content-Type: multipart/mixed; boundary="----=_Part_${index}"`] })),
  },
  {
    symbol: 'LIST_HOSTS_MANY',
    fact: 'bounces of one list to eight hosts of a domain; to one host are none',
    principal: OBST,
    fires: letters(24, (index) => ({
      by: 'uid',
      to: [someone(index)],
      sender: `bounce+4e5e6ba${index % 10}=${WORDS[index]}=far.test@mx${index % 8}.obst.test`,
    })),
    nearMiss: letters(24, (index) => ({
      by: 'uid',
      to: [someone(index)],
      sender: `bounce+4e5e6ba${index % 10}=${WORDS[index]}=far.test@news.obst.test`,
    })),
  },
  {
    symbol: 'FROM_NAMES_MANY',
    fact: 'ten people sign with one address; two who share a mailbox are none',
    principal: ANA,
    fires: letters(10, (index) => ({ to: [someone(index)], from: `"${WORDS[index]} Miller" <ana@casa.test>` })),
    nearMiss: letters(10, (index) => ({ to: [someone(index)], from: `"${WORDS[index % 2]} Miller" <ana@casa.test>` })),
  },
  {
    symbol: 'FROM_NAME_FALSE',
    fact: "a parcel service's name over an own address; the parcel service itself, and a person's name, are none",
    principal: ANA,
    fires: letters(8, (index) => ({ to: [someone(index)], from: 'DHL Express <ana@casa.test>' })),
    nearMiss: letters(8, (index) => ({ to: [someone(index)], from: index % 2 ? 'DHL <noreply@dhl.test>' : 'Ana <ana@casa.test>' })),
  },
  {
    symbol: 'REPLY_ELSEWHERE',
    fact: 'answers shall go to a free provider; to another address of the own domain is none',
    principal: ANA,
    fires: letters(8, (index) => ({ to: [someone(index)], fields: [`Reply-To: broker${index}@gmail.com`] })),
    nearMiss: letters(8, (index) => ({ to: [someone(index)], fields: ['Reply-To: office@casa.test'] })),
  },
  {
    symbol: 'ZONES_MANY',
    fact: 'clocks of four continents; summer and winter time of one place are none',
    principal: ANA,
    fires: letters(12, (index) => ({
      to: [someone(index)],
      fields: [`Date: Mon, 23 Nov 2026 10:00:00 ${['-0500', '+0100', '+0530', '+0800'][index % 4]}`],
    })),
    nearMiss: letters(12, (index) => ({
      to: [someone(index)],
      fields: [`Date: Mon, 23 Nov 2026 10:00:00 ${['+0100', '+0200'][index % 2]}`],
    })),
  },
  {
    symbol: 'ACCOUNTS_ALIKE',
    fact: "four accounts send one subject from one network under one name; the same subject under each one's own name is a custom",
    principal: ANA,
    fires: letters(20, (index) => ({
      account: ['ana@casa.test', 'bea@casa.test', 'carl@obst.test', 'dora@wolle.test'][index % 4] as string,
      from: `Parcel Service <${['ana@casa.test', 'bea@casa.test', 'carl@obst.test', 'dora@wolle.test'][index % 4]}>`,
      to: [someone(index)],
      subject: 'Your letter of November',
    })),
    nearMiss: letters(20, (index) => ({
      account: ['ana@casa.test', 'bea@casa.test', 'carl@obst.test', 'dora@wolle.test'][index % 4] as string,
      from: `${['Ana', 'Bea', 'Carl', 'Dora'][index % 4]} <${['ana@casa.test', 'bea@casa.test', 'carl@obst.test', 'dora@wolle.test'][index % 4]}>`,
      to: [someone(index)],
      subject: 'Your letter of November',
    })),
  },
  {
    symbol: 'SUBJECT_TRICKS',
    fact: "links to a stranger's domain; the shop's own domain is none",
    principal: OBST,
    fires: letters(8, (index) => ({ by: 'uid', to: [someone(index)], subject: `Copy of your message: win at short.test/x${index}` })),
    nearMiss: letters(8, (index) => ({ by: 'uid', to: [someone(index)], subject: `Your order at www.obst.test/${index}` })),
  },
  {
    symbol: 'SUBJECT_NAMES_RECIPIENT',
    fact: "the recipient's own domain in the subject; the sender's is none",
    principal: ANA,
    fires: letters(8, (index) => ({ to: [`info@firma-${WORDS[index]}.test`], subject: `Proposal for firma-${WORDS[index]}.test` })),
    nearMiss: letters(8, (index) => ({ to: [`info@firma-${WORDS[index]}.test`], subject: 'News of casa.test' })),
  },
  {
    symbol: 'RECIPIENTS_PHONES',
    fact: 'twenty telephone numbers at carriers; two people on call, and numbers of students, are none',
    principal: ANA,
    fires: letters(20, (index) => ({ to: [`20255501${10 + index}@vtext.com`] })),
    nearMiss: letters(20, (index) => ({ to: [index % 2 ? `202555010${(index % 4) + 1}@vtext.com` : `40021${index}@stud.far.test`] })),
  },
  {
    symbol: 'RECIPIENTS_WORLDWIDE',
    fact: 'twenty recipients in eight countries, where others write to one; twenty in one country are none',
    principal: ANA,
    fires: [
      ...letters(20, (index): Letter => ({ to: [`${WORDS[index]}@firma.${['de', 'fr', 'br', 'jp', 'pl', 'it', 'es', 'nl'][index % 8]}`] })),
      ...letters(20, (index): Letter => ({ account: 'bea@casa.test', to: [`${WORDS[index]}@laden.de`] })),
    ],
    nearMiss: letters(20, (index) => ({ to: [`${WORDS[index]}@firma.de`] })),
  },
  {
    symbol: 'PROGRAM_SENDER',
    fact: "a shop's orders@; a person's address is none",
    principal: { type: 'sender', value: 'orders@obst.test' },
    unread: true,
    fires: letters(8, (index) => ({ by: 'uid', sender: 'orders@obst.test', to: [someone(index)] })),
    nearPrincipal: { type: 'sender', value: 'ida@obst.test' },
    nearMiss: letters(8, (index) => ({ by: 'uid', sender: 'ida@obst.test', to: [someone(index)] })),
  },
  {
    symbol: 'FRAUD_TO_MANY',
    fact: "one inheritance for forty strangers with answers to a free provider; a club's letter to forty is none",
    principal: ANA,
    fires: [
      {
        to: Array.from({ length: 40 }, (_, n) => someone(n)),
        blind: true,
        subject: 'Inheritance of your next of kin',
        fields: ['Reply-To: notary@gmail.com'],
      },
      ...everyday(12),
    ],
    nearMiss: [
      {
        to: Array.from({ length: 40 }, (_, n) => someone(n)),
        blind: true,
        subject: 'Congratulations to our winners',
        fields: ['Reply-To: club@gmail.com'],
      },
      ...everyday(12),
    ],
  },
  {
    symbol: 'HELO_BOT',
    fact: 'the client says ylmf-pc; a laptop that says its own name is none',
    principal: ANA,
    fires: letters(8, (index) => ({ to: [someone(index)], helo: index % 2 ? 'ylmf-pc' : 'User' })),
    nearMiss: letters(8, (index) => ({ to: [someone(index)], helo: index % 2 ? 'laptop-ana' : 'users.test' })),
  },
  {
    symbol: 'LETTERS_LARGE',
    fact: 'sixty kilobytes each; four are none',
    principal: { type: 'sender', value: 'ida@obst.test' },
    unread: true,
    fires: letters(8, (index) => ({ by: 'uid', sender: 'ida@obst.test', to: [someone(index)], size: 60_000 + 900 * index })),
    nearMiss: letters(8, (index) => ({ by: 'uid', sender: 'ida@obst.test', to: [someone(index)], size: 4000 + 900 * index })),
  },
  {
    symbol: 'LIST_ELSEWHERE',
    fact: "the link to leave is a stranger's; the site's own is none",
    principal: OBST,
    fires: letters(8, (index) => ({
      by: 'uid',
      to: [someone(index)],
      fields: [`List-Unsubscribe: <http://lnk4.offers.test/u?e=${index}>`],
    })),
    nearMiss: letters(8, (index) => ({
      by: 'uid',
      to: [someone(index)],
      fields: [`List-Unsubscribe: <https://news.obst.test/u/${index}>`],
    })),
  },
  {
    symbol: 'MESSAGE_IDS_ODD',
    fact: 'hosts that are none, and none at all; random numbers are what SOGo writes, and PC7 what an office does',
    principal: ANA,
    fires: letters(12, (index) => ({
      to: [someone(index)],
      fields: index % 4 ? [`Message-ID: <${index}@${['User', 'localhost', 'PC-7'][index % 3]}>`] : [],
    })),
    nearMiss: letters(12, (index) => ({
      to: [someone(index)],
      fields: [`Message-ID: <${index}@${index % 2 ? `pc${index}` : 6_654_298 * index}>`],
    })),
  },
  {
    symbol: 'NETWORKS_MANY',
    fact: 'eight networks for one account; two addresses of one network are none',
    principal: ANA,
    fires: letters(8, (index) => ({ to: [someone(index)], ip: `${20 + index}.${index}.113.7` })),
    nearMiss: letters(8, (index) => ({ to: [someone(index)], ip: `203.0.113.${7 + (index % 2)}` })),
  },
  {
    symbol: 'BOUNCES_RETURN',
    fact: 'eight bounces to its address; those to another are none of its',
    principal: ANA,
    fires: [...plain(20), ...letters(8, (): Letter => ({ by: 'bounce', to: ['casa.test-ana@casa.test'], channel: 'local' }))],
    nearMiss: [...plain(20), ...letters(8, (): Letter => ({ by: 'bounce', to: ['casa.test-bea@casa.test'], channel: 'local' }))],
  },
  {
    symbol: 'ADDRESSES_DEAD',
    fact: 'every fifth message comes back; one in seven is what an old list of a club has',
    principal: ANA,
    fires: [...plain(40), ...letters(9, (): Letter => ({ by: 'bounce', to: ['casa.test-ana@casa.test'], channel: 'local' }))],
    nearMiss: [...plain(60), ...letters(8, (): Letter => ({ by: 'bounce', to: ['casa.test-ana@casa.test'], channel: 'local' }))],
  },
  {
    symbol: 'REJECTED',
    fact: 'a bounce is being collected for half of its messages to several; marks on single ones tell nothing',
    principal: ANA,
    fires: letters(8, (index) => ({ to: [someone(index), someone(index + 40)], bouncing: index % 2 === 0 })),
    nearMiss: letters(8, (index) => ({ to: [someone(index)], bouncing: index % 2 === 0 })),
  },
  {
    symbol: 'SCRIPT_HIDDEN',
    fact: 'a script in uploads; PHPMailer in its usual place is none',
    principal: OBST,
    fires: letters(4, (index) => ({
      by: 'uid',
      to: [someone(index)],
      fields: ['X-PHP-Script: www.obst.test/wp-content/uploads/2026/x.php for 198.51.100.9'],
    })),
    nearMiss: letters(4, (index) => ({ by: 'uid', to: [someone(index)], fields: ['X-PHP-Originating-Script: 10021:PHPMailer.php'] })),
  },
  {
    symbol: 'SCRIPT_EVAL',
    fact: "eval()'d code; the same script without it is none",
    principal: OBST,
    fires: letters(4, (index) => ({
      by: 'uid',
      to: [someone(index)],
      fields: ["X-PHP-Originating-Script: 10021:alias.php(2) : eval()'d code"],
    })),
    nearMiss: letters(4, (index) => ({ by: 'uid', to: [someone(index)], fields: ['X-PHP-Originating-Script: 10021:alias.php'] })),
  },
  {
    symbol: 'ROUND_CLOCK',
    fact: 'mail in every hour of the day; office hours are none',
    principal: ANA,
    fires: letters(48, (index) => ({ to: [someone(index)], age: 1800 * index })),
    nearMiss: letters(48, (index) => ({ to: [someone(index)], age: 86_400 * Math.floor(index / 8) + 3600 * (index % 8) })),
  },
  {
    symbol: 'LIST',
    fact: 'List-Id under a hosted sender; the same under a foreign sender is no list of this server',
    principal: OBST,
    fires: letters(6, (index) => ({
      by: 'uid',
      to: [someone(index)],
      fields: ['List-Id: <news.obst.test>', 'List-Unsubscribe: <https://obst.test/u>'],
    })),
    nearMiss: letters(6, (index) => ({ by: 'uid', sender: 'news@bank.test', to: [someone(index)], fields: ['List-Id: <news.bank.test>'] })),
  },
  {
    symbol: 'ONE_DESTINATION',
    fact: 'forty alerts to one address; forty people are none',
    principal: OBST,
    fires: letters(40, () => ({ by: 'uid', to: ['oncall@firm.test'] })),
    nearMiss: letters(40, (index) => ({ by: 'uid', to: [someone(index)] })),
  },
  {
    symbol: 'OWN_SENDER',
    fact: 'account, envelope and From agree; another From is none',
    principal: ANA,
    fires: plain(6),
    nearMiss: letters(6, (index) => ({ to: [someone(index)], from: 'boss@far.test' })),
  },
  {
    symbol: 'STAFF',
    fact: 'eight people of one domain write and answer; eight made-up names that write once each are none',
    principal: ANA,
    fires: letters(40, (index) => ({
      to: [someone(index)],
      sender: `${WORDS[index % 8]}@kunde.test`,
      fields: index % 4 === 0 ? [`In-Reply-To: <${index}@far.test>`] : [],
    })),
    nearMiss: letters(24, (index) => ({ to: [someone(index)], sender: `${WORDS[index]}@kunde.test` })),
  },
  {
    symbol: 'SEQUENCE',
    fact: 'invoice numbers rise with time; random numbers do not',
    principal: ANA,
    fires: letters(12, (index) => ({ to: [someone(index)], subject: `Invoice ${5000 - index}` })),
    nearMiss: letters(12, (index) => ({ to: [someone(index)], subject: `Offer ${(index * 613) % 997}` })),
  },
  {
    symbol: 'TRANSACTIONAL',
    fact: 'orders from the shop, one named recipient each; hidden recipients are none',
    principal: OBST,
    fires: letters(8, (index) => ({ by: 'uid', to: [someone(index)], subject: `Your order ${(index * 7919) % 1000}` })),
    nearMiss: letters(8, (index) => ({ by: 'uid', to: [someone(index)], subject: `Your order ${(index * 7919) % 1000}`, blind: true })),
  },
  {
    symbol: 'OWN_RECIPIENTS',
    fact: 'mail to hosted domains; mail to others is none',
    principal: OBST,
    fires: letters(6, (index) => ({ by: 'uid', to: [`${WORDS[index]}@wolle.test`] })),
    nearMiss: letters(6, (index) => ({ by: 'uid', to: [someone(index)] })),
  },
  {
    symbol: 'RECIPIENTS_KNOWN',
    fact: 'five customers, six letters each; thirty strangers are none',
    principal: ANA,
    fires: letters(30, (index) => ({ to: [someone(index % 5)] })),
    nearMiss: plain(30),
  },
  {
    symbol: 'BACKLOGGED',
    fact: 'ten people wait for one provider, and so does it; another provider is none',
    principal: ANA,
    fires: [...waiting(10), ...letters(4, (index): Letter => ({ to: [`${WORDS[index]}@poczta-online.test`] }))],
    nearMiss: [...waiting(10), ...letters(4, (index): Letter => ({ to: [`${WORDS[index]}@other-online.test`] }))],
  },
  {
    symbol: 'CONVERSATION',
    fact: 'In-Reply-To on its letters; Re: in the subject alone is none',
    principal: ANA,
    fires: letters(6, (index) => ({ to: [someone(index)], fields: [`In-Reply-To: <${index}@far.test>`] })),
    nearMiss: letters(6, (index) => ({ to: [someone(index)], subject: `Re: offer ${WORDS[index]}` })),
  },
  {
    symbol: 'AUTOMATIC',
    fact: 'Auto-Submitted: auto-generated; "no" is none',
    principal: OBST,
    fires: letters(6, (index) => ({ by: 'uid', to: [someone(index)], fields: ['Auto-Submitted: auto-generated'] })),
    nearMiss: letters(6, (index) => ({ by: 'uid', to: [someone(index)], fields: ['Auto-Submitted: no'] })),
  },
  {
    symbol: 'FORWARDED',
    fact: 'mail from outside that a mailbox passes on; mail of its own is none',
    principal: ANA,
    fires: letters(8, (index) => ({ by: 'forward', sender: `${WORDS[index]}@far${index}.test`, to: ['private@gmail.com'] })),
    nearMiss: plain(8),
  },
  {
    symbol: 'ALLOWED',
    fact: 'what the operator allows; the name of another principal is none',
    principal: ANA,
    fires: plain(6),
    nearMiss: plain(6),
    allow: [ANA],
    nearAllow: [{ type: 'sender', value: 'ana@casa.test' }],
  },
]

function waiting(count: number): Letter[] {
  return letters(count, (index) => ({ account: `${WORDS[index]}@obst.test`, to: [`${WORDS[index + 5]}@poczta-online.test`] }))
}
