// Printed by `npm run tables` from the files of this folder. Add a file, run the command.
import type { ReturnPath } from '../return-path.ts'
import { amazonBounces } from './amazon-bounces.ts'
import { amazonSes } from './amazon-ses.ts'
import { batv } from './batv.ts'
import { bounceToken } from './bounce-token.ts'
import { brevo } from './brevo.ts'
import { campaignMonitor } from './campaign-monitor.ts'
import { civimail } from './civimail.ts'
import { constantContact } from './constant-contact.ts'
import { discourse } from './discourse.ts'
import { exchangeSrs } from './exchange-srs.ts'
import { exchangeSystem } from './exchange-system.ts'
import { ezmlmCookie } from './ezmlm-cookie.ts'
import { ezmlmVerp } from './ezmlm-verp.ts'
import { gmailForward } from './gmail-forward.ts'
import { googleBounces } from './google-bounces.ts'
import { googleGroups } from './google-groups.ts'
import { groupsIo } from './groups-io.ts'
import { hubspot } from './hubspot.ts'
import { linkedin } from './linkedin.ts'
import { listservOwner } from './listserv-owner.ts'
import { lyris } from './lyris.ts'
import { mailchimp } from './mailchimp.ts'
import { mailgun } from './mailgun.ts'
import { mailjet } from './mailjet.ts'
import { mailmanVerp } from './mailman-verp.ts'
import { mandrill } from './mandrill.ts'
import { marketingCloud } from './marketing-cloud.ts'
import { marketo } from './marketo.ts'
import { messagereach } from './messagereach.ts'
import { mlmmj } from './mlmmj.ts'
import { moodle } from './moodle.ts'
import { numericId } from './numeric-id.ts'
import { ownerVerp } from './owner-verp.ts'
import { plusAddress } from './plus-address.ts'
import { postmark } from './postmark.ts'
import { quotedPrintable } from './quoted-printable.ts'
import { salesforce } from './salesforce.ts'
import { sendgrid } from './sendgrid.ts'
import { silverpop } from './silverpop.ts'
import { smartlistBounce } from './smartlist-bounce.ts'
import { smtp2go } from './smtp2go.ts'
import { sparkpost } from './sparkpost.ts'
import { srs0 } from './srs0.ts'
import { srs1 } from './srs1.ts'
import { sympaBounce } from './sympa-bounce.ts'
import { twitter } from './twitter.ts'
import { uuid } from './uuid.ts'
import { verp } from './verp.ts'
import { yahooGroups } from './yahoo-groups.ts'
import { zeptomail } from './zeptomail.ts'

/** Every form of machine-made return path. */
export const RETURN_PATHS: readonly ReturnPath[] = [
  amazonBounces,
  amazonSes,
  batv,
  bounceToken,
  brevo,
  campaignMonitor,
  civimail,
  constantContact,
  discourse,
  exchangeSrs,
  exchangeSystem,
  ezmlmCookie,
  ezmlmVerp,
  gmailForward,
  googleBounces,
  googleGroups,
  groupsIo,
  hubspot,
  linkedin,
  listservOwner,
  lyris,
  mailchimp,
  mailgun,
  mailjet,
  mailmanVerp,
  mandrill,
  marketingCloud,
  marketo,
  messagereach,
  mlmmj,
  moodle,
  numericId,
  ownerVerp,
  plusAddress,
  postmark,
  quotedPrintable,
  salesforce,
  sendgrid,
  silverpop,
  smartlistBounce,
  smtp2go,
  sparkpost,
  srs0,
  srs1,
  sympaBounce,
  twitter,
  uuid,
  verp,
  yahooGroups,
  zeptomail,
]
