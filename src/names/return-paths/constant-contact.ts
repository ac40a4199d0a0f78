import { joinAddress, type ReturnPath } from '../return-path.ts'

const SHAPE = /^(?:[a-z0-9+/]{20,26}==_(\d{10,16})_[a-z0-9+/]{20,26}==|esc(\d{10,16})_\d{10,16}_\d{1,8})$/i

/** Return path of Constant Contact: BASE64==_ACCOUNT_BASE64==. */
export const constantContact: ReturnPath = {
  id: 'constant-contact',
  title: 'Return path of Constant Contact: BASE64==_ACCOUNT_BASE64==',
  source: 'Constant Contact; archived mail',
  rank: 1,
  examples: [
    ['AigXeKlyIRLG+DvWkRMsGUA==_1133104752381_sUQcUKVBEeynm/oWPlvdbA==@in.constantcontact.com', '1133104752381@in.constantcontact.com'],
    ['ESC1102401528476_1101535296815_9204@in.constantcontact.com', '1102401528476@in.constantcontact.com'],
  ],
  nearMiss: 'joe==_1133104752381_sales@in.constantcontact.com',
  read(local, domain) {
    const match = SHAPE.exec(local)
    return match === null ? null : { list: joinAddress(match[1] ?? (match[2] as string), domain), name: null }
  },
}
