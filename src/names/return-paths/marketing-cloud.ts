import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^bounce-\d{1,9}_(?:html|text)(?:-\d{1,12}){3,5}$/i

/** Return path of Salesforce Marketing Cloud (ExactTarget): bounce-N_HTML-N-N-N-N. */
export const marketingCloud: ReturnPath = {
  id: 'marketing-cloud',
  title: 'Return path of Salesforce Marketing Cloud (ExactTarget): bounce-N_HTML-N-N-N-N',
  source: 'ExactTarget; archived mail',
  rank: 1,
  examples: [
    ['bounce-123_HTML-45678901-234567-7890123-45@bounce.sender.example', 'bounce@bounce.sender.example'],
    ['bounce-123_TEXT-45678901-234567-7890123-0@bounce.sender.example', 'bounce@bounce.sender.example'],
  ],
  nearMiss: 'bounce-123_HTML@bounce.sender.example',
  read(local, domain) {
    return SHAPE.test(local) ? { list: joinAddress('bounce', domain), name: null } : null
  },
}
