import { isRecipient } from '../embedded-recipient.ts'
import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^([^=@+]{1,200}?)[+-]bounces-\d{1,10}-/i

/** Return path of an mlmmj list: LIST+bounces-NUMBER-user=domain. */
export const mlmmj: ReturnPath = {
  id: 'mlmmj',
  title: 'Return path of an mlmmj list: LIST+bounces-NUMBER-user=domain',
  source: 'mlmmj: mlmmj-send.c; archived mail of kernel lists',
  rank: 1,
  examples: [
    ['storage+bounces-191-joe=remote.example@lists.example', 'storage@lists.example'],
    ['dev-tools-bounces-7-joe+tag=remote.example@lists.example', 'dev-tools@lists.example'],
  ],
  nearMiss: 'storage+bounces-joe=remote.example@lists.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null || !isRecipient(local.slice(match[0].length))) return null
    const list = match[1] as string
    return { list: joinAddress(list, domain), name: list }
  },
}
