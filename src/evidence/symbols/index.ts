// Printed by `npm run tables` from the files of this folder. Add a file, run the command.
import type { EvidenceSymbol } from '../symbol.ts'
import { ACCOUNT_MISMATCH } from './account-mismatch.ts'
import { ACCOUNTS_ALIKE } from './accounts-alike.ts'
import { ADDRESSES_DEAD } from './addresses-dead.ts'
import { ALLOWED } from './allowed.ts'
import { AUTOMATIC } from './automatic.ts'
import { BACKLOGGED } from './backlogged.ts'
import { BOUNCES_RETURN } from './bounces-return.ts'
import { BOUNDARY_SAME } from './boundary-same.ts'
import { BURST } from './burst.ts'
import { CONVERSATION } from './conversation.ts'
import { FORWARDED } from './forwarded.ts'
import { FRAUD_TO_MANY } from './fraud-to-many.ts'
import { FROM_FOREIGN } from './from-foreign.ts'
import { FROM_NAME_FALSE } from './from-name-false.ts'
import { FROM_NAMES_MANY } from './from-names-many.ts'
import { HELO_BOT } from './helo-bot.ts'
import { LETTERS_LARGE } from './letters-large.ts'
import { LIST_ELSEWHERE } from './list-elsewhere.ts'
import { LIST_HOSTS_MANY } from './list-hosts-many.ts'
import { LIST } from './list.ts'
import { MESSAGE_IDS_ODD } from './message-ids-odd.ts'
import { NETWORKS_MANY } from './networks-many.ts'
import { NULL_SENDER } from './null-sender.ts'
import { ONE_DESTINATION } from './one-destination.ts'
import { OWN_RECIPIENTS } from './own-recipients.ts'
import { OWN_SENDER } from './own-sender.ts'
import { PROGRAM_SENDER } from './program-sender.ts'
import { RECIPIENTS_FREE_MAIL } from './recipients-free-mail.ts'
import { RECIPIENTS_GUESSED } from './recipients-guessed.ts'
import { RECIPIENTS_HIDDEN } from './recipients-hidden.ts'
import { RECIPIENTS_KNOWN } from './recipients-known.ts'
import { RECIPIENTS_MANY } from './recipients-many.ts'
import { RECIPIENTS_PHONES } from './recipients-phones.ts'
import { RECIPIENTS_RANDOM } from './recipients-random.ts'
import { RECIPIENTS_SORTED } from './recipients-sorted.ts'
import { RECIPIENTS_WORLDWIDE } from './recipients-worldwide.ts'
import { REJECTED } from './rejected.ts'
import { REPLIES_INVENTED } from './replies-invented.ts'
import { REPLY_ELSEWHERE } from './reply-elsewhere.ts'
import { ROUND_CLOCK } from './round-clock.ts'
import { SAME_SIZE } from './same-size.ts'
import { SCRIPT_EVAL } from './script-eval.ts'
import { SCRIPT_HIDDEN } from './script-hidden.ts'
import { SENDER_DOMAINS_RANDOM } from './sender-domains-random.ts'
import { SENDERS_ALIKE } from './senders-alike.ts'
import { SENDERS_FOREIGN } from './senders-foreign.ts'
import { SENDERS_MANY } from './senders-many.ts'
import { SENDERS_RANDOM } from './senders-random.ts'
import { SEQUENCE } from './sequence.ts'
import { SHARE } from './share.ts'
import { STAFF } from './staff.ts'
import { SUBJECT_NAMES_RECIPIENT } from './subject-names-recipient.ts'
import { SUBJECT_TRICKS } from './subject-tricks.ts'
import { SUBJECT_WORDS } from './subject-words.ts'
import { SUBJECTS_FEW } from './subjects-few.ts'
import { TRANSACTIONAL } from './transactional.ts'
import { VOLUME } from './volume.ts'
import { ZONES_MANY } from './zones-many.ts'

/** Every symbol that is measured on a principal. */
export const SYMBOLS: readonly EvidenceSymbol[] = [
  ACCOUNT_MISMATCH,
  ACCOUNTS_ALIKE,
  ADDRESSES_DEAD,
  ALLOWED,
  AUTOMATIC,
  BACKLOGGED,
  BOUNCES_RETURN,
  BOUNDARY_SAME,
  BURST,
  CONVERSATION,
  FORWARDED,
  FRAUD_TO_MANY,
  FROM_FOREIGN,
  FROM_NAME_FALSE,
  FROM_NAMES_MANY,
  HELO_BOT,
  LETTERS_LARGE,
  LIST_ELSEWHERE,
  LIST_HOSTS_MANY,
  LIST,
  MESSAGE_IDS_ODD,
  NETWORKS_MANY,
  NULL_SENDER,
  ONE_DESTINATION,
  OWN_RECIPIENTS,
  OWN_SENDER,
  PROGRAM_SENDER,
  RECIPIENTS_FREE_MAIL,
  RECIPIENTS_GUESSED,
  RECIPIENTS_HIDDEN,
  RECIPIENTS_KNOWN,
  RECIPIENTS_MANY,
  RECIPIENTS_PHONES,
  RECIPIENTS_RANDOM,
  RECIPIENTS_SORTED,
  RECIPIENTS_WORLDWIDE,
  REJECTED,
  REPLIES_INVENTED,
  REPLY_ELSEWHERE,
  ROUND_CLOCK,
  SAME_SIZE,
  SCRIPT_EVAL,
  SCRIPT_HIDDEN,
  SENDER_DOMAINS_RANDOM,
  SENDERS_ALIKE,
  SENDERS_FOREIGN,
  SENDERS_MANY,
  SENDERS_RANDOM,
  SEQUENCE,
  SHARE,
  STAFF,
  SUBJECT_NAMES_RECIPIENT,
  SUBJECT_TRICKS,
  SUBJECT_WORDS,
  SUBJECTS_FEW,
  TRANSACTIONAL,
  VOLUME,
  ZONES_MANY,
]
