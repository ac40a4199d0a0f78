import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^(?:([^+=@]{1,60}?)[-+_.])?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:-\d{1,8})?$/i
const DIGIT = /\d/

/** A UUID, with or without a word before it. */
export const uuid: ReturnPath = {
  id: 'uuid',
  title: 'A UUID, with or without a word before it',
  source: 'RFC 9562',
  rank: 2,
  examples: [
    ['26c3b8bb-3ca1-415d-8c70-5df72ba44c66@sender.example', 'sender.example'],
    ['reply+26c3b8bb-3ca1-415d-8c70-5df72ba44c66@sender.example', 'reply@sender.example'],
  ],
  nearMiss: '26c3b8bb-3ca1-415d-8c70@sender.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const word = match[1]
    // A word with digits in it is one more token.
    return word === undefined || DIGIT.test(word) ? { list: domain, name: null } : { list: joinAddress(word, domain), name: word }
  },
}
